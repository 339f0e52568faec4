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

/** A document as VS Code has it, in the units of UTF-16 that JavaScript counts in too. */
function documentOf(uri, text) {
  const lines = text.split('\n');
  return {
    uri: { scheme: 'untitled', toString: () => uri },
    languageId: 'plaintext',
    getText: ({ start, end }) =>
      start.line === end.line ? lines[start.line].slice(start.character, end.character) : undefined,
  };
}

test('starts the server, shows who speaks in an article, restarts, stops', { skip, timeout: 60_000 }, async () => {
  await activate(context);
  assert.deepEqual(world.errors, []);
  const first = clients.at(-1);
  const capabilities = first.initializeResult.capabilities;
  assert.equal(capabilities.experimental.annotations, true);

  const uri = 'untitled:Untitled-1';
  const text = 'Bridge Opens\n\n🌉 "It is open," said Mayor Ana Brook.\n\nA fine day.\n';
  first.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  const document = documentOf(uri, text);
  world.look(document);
  await eventually(() => world.status.visible);
  assert.equal(world.status.text, '$(quote) 1 quotation');

  const view = world.views.get('annot.speakers');
  const [speaker] = view.getChildren();
  const [quotation] = view.getChildren(speaker);
  assert.equal(quotation.label, '"It is open,"');
  const item = view.getTreeItem(quotation);
  await world.commands.get(item.command.command)(...item.command.arguments);
  assert.deepEqual(world.shown.at(-1).options.selection.start, { line: 2, character: 3 });

  first.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${text}\n"We are glad," she said.\n` }],
  });
  world.changed(document);
  await eventually(() => world.status.text === '$(quote) 2 quotations');

  world.look(undefined);
  await eventually(() => !world.status.visible);
  assert.deepEqual(view.getChildren(), []);

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
