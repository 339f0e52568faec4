import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient';

/** The commands that the extension runs for the server: protocol/methods.md. */
export const clientCommands = ['annot.showPlaces'];

/** The names of the server's own tokens; a client that knows one of them gets them all. */
export const tokenTypes = ['quotation', 'fragment', 'speaker', 'cue', 'claim'];

/** What the extension can do for the server that VS Code by itself cannot. */
export class OwnCapabilities implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { commands: clientCommands };
    capabilities.textDocument?.semanticTokens?.tokenTypes.push(...tokenTypes);
  }

  initialize(): void {}

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {}
}
