import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import './support/register.mjs';

// What `swift build` leaves behind; .ci/run and `npm test` run where it may not have been built.
const built = new URL('../../../.build/debug/annot-lsp', import.meta.url).pathname;
const server = process.env.ANNOT_LSP_PATH ?? built;
const skip = fs.existsSync(server) ? false : `no server at ${server}; run swift build`;

const { world } = await import('./support/vscode.mjs');
const { clients } = await import('./support/languageclient.mjs');
const { activate, deactivate } = await import('../src/extension.ts');

const context = { extensionPath: '/nowhere', extension: { id: 'annot.annot' }, subscriptions: [] };

/** Waits until `condition` gives something; a test that never gets it runs into its time limit. */
async function eventually(condition) {
  for (;;) {
    const value = condition();
    if (value) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

before(() => {
  delete process.env.ANNOT_LSP_PATH;
  world.settings['annot.path'] = server;
});
after(deactivate);

test('starts the server, reads an article, restarts, stops', { skip, timeout: 60_000 }, async () => {
  await activate(context);
  assert.deepEqual(world.errors, []);
  const first = clients.at(-1);
  assert.equal(first.initializeResult.capabilities.hoverProvider !== undefined, true);

  const uri = 'untitled:Untitled-1';
  const text = 'Bridge Opens\n\n"It is open, Mayor Ana Brook said.\n';
  first.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  const published = await eventually(() =>
    first.notifications.find(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' && params.diagnostics.length > 0));
  assert.equal(published.params.uri, uri);

  await world.commands.get('annot.restart')();
  assert.equal(first.status, 0);
  assert.notEqual(clients.at(-1), first);
  assert.equal(clients.at(-1).state, 2);

  await deactivate();
  assert.equal(clients.at(-1).status, 0);
});

test('a missing server is named, with a way out', async () => {
  world.answer = 'Choose Program…';
  world.picked = undefined;
  world.configure('annot.path', '/nowhere/annot-lsp');
  const error = await eventually(() => world.errors.at(-1));
  assert.match(error.text, /names \/nowhere\/annot-lsp, which is not there/);
  assert.deepEqual(error.actions, ['Choose Program…', 'How to Get It']);
});
