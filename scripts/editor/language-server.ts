import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an editor shows of a fault. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Settings below a section, as the editor hands them out: `yaml` has all that begin with `yaml.`. */
function sectionOf(settings: Readonly<Record<string, unknown>>, section: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    if (!key.startsWith(`${section}.`)) continue;
    const path = key.slice(section.length + 1).split('.');
    const last = path.pop() ?? '';
    let place = found;
    for (const name of path) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return found;
}

/** A language server: the package with its program, and what it is told at its start. */
interface Server {
  readonly package: string;
  readonly program: string;
  readonly options?: unknown;
}

const YAML: Server = { package: 'yaml-language-server', program: 'bin/yaml-language-server' };

/** The server of the Astro extension, which knows front matter where its setting says so. */
function astro(settings: Readonly<Record<string, unknown>>, require: NodeJS.Require): Server {
  return {
    package: '@astrojs/language-server',
    program: 'bin/nodeServer.js',
    options: {
      typescript: { tsdk: dirname(require.resolve('typescript')) },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  };
}

/**
 * A language server as an editor runs it in a workspace, with the settings of this repository. For tests of what
 * authors are offered and told. See https://microsoft.github.io/language-server-protocol/.
 */
export class Editor {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #root: string;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #told = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #buffer = Buffer.alloc(0);
  #last = 0;

  private constructor(root: string, settings: Readonly<Record<string, unknown>>, program: string) {
    this.#root = root;
    this.#settings = settings;
    this.#child = spawn(process.execPath, [program, '--stdio']);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** Starts the server of a language in a workspace; `settings` is the text of `.vscode/settings.json`. */
  static async open(language: 'yaml' | 'astro', root: string, settings: string): Promise<Editor> {
    const known = JSON.parse(settings) as Record<string, unknown>;
    const require = createRequire(import.meta.url);
    const server = language === 'yaml' ? YAML : astro(known, require);
    const folder = dirname(require.resolve(`${server.package}/package.json`));
    const editor = new Editor(root, known, join(folder, server.program));
    const uri = pathToFileURL(root).href;
    await editor.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'wiki' }],
      initializationOptions: server.options,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    editor.#send({ method: 'initialized', params: {} });
    editor.#send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
    return editor;
  }

  /** Opens a text as the file at a path, and gives what is wrong with it. */
  faults(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(join(this.#root, path)).href;
    return new Promise((resolve) => {
      this.#told.set(uri, resolve);
      this.#send({
        method: 'textDocument/didOpen',
        params: {
          textDocument: { uri, languageId: path.endsWith('.md') ? 'markdown' : 'yaml', version: 1, text },
        },
      });
    });
  }

  /** What is offered at a place of a text that was opened; lines and characters count from 0. */
  async offers(path: string, line: number, character: number): Promise<string[]> {
    const uri = pathToFileURL(join(this.#root, path)).href;
    const result = await this.#ask('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
    const items = (Array.isArray(result) ? result : (result as { items: unknown[] }).items) as {
      label: string;
    }[];
    return items.map(({ label }) => label);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill();
    await ended;
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1]);
      const start = head + 4;
      if (this.#buffer.length < start + length) return;
      const body = this.#buffer.subarray(start, start + length).toString();
      this.#buffer = this.#buffer.subarray(start + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) this.#answers.get(Number(id))?.(result);
    else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      const sections = items.map(({ section }) => sectionOf(this.#settings, section));
      this.#send({ ...(id === undefined ? {} : { id }), result: sections });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#told.get(uri)?.(diagnostics);
    } else if (id !== undefined) this.#send({ id, result: null });
  }
}
