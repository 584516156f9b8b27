// How large the shipped files are, and how long the script takes to parse.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Report, Size } from './report';
import { median, millisecondsSince, now } from './stopwatch';

/** Every page in `folder`, and Code.js. */
export function measureSizes(folder: string, runs: number): Report['sizes'] {
  const sizeOf = (name: string): Size => {
    const bytes = fs.readFileSync(path.join(folder, name));
    return { raw: bytes.length, gzip: gzipSync(bytes).length };
  };
  const pages = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));
  const code = fs.readFileSync(path.join(folder, 'Code.js'), 'utf8');
  return {
    'Code.js': { ...sizeOf('Code.js'), parseMs: parseTime(code, runs) },
    ...Object.fromEntries(pages.sort().map((name) => [name, sizeOf(name)])),
  };
}

/** Each time with another last line: V8 keeps what it parsed before. */
function parseTime(code: string, runs: number): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const before = now();
    new vm.Script(`${code}\n// ${String(run)}`);
    return millisecondsSince(before);
  });
  return median(times);
}
