import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Article } from './article';
import { type Server, isArticle } from './server';

const scheme = 'annot-ledger';

/** The account of an article, as Markdown that nobody writes: who says what, and what nobody is named for. */
export class Ledger implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly server: Server;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(server: Server, article: Article) {
    this.server = server;
    this.subscriptions = [
      this.changed,
      article.onChange(() => {
        if (article.document) {
          this.changed.fire(address(article.document.uri));
        }
      }),
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const client = this.server.current;
    if (!client) {
      return '';
    }
    const answer = await client.sendRequest<{ text: string }>('annot/ledger', { textDocument: { uri: uri.query } });
    return answer.text;
  }

  /** Shows the ledger of the article that is being looked at beside it. */
  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document && isArticle(document)) {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', address(document.uri));
    } else {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open an article in plain text or Markdown first.'));
    }
  }
}

/** Where the ledger of the article at `uri` is found; its name is what the tab says. */
function address(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${path.posix.basename(uri.path)}.md`, query: uri.toString() });
}
