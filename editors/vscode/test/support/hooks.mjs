import { readFile } from 'node:fs/promises';
import { strip } from './strip.mjs';

const standIns = {
  vscode: './vscode.mjs',
  'vscode-languageclient/node': './languageclient.mjs',
};

export async function resolve(specifier, context, next) {
  if (standIns[specifier]) {
    return { url: new URL(standIns[specifier], import.meta.url).href, shortCircuit: true };
  }
  const isSource = specifier.startsWith('./') && context.parentURL?.endsWith('.ts');
  return next(isSource ? `${specifier}.ts` : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) {
    return next(url, context);
  }
  return { format: 'module', shortCircuit: true, source: strip(await readFile(new URL(url), 'utf8')) };
}
