import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import './support/register.mjs';

// What `swift build` leaves behind; .ci/run and `npm test` run where it may not have been built.
const built = new URL('../../../.build/debug/annot-lsp', import.meta.url).pathname;
const server = process.env.ANNOT_LSP_PATH ?? built;
const skip = fs.existsSync(server) ? false : `no server at ${server}; run swift build`;

const { Uri, world } = await import('./support/vscode.mjs');
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
    uri: Uri.parse(uri),
    languageId: 'plaintext',
    lineAt: (line) => ({ range: { end: { character: lines[line].length } } }),
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

/** Opens `text` at `uri` in the server and before the user, and waits until it is read. */
async function open(uri, text) {
  clients.at(-1).sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  const document = documentOf(uri, text);
  world.look(document);
  await eventually(() => world.status.visible);
  return document;
}

test('what the server offers to VS Code', { skip, timeout: 60_000 }, async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'annot-'));
  const uri = `file://${folder}/bridge.txt`;
  const text = 'Bridge Opens\n\n🌉 "It cost €3 million," said Mayor Ana Brook.\n\n😟 "It is open, said Bo Linden.\n';
  fs.writeFileSync(path.join(folder, 'bridge.txt'), text);
  await activate(context);
  const client = clients.at(-1);
  const document = await open(uri, text);

  await t.test('the tree follows the cursor', () => {
    world.move(2, text.split('\n')[2].indexOf('million'));
    const { line, parent, options } = world.revealed.at(-1);
    assert.equal(line.kind, 'claim');
    assert.equal(parent.label, '"It cost €3 million,"');
    assert.deepEqual(options, { select: true, focus: false });
    const count = world.revealed.length;
    world.move(0, 0);
    assert.equal(world.revealed.length, count);
  });

  await t.test('the status bar tells more', () => {
    assert.match(world.status.text, /^\$\(quote\) \d+ claim/);
    assert.match(world.status.tooltip, /quotations? by \d+ speaker/);
  });

  await t.test('the ledger', async () => {
    await world.commands.get('annot.showLedger')();
    const [command, address] = world.executed.at(-1);
    assert.equal(command, 'markdown.showPreviewToSide');
    assert.equal(address.path, '/bridge.txt.md');
    const provider = world.contents.get(address.scheme);
    const ledger = await provider.provideTextDocumentContent(Uri.parse(String(address)));
    assert.match(ledger, /## Ana Brook/);
    assert.match(ledger, new RegExp(`\\(${uri}#L3\\)`));

    const told = new Promise((resolve) => provider.onDidChange(resolve));
    world.changed(document);
    assert.equal(String(await told), String(address));

    world.look(undefined);
    await world.commands.get('annot.showLedger')();
    assert.match(world.told.at(-1), /Open an article/);
    world.look(document);
    await eventually(() => world.status.visible);
  });

  await t.test('a code lens shows its places', async () => {
    const lenses = await client.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const { command } = await client.sendRequest('codeLens/resolve', lenses.at(-1));
    await world.commands.get(command.command)(...command.arguments);
    const [shows, where, , places] = world.executed.at(-1);
    assert.equal(shows, 'editor.action.showReferences');
    assert.equal(String(where), uri);
    assert.ok(places.length > 0 && places.every((place) => String(place.uri) === uri));
  });

  await t.test('tokens have the server\'s own names', () => {
    const { legend } = client.initializeResult.capabilities.semanticTokensProvider;
    assert.ok(legend.tokenTypes.includes('quotation'));
  });

  await t.test('a finding is ignored', async () => {
    world.move(4, 0);
    await world.commands.get('annot.ignore')();
    const [created, edited] = world.applied.at(-1).documentChanges;
    assert.equal(created.uri, `file://${folder}/.annot.json`);
    assert.match(edited.edits[0].newText, /"ignore"/);
    world.move(1, 0);
    await world.commands.get('annot.ignore')();
    assert.match(world.told.at(-1), /Nothing in this line/);
  });

  await deactivate();
  fs.rmSync(folder, { recursive: true });
});

test('a missing server is named, with a way out', async () => {
  world.answer = 'Choose Program…';
  world.picked = undefined;
  world.configure('annot.path', '/nowhere/annot-lsp');
  const error = await eventually(() => world.errors.at(-1));
  assert.match(error.text, /names \/nowhere\/annot-lsp, which is not there/);
  assert.deepEqual(error.actions, ['Choose Program…', 'How to Get It']);
});
