import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { type Line, tree } from './annotations';
import type { Article } from './article';

const icons = { speaker: 'account', quotation: 'quote', claim: 'checklist' };

/** The tree of speakers, their quotations, and the claims in those. */
export class SpeakersView implements vscode.TreeDataProvider<Line> {
  private readonly article: Article;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(article: Article) {
    this.article = article;
    article.onChange(() => this.changed.fire());
  }

  getChildren(line?: Line): Line[] {
    if (line) {
      return line.children;
    }
    const document = this.article.document;
    const annotations = this.article.annotations;
    return document && annotations ? tree(annotations, (range) => document.getText(asRange(range))) : [];
  }

  getTreeItem(line: Line): vscode.TreeItem {
    const state = line.children.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : line.kind === 'speaker'
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(line.label, state);
    item.description = line.description;
    item.tooltip = line.tooltip || undefined;
    item.iconPath = new vscode.ThemeIcon(icons[line.kind]);
    item.contextValue = line.kind;
    if (line.range && this.article.document) {
      item.command = {
        command: 'annot.goTo',
        title: '',
        arguments: [this.article.document.uri, asRange(line.range)],
      };
    }
    return item;
  }
}

function asRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
