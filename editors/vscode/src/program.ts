import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export interface Search {
  environment: Record<string, string | undefined>;
  /** The setting `annot.path`. */
  configured: string;
  /** The folder that the extension is installed in. */
  extension: string;
  platform: string;
}

export interface Found {
  program: string;
  origin: 'environment' | 'setting' | 'bundled' | 'PATH';
}

export interface Missing {
  reason: string;
}

/**
 * The server's program: $ANNOT_LSP_PATH, the setting, the one that came along, the PATH. What the user named and is not
 * there is an error; it is not passed over for another one.
 */
export function findProgram(search: Search): Found | Missing {
  const named = search.environment.ANNOT_LSP_PATH;
  if (named) {
    return checked(expanded(named), 'environment', '$ANNOT_LSP_PATH');
  }
  const configured = search.configured.trim();
  if (configured) {
    return checked(expanded(configured), 'setting', 'The setting annot.path');
  }
  const name = search.platform === 'win32' ? 'annot-lsp.exe' : 'annot-lsp';
  const bundled = path.join(search.extension, 'server', name);
  if (isExecutable(bundled)) {
    return { program: bundled, origin: 'bundled' };
  }
  for (const folder of (search.environment.PATH ?? '').split(path.delimiter)) {
    const program = path.join(folder, name);
    if (folder && isExecutable(program)) {
      return { program, origin: 'PATH' };
    }
  }
  return { reason: 'annot-lsp is not on the PATH.' };
}

function checked(program: string, origin: 'environment' | 'setting', source: string): Found | Missing {
  if (!path.isAbsolute(program)) {
    return { reason: `${source} names ${program}, which is not an absolute path.` };
  }
  return isExecutable(program)
    ? { program, origin }
    : { reason: `${source} names ${program}, which is not there or not a program.` };
}

function expanded(file: string): string {
  return file === '~' || file.startsWith('~/') ? path.join(os.homedir(), file.slice(1)) : file;
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
