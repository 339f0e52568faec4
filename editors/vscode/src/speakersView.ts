import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageclient';
import { type Line, tree } from './annotations';
import type { Article } from './article';

const icons = { speaker: 'account', quotation: 'quote', claim: 'checklist' };

/** The tree of speakers, their quotations, and the claims in those. It follows the cursor. */
export class SpeakersView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  private readonly article: Article;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Line>;
  private readonly subscriptions: vscode.Disposable[];
  private roots: Line[] = [];
  private parents = new Map<Line, Line>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(article: Article) {
    this.article = article;
    this.view = vscode.window.createTreeView('annot.speakers', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      article.onChange(() => this.rebuild()),
      vscode.window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor.document === this.article.document) {
          this.follow(event.selections[0]?.active);
        }
      }),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  getChildren(line?: Line): Line[] {
    return line ? line.children : this.roots;
  }

  getParent(line: Line): Line | undefined {
    return this.parents.get(line);
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
    item.accessibilityInformation = { label: `${line.kind}: ${line.label}, ${line.description}` };
    if (line.range && this.article.document) {
      item.command = {
        command: 'annot.goTo',
        title: '',
        arguments: [this.article.document.uri, asRange(line.range)],
      };
    }
    return item;
  }

  private rebuild(): void {
    const { document, annotations } = this.article;
    this.roots = document && annotations ? tree(annotations, (range) => document.getText(asRange(range))) : [];
    this.parents = new Map();
    const adopt = (parent: Line): void => {
      for (const child of parent.children) {
        this.parents.set(child, parent);
        adopt(child);
      }
    };
    this.roots.forEach(adopt);
    this.changed.fire();
  }

  /** Shows in the tree what stands at `position` of the article: the claim, or else the quotation. */
  private follow(position: Position | undefined): void {
    const line = position && this.view.visible ? innermost(this.roots, position) : undefined;
    if (line) {
      // Fails where the tree is another by the time that it is shown; the next move of the cursor tries again.
      this.view.reveal(line, { select: true, focus: false }).then(undefined, () => {});
    }
  }
}

/** The line deepest in the tree whose words hold `position`; a speaker's own line never does. */
function innermost(lines: Line[], position: Position): Line | undefined {
  for (const line of lines) {
    const found = innermost(line.children, position);
    if (found) {
      return found;
    }
    if (line.kind !== 'speaker' && line.range && holds(line.range, position)) {
      return line;
    }
  }
  return undefined;
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const begins = line > start.line || (line === start.line && character >= start.character);
  return begins && (line < end.line || (line === end.line && character < end.character));
}

function asRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
