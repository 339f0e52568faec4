import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { type Server, isArticle } from './server';

/** What the server calls the action that no longer reports a finding in its sentence. */
const title = 'Ignore here';

/** Has the finding in the cursor's line ignored, by a line in `.annot.json`; asks which where there are several. */
export async function ignoreFinding(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const client = server.current;
  if (!editor || !client || !isArticle(editor.document)) {
    return;
  }
  const line = editor.selection.active.line;
  const end = editor.document.lineAt(line).range.end.character;
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    range: { start: { line, character: 0 }, end: { line, character: end } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const choices = (actions ?? [])
    .filter((action) => action.title === title)
    .map((action) => ({ label: message(action), action }));
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing in this line can be ignored.'));
    return;
  }
  const chosen = choices.length === 1 ? choices[0] : await vscode.window.showQuickPick(choices);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(chosen?.action.edit);
  if (edit) {
    await vscode.workspace.applyEdit(edit);
  }
}

function message(action: CodeAction): string {
  const text: unknown = action.diagnostics?.[0]?.message;
  return typeof text === 'string' ? text : action.title;
}
