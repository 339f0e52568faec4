import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import { type Server, isArticle } from './server';

/** How long typing has to rest before the article is asked about again, in milliseconds. */
const rest = 300;

/** What the server finds in the article that is being looked at; it follows the editor and the text. */
export class Article implements vscode.Disposable {
  private readonly server: Server;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;

  /** Fires when `document` or `annotations` is another. */
  readonly onChange = this.changed.event;
  document: vscode.TextDocument | undefined;
  annotations: Annotations | undefined;

  constructor(server: Server) {
    this.server = server;
    this.subscriptions = [
      this.changed,
      server.onRunning(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document) {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => void this.refresh(), rest);
        }
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  async refresh(): Promise<void> {
    this.asked += 1;
    const question = this.asked;
    const document = vscode.window.activeTextEditor?.document;
    const client = this.server.current;
    const offered: unknown = client?.initializeResult?.capabilities.experimental?.annotations;
    if (!document || !isArticle(document) || !client || offered !== true) {
      return this.show(undefined, undefined);
    }
    try {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const answer = await client.sendRequest<Annotations | null>('annot/annotations', { textDocument: { uri } });
      if (question === this.asked) {
        this.show(document, answer ?? undefined);
      }
    } catch {
      // The text moved on while the server was reading: the change that did it asks again. What is shown stays.
    }
  }

  private show(document: vscode.TextDocument | undefined, annotations: Annotations | undefined): void {
    this.document = document;
    this.annotations = annotations;
    this.changed.fire();
  }
}
