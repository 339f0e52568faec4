// A stand-in for the part of `vscode` that the extension uses. `world` is what tests look at and change.

export class EventEmitter {
  #listeners = new Set();
  event = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value) {
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }
  dispose() {
    this.#listeners.clear();
  }
}

export class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}
export class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}
export class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}
export class Uri {
  static parse(text) {
    const [, scheme, path, query = ''] = /^([\w-]+):(?:\/\/)?([^?]*)\??(.*)$/.exec(text);
    return Uri.from({ scheme, path, query: decodeURIComponent(query) });
  }
  static from(parts) {
    return Object.assign(new Uri(), parts);
  }
  toString() {
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${this.path}${this.query ? `?${encodeURIComponent(this.query)}` : ''}`;
  }
}
export class ThemeIcon {
  constructor(id) {
    this.id = id;
  }
}
export class TreeItem {
  constructor(label, collapsibleState) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const ConfigurationTarget = { Global: 1 };

const events = {
  editor: new EventEmitter(),
  text: new EventEmitter(),
  configuration: new EventEmitter(),
  selection: new EventEmitter(),
  trust: new EventEmitter(),
};

export const world = {
  settings: {},
  commands: new Map(),
  executed: [],
  errors: [],
  logged: [],
  status: undefined,
  views: new Map(),
  contents: new Map(),
  shown: [],
  revealed: [],
  told: [],
  applied: [],
  /** What is answered to the next error message. */
  answer: undefined,
  picked: undefined,
  /** Puts an article before the user. */
  look(document) {
    window.activeTextEditor = document && { document, selection: { active: new Position(0, 0) } };
    events.editor.fire(window.activeTextEditor);
  },
  /** Puts the cursor of the article that is being looked at to another place. */
  move(line, character) {
    const active = new Position(line, character);
    window.activeTextEditor.selection = { active };
    events.selection.fire({ textEditor: window.activeTextEditor, selections: [{ active }] });
  },
  changed(document) {
    events.text.fire({ document });
  },
  configure(key, value) {
    world.settings[key] = value;
    events.configuration.fire({ affectsConfiguration: (section) => key === section || key.startsWith(`${section}.`) });
  },
};

const disposable = { dispose() {} };

export const window = {
  activeTextEditor: undefined,
  onDidChangeActiveTextEditor: events.editor.event,
  createOutputChannel: () => ({
    info: (text) => world.logged.push(text),
    error: (text) => world.logged.push(text),
    show: () => world.shown.push('log'),
    dispose() {},
  }),
  createStatusBarItem: () => {
    world.status = {
      visible: false,
      show: () => (world.status.visible = true),
      hide: () => (world.status.visible = false),
      dispose() {},
    };
    return world.status;
  },
  onDidChangeTextEditorSelection: events.selection.event,
  createTreeView: (id, { treeDataProvider }) => {
    world.views.set(id, treeDataProvider);
    const reveal = async (line, options) => {
      world.revealed.push({ line, parent: treeDataProvider.getParent(line), options });
    };
    return { visible: true, reveal, dispose() {} };
  },
  showInformationMessage: async (text) => world.told.push(text),
  showQuickPick: async (choices) => choices.at(-1),
  showErrorMessage: async (text, ...actions) => {
    world.errors.push({ text, actions });
    return world.answer;
  },
  showOpenDialog: async () => world.picked,
  showTextDocument: async (uri, options) => world.shown.push({ uri, options }),
};

export const workspace = {
  onDidChangeTextDocument: events.text.event,
  onDidChangeConfiguration: events.configuration.event,
  onDidGrantWorkspaceTrust: events.trust.event,
  registerTextDocumentContentProvider: (scheme, provider) => {
    world.contents.set(scheme, provider);
    return disposable;
  },
  applyEdit: async (edit) => world.applied.push(edit),
  getConfiguration: (section) => ({
    get: (key, fallback) => world.settings[`${section}.${key}`] ?? fallback,
    update: async (key, value) => world.configure(`${section}.${key}`, value),
  }),
};

export const commands = {
  registerCommand: (id, run) => {
    world.commands.set(id, run);
    return disposable;
  },
  executeCommand: async (id, ...parameters) => {
    world.executed.push([id, ...parameters]);
    return world.commands.get(id)?.(...parameters);
  },
};

export const l10n = { t: (text) => text };
