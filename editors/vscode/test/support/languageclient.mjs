// A stand-in for `vscode-languageclient/node` that runs the real server process.

import { spawn } from 'node:child_process';
import { EventEmitter } from './vscode.mjs';

export const State = { Stopped: 1, Running: 2, Starting: 3 };

export const clients = [];

export class LanguageClient {
  #emitter = new EventEmitter();
  #waiting = new Map();
  #next = 0;
  #buffer = Buffer.alloc(0);

  onDidChangeState = this.#emitter.event;
  state = State.Stopped;
  notifications = [];
  code2ProtocolConverter = { asUri: (uri) => String(uri) };
  protocol2CodeConverter = { asWorkspaceEdit: async (edit) => edit };
  features = [];

  constructor(id, name, serverOptions, clientOptions) {
    Object.assign(this, { id, name, serverOptions, clientOptions });
    clients.push(this);
  }

  registerFeature(feature) {
    this.features.push(feature);
  }

  async start() {
    // What VS Code can do, as far as the extension rests on it.
    const capabilities = {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        semanticTokens: { requests: { full: true }, formats: ['relative'], tokenTypes: ['string'], tokenModifiers: [] },
      },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    };
    this.features.forEach((feature) => feature.fillClientCapabilities(capabilities));
    this.process = spawn(this.serverOptions.command, ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const failed = new Promise((_, reject) => this.process.once('error', reject));
    this.process.stdin.on('error', () => {});
    this.process.stdout.on('data', (data) => this.#read(data));
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    const gone = this.exited.then((status) => {
      throw new Error(`the server exited with ${status}`);
    });
    gone.catch(() => {});
    this.initializeResult = await Promise.race([
      this.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities,
        initializationOptions: this.clientOptions.initializationOptions,
      }),
      failed,
      gone,
    ]);
    this.sendNotification('initialized', {});
    this.#become(State.Running);
  }

  needsStop() {
    return this.state === State.Running;
  }

  async stop() {
    await this.sendRequest('shutdown');
    this.sendNotification('exit');
    this.process.stdin.end();
    this.status = await this.exited;
    this.#become(State.Stopped);
  }

  sendRequest(method, params) {
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  sendNotification(method, params) {
    this.#send({ method, params });
  }

  #become(state) {
    this.state = state;
    this.#emitter.fire({ newState: state });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.#buffer.subarray(0, head).toString())[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length).toString());
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      const waiting = this.#waiting.get(message.id);
      if (message.method) {
        this.notifications.push(message);
        if (message.id !== undefined) {
          this.#send({ id: message.id, result: null });
        }
      } else if (waiting) {
        this.#waiting.delete(message.id);
        if (message.error) {
          waiting.reject(new Error(message.error.message));
        } else {
          waiting.resolve(message.result);
        }
      }
    }
  }
}
