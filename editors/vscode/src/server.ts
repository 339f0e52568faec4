import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { OwnCapabilities } from './ownCapabilities';
import { findProgram } from './program';

const languages = ['plaintext', 'markdown'];

/** Whether the server reads this kind of document. */
export function isArticle(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId) && ['file', 'untitled'].includes(document.uri.scheme);
}

/** The server as a process: started, stopped, started anew. */
export class Server {
  private readonly context: vscode.ExtensionContext;
  private readonly log: vscode.LogOutputChannel;
  private client: LanguageClient | undefined;
  private readonly running = new vscode.EventEmitter<boolean>();

  /** Fires when the server starts or stops running. */
  readonly onRunning = this.running.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.context = context;
    this.log = log;
  }

  /** The client while it runs. */
  get current(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  async start(): Promise<void> {
    const found = findProgram({
      environment: process.env,
      configured: vscode.workspace.getConfiguration('annot').get<string>('path', ''),
      extension: this.context.extensionPath,
      platform: process.platform,
    });
    if ('reason' in found) {
      this.log.error(found.reason);
      void this.offerWayOut(found.reason);
      return;
    }
    this.log.info(`starting ${found.program} (${found.origin})`);
    const client = new LanguageClient(
      'annot',
      'annot',
      { command: found.program },
      {
        documentSelector: languages.flatMap((language) => [
          { language, scheme: 'file' },
          { language, scheme: 'untitled' },
        ]),
        outputChannel: this.log,
        synchronize: { configurationSection: 'annot' },
        initializationOptions: { annot: vscode.workspace.getConfiguration('annot') },
      },
    );
    client.registerFeature(new OwnCapabilities());
    client.onDidChangeState(() => this.running.fire(this.current !== undefined));
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.log.error(`the server did not start: ${String(error)}`);
      void this.offerWayOut(`annot-lsp did not start: ${String(error)}`);
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) {
      await client.stop();
    }
    this.running.fire(false);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async offerWayOut(reason: string): Promise<void> {
    const choose = 'Choose Program…';
    const instructions = 'How to Get It';
    const answer = await vscode.window.showErrorMessage(reason, choose, instructions);
    if (answer === choose) {
      const picked = await vscode.window.showOpenDialog({ canSelectMany: false, title: 'annot-lsp' });
      if (picked?.[0]) {
        await vscode.workspace
          .getConfiguration('annot')
          .update('path', picked[0].fsPath, vscode.ConfigurationTarget.Global);
      }
    } else if (answer === instructions) {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${this.context.extension.id}#start`);
    }
  }
}
