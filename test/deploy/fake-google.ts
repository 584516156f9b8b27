// A loopback Google: the few calls of the Apps Script, Drive and login services that clasp makes, with state one can look into.
import { parse } from 'acorn';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RemoteFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

interface RemoteProject {
  readonly parentId: string | null;
  files: readonly RemoteFile[];
  versions: string[];
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';
const NEW_MANIFEST = '{\n  "timeZone": "America/New_York",\n  "dependencies": {},\n  "exceptionLogging": "STACKDRIVER"\n}';

export class FakeGoogle {
  readonly projects = new Map<string, RemoteProject>();
  readonly spreadsheets = new Set<string>();
  /** 'PUT /v1/projects/.../content', in the order they came. */
  readonly calls: string[] = [];
  apiOn = true;
  loginExpired = false;
  /** Says yes to new content and keeps the old. */
  deaf = false;
  /** Scripts that can be seen and not changed. */
  readonly readOnly = new Set<string>();
  private readonly server = http.createServer((request, response) => void this.answer(request, response));

  /** @returns the address that the redirection takes. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  addProject(scriptId: string, parentId: string | null, files: readonly RemoteFile[] = []): RemoteProject {
    const project = { parentId, files: [{ name: 'appsscript', type: 'JSON' as const, source: NEW_MANIFEST }, ...files], versions: [] };
    this.projects.set(scriptId, project);
    return project;
  }

  /** Text of one file at Google. */
  source(scriptId: string, name: string): string | undefined {
    return this.projects.get(scriptId)?.files.find((file) => file.name === name)?.source;
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    this.calls.push(`${String(request.method)} ${pathname}`);
    const [status, body] = this.attempted(`${String(request.method)} ${pathname}`, text);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private attempted(call: string, text: string): readonly [status: number, body: object] {
    if (call === 'POST /token') return this.token();
    try {
      return [200, this.served(call, JSON.parse(text || '{}') as Readonly<Record<string, unknown>>)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status: code, message } = error;
      return [code, { error: { code, message, errors: [{ message, domain: 'global', reason: 'failed' }] } }];
    }
  }

  private token(): readonly [number, object] {
    return this.loginExpired
      ? [400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }]
      : [200, { access_token: 'renewed', expires_in: 3600, token_type: 'Bearer' }];
  }

  private served(call: string, body: Readonly<Record<string, unknown>>): object {
    if (call === 'GET /oauth2/v2/userinfo') return { id: '1', email: 'ada@example.edu' };
    if (call === 'POST /drive/v3/files') {
      const id = `sheet-${String(this.spreadsheets.size + 1)}-made-by-clasp`;
      this.spreadsheets.add(id);
      return { id };
    }
    if (!this.apiOn) throw new Refused(403, API_OFF);
    if (call === 'POST /v1/projects') return this.create(body.parentId);
    const [, method, scriptId = '', member] = /^(\w+) \/v1\/projects\/([\w-]+)\/(\w+)$/.exec(call) ?? [];
    const project = this.projects.get(scriptId);
    if (!project) throw new Refused(404, 'Requested entity was not found.');
    if (method === 'GET' && member === 'content') return { scriptId, files: project.files };
    if (this.readOnly.has(scriptId)) throw new Refused(403, 'The caller does not have permission');
    if (member === 'versions') return { scriptId, versionNumber: project.versions.push(String(body.description)) };
    this.replace(project, body.files as readonly RemoteFile[]);
    return { scriptId, files: project.files };
  }

  private create(parentId: unknown): object {
    if (typeof parentId === 'string' && !this.spreadsheets.has(parentId)) throw new Refused(404, 'Requested entity was not found.');
    const scriptId = `script-${String(this.projects.size + 1)}-made-by-clasp`;
    this.addProject(scriptId, typeof parentId === 'string' ? parentId : null);
    return { scriptId };
  }

  private replace(project: RemoteProject, files: readonly RemoteFile[]): void {
    for (const { name, type, source } of files) if (type === 'SERVER_JS') parseOrRefuse(name, source);
    if (!this.deaf) project.files = files;
  }
}

function parseOrRefuse(name: string, source: string): void {
  try {
    parse(source, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { readonly loc: { readonly line: number } };
    throw new Refused(400, `Syntax error: ${message} line: ${String(loc.line)} file: ${name}`);
  }
}
