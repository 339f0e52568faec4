import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import './support/register.mjs';

const { findProgram } = await import('../src/program.ts');

let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'annot-'));
  for (const name of ['named', 'configured', 'extension/server/annot-lsp', 'bin/annot-lsp', 'home/annot-lsp']) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  }
  fs.writeFileSync(path.join(folder, 'text'), '', { mode: 0o644 });
});
after(() => fs.rmSync(folder, { recursive: true }));

const inside = (name) => path.join(folder, name);
const find = (given) =>
  findProgram({
    environment: { PATH: ['', '/nowhere', inside('bin')].join(path.delimiter), ...given.environment },
    configured: given.configured ?? '',
    extension: inside(given.extension ?? 'nothing'),
    platform: 'linux',
  });

test('the environment comes first, then the setting, what is bundled, the PATH', () => {
  const environment = { ANNOT_LSP_PATH: inside('named') };
  const configured = inside('configured');
  assert.deepEqual(find({ environment, configured }), { program: inside('named'), origin: 'environment' });
  assert.deepEqual(find({ configured, extension: 'extension' }), { program: configured, origin: 'setting' });
  assert.deepEqual(find({ extension: 'extension' }), {
    program: inside('extension/server/annot-lsp'), origin: 'bundled',
  });
  assert.deepEqual(find({}), { program: inside('bin/annot-lsp'), origin: 'PATH' });
});

test('~ is the home folder', () => {
  const home = process.env.HOME;
  process.env.HOME = inside('home');
  try {
    assert.deepEqual(find({ configured: '~/annot-lsp' }), { program: inside('home/annot-lsp'), origin: 'setting' });
  } finally {
    process.env.HOME = home;
  }
});

test('what is named but wrong is not passed over', () => {
  assert.match(find({ configured: inside('text') }).reason, /setting annot.path names .*text.* not a program/);
  assert.match(find({ configured: 'annot-lsp' }).reason, /not an absolute path/);
  assert.match(find({ environment: { ANNOT_LSP_PATH: folder } }).reason, /\$ANNOT_LSP_PATH names/);
  assert.equal(find({ environment: { PATH: '/nowhere' } }).reason, 'annot-lsp is not on the PATH.');
});
