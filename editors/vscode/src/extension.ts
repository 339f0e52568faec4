import * as vscode from 'vscode';
import { details, summary } from './annotations';
import { Article } from './article';
import { ignoreFinding } from './ignore';
import { Ledger } from './ledger';
import { showPlaces } from './places';
import { Server } from './server';
import { SpeakersView } from './speakersView';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('annot', { log: true });
  const started = new Server(context, log);
  server = started;
  const article = new Article(started);
  const ledger = new Ledger(started, article);

  const status = vscode.window.createStatusBarItem('annot.summary', vscode.StatusBarAlignment.Right, 100);
  status.name = 'annot';
  status.command = 'annot.showSpeakers';
  article.onChange(() => {
    if (article.annotations) {
      status.text = `$(quote) ${summary(article.annotations)}`;
      status.tooltip = details(article.annotations);
      status.show();
    } else {
      status.hide();
    }
  });

  context.subscriptions.push(
    log,
    article,
    ledger,
    new SpeakersView(article),
    status,
    vscode.commands.registerCommand('annot.restart', () => started.restart()),
    vscode.commands.registerCommand('annot.showLog', () => log.show()),
    vscode.commands.registerCommand('annot.showSpeakers', () => vscode.commands.executeCommand('annot.speakers.focus')),
    vscode.commands.registerCommand('annot.showLedger', () => ledger.show()),
    vscode.commands.registerCommand('annot.showPlaces', showPlaces),
    vscode.commands.registerCommand('annot.ignore', () => ignoreFinding(started)),
    vscode.commands.registerCommand('annot.goTo', async (uri: vscode.Uri, range: vscode.Range) => {
      await vscode.window.showTextDocument(uri, { selection: range });
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('annot.path')) {
        await started.restart();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
