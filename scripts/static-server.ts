// Serves one folder on 127.0.0.1: files as they are, nothing else.
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface Serving {
  /** 'http://127.0.0.1:4173/'. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Listens on `port`, or on a free one if that is taken. */
export async function serve(folder: string, port: number): Promise<Serving> {
  const server = http.createServer((request, response) => {
    void answer(folder, request, response);
  });
  await listen(server, port).catch((error: unknown) => {
    if (port !== 0 && isTaken(error)) return listen(server, 0);
    throw error;
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(taken)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const file = fileOf(folder, request.url ?? '/');
  const content = file === null ? null : await fs.readFile(file).catch(() => null);
  if (file === null || content === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  // A rebuilt page must not meet files of the one before.
  response.writeHead(200, { 'content-type': type, 'content-length': content.length, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The file a request means; null when it lies outside the folder or cannot be read as an address. */
function fileOf(folder: string, address: string): string | null {
  const [, plain = ''] = /^([^?#]*)/.exec(address) ?? [];
  let name: string;
  try {
    name = decodeURIComponent(plain);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  return file.startsWith(path.join(folder, path.sep)) && !file.includes('\0') ? file : null;
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const isTaken = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
