// Chromium for tests and benchmarks: from npm where its package has one for this machine, else the Chrome that is installed.
import { chromium, type Browser } from 'playwright-core';

// The list that comes with @sparticuz/chromium is not taken: it ends the browser with its first page, and hides faults of the sandbox.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `executablePath` of the unpacked package; undefined for the Chrome that is installed. */
export function launch(executablePath: string | undefined): Promise<Browser> {
  return executablePath === undefined ? chromium.launch({ channel: 'chrome' }) : chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Unpacks the package, which is for Linux on x64 alone. */
export async function unpackedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
