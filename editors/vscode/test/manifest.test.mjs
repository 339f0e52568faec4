import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const here = new URL('..', import.meta.url);
const read = (name) => fs.readFileSync(new URL(name, here), 'utf8');
const manifest = JSON.parse(read('package.json'));
const strings = JSON.parse(read('package.nls.json'));
const sources = fs.readdirSync(new URL('src', here)).map((name) => read(`src/${name}`)).join('\n');
const { contributes } = manifest;

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const sorted = (list) => [...new Set(list)].sort();

test('every %key% has its words, and no words are left over', () => {
  assert.deepEqual(sorted(all(read('package.json'), /"%([\w.]+)%"/g)), Object.keys(strings).sort());
});

test('the commands declared are those registered', () => {
  assert.deepEqual(
    sorted(contributes.commands.map(({ command }) => command)),
    sorted(all(sources, /registerCommand\('([\w.]+)'/g)),
  );
});

test('menus, walkthroughs and welcome views name commands and views that exist', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const views = Object.values(contributes.views).flat().map(({ id }) => id);
  for (const { command, when } of Object.values(contributes.menus).flat()) {
    assert.ok(commands.includes(command), command);
    const view = /view == ([\w.]+)/.exec(when);
    assert.ok(!view || views.includes(view[1]), when);
  }
  for (const command of all(JSON.stringify(manifest) + JSON.stringify(strings), /\bonCommand:([\w.]+)|command:(annot[\w.]+)/g)) {
    assert.ok(!command || commands.includes(command), command);
  }
  for (const { view } of contributes.viewsWelcome) {
    assert.ok(views.includes(view), view);
  }
  assert.deepEqual(views, all(sources, /createTreeView\('([\w.]+)'/g));
});

test('files that the manifest names are there and packed', () => {
  const packed = read('.vscodeignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  assert.equal(read('.vscodeignore').split('\n')[0], '**');
  for (const file of [manifest.icon, ...contributes.walkthroughs[0].steps.map(({ media }) => media.markdown)]) {
    assert.ok(fs.existsSync(new URL(file, here)), file);
    assert.ok(packed.some((pattern) => pattern === file || (pattern.endsWith('/*.md') && file.startsWith(pattern.slice(0, -4)))), file);
  }
});

test('the settings are those that the server reads, and the client\'s own', () => {
  const methods = read('../../protocol/methods.md');
  const documented = new Map(
    [...methods.matchAll(/^\| `(annot\.[\w.]+)` \| ([^|]+) \|/gm)].map(([, key, standard]) => [key, JSON.parse(standard)]));
  const own = ['annot.path', 'annot.trace.server'];
  const { properties } = contributes.configuration;
  assert.deepEqual(Object.keys(properties).sort(), [...documented.keys(), ...own].sort());
  for (const [key, standard] of documented) {
    // What VS Code sends overrides the file .annot.json, so a setting that nobody has set must say nothing.
    const silent = { null: null, array: [], object: {} };
    const type = [properties[key].type].flat().at(-1);
    assert.deepEqual(properties[key].default, silent[type], key);
    assert.ok(standard === null || type !== 'object' || typeof standard === 'object', key);
  }
});

test('the settings are as the schema of .annot.json has them', () => {
  const schema = JSON.parse(read('../../protocol/settings.schema.json')).properties;
  const groups = ['diagnostics', 'inlayHints', 'codeLens'];
  const flat = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema').flatMap(([key, value]) =>
    groups.includes(key) ? Object.entries(value.properties).map(([name, inner]) => [`${key}.${name}`, inner]) : [[key, value]]));
  for (const [key, setting] of Object.entries(flat)) {
    const property = contributes.configuration.properties[`annot.${key}`];
    assert.ok(property, key);
    assert.deepEqual(property.enum, setting.enum, key);
    assert.deepEqual([property.minimum, property.maximum, property.pattern], [setting.minimum, setting.maximum, setting.pattern], key);
  }
});

test('a folder that is not trusted cannot name the program', () => {
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['annot.path']);
  assert.equal(contributes.configuration.properties['annot.path'].scope, 'machine-overridable');
});

test('an enum says what each value means', () => {
  for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
    assert.equal(setting.enum?.length, setting.enumDescriptions?.length, key);
  }
});

test('token types and modifiers are those of protocol/methods.md', () => {
  const section = read('../../protocol/methods.md').split('\n## Tokens\n')[1].split('\n## ')[0];
  const [types, modifiers] = section.split(/^\|[-|]+\|$/m).slice(1).map((table) => all(table, /^\| (\w+) \|/gm));
  const declared = contributes.semanticTokenTypes.map(({ id }) => id);
  assert.deepEqual(sorted(declared), sorted(types.filter((type) => type !== 'modifier')));
  // VS Code has this one itself.
  assert.deepEqual(
    sorted(contributes.semanticTokenModifiers.map(({ id }) => id)), sorted(modifiers.filter((name) => name !== 'declaration')));
  assert.deepEqual(sorted(all(/tokenTypes = \[(.*)\]/.exec(sources)[1], /'(\w+)'/g)), sorted(declared));
});

test('the commands that the server may have run are registered', () => {
  const section = read('../../protocol/methods.md').split('\n## Commands of the client\n')[1].split('\n## ')[0];
  const named = all(section, /^\| (annot\.\w+) \|/gm);
  assert.deepEqual(sorted(all(/clientCommands = \[(.*)\]/.exec(sources)[1], /'([\w.]+)'/g)), sorted(named));
  for (const command of named) {
    assert.ok(sources.includes(`registerCommand('${command}'`), command);
  }
});

test('token scopes are of declared types and modifiers', () => {
  const types = contributes.semanticTokenTypes.map(({ id }) => id);
  const modifiers = contributes.semanticTokenModifiers.map(({ id }) => id);
  for (const selector of Object.keys(contributes.semanticTokenScopes[0].scopes)) {
    const [type, ...rest] = selector.split('.');
    assert.ok(types.includes(type) && rest.every((modifier) => modifiers.includes(modifier)), selector);
  }
});
