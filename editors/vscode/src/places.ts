import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';

/** What a code lens does: shows the places that it counts. */
export async function showPlaces(uri: string, position: Position, locations: Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map(({ uri: place, range }) => new vscode.Location(
      vscode.Uri.parse(place),
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
    )),
  );
}
