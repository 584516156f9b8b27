// Runs the demo's own main, as the command does, and gives what it printed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../../scripts/demo/main';
import type { HourReport, Report } from '../../../scripts/demo/report';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-demo-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A file made for one test; gives its path. */
export function file(name: string, text: string | readonly (readonly string[])[]): string {
  const place = path.join(folder, name);
  fs.writeFileSync(place, typeof text === 'string' ? text : text.map((cells) => cells.map(quoted).join(',')).join('\r\n'));
  return place;
}

export function scenario(steps: readonly unknown[]): string[] {
  return ['--scenario', file(`steps-${String(steps.length)}.json`, JSON.stringify(steps))];
}

export async function demo(...parameters: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await main(parameters);
    return { code, out: printed.stdout, err: printed.stderr };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

/** The object that --json prints. */
export async function reported(...parameters: string[]): Promise<Report> {
  const { code, out, err } = await demo(...parameters, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Report;
}

/** 'Mon 17:00 subject' of every mail, on the wall of the sheet's zone. */
export function mailTimes({ hours }: Report): string[] {
  return hours.flatMap(({ at, mails }) => mails.map(() => `${weekday(at)} ${at.slice(11, 16)}`));
}

/** What each moment said about one person: '2026-03-09T15:00 ◇ Thank-you due'. */
export function statuses({ hours }: Report, name: string): string[] {
  return hours.flatMap(({ at, rows }) =>
    rows.filter((row) => row.name === name).map(({ status }) => `${weekday(at)} ${at.slice(11, 16)} ${status}`),
  );
}

export function hourAt({ hours }: Report, at: string): HourReport | undefined {
  return hours.find((hour) => hour.at.startsWith(at));
}

function weekday(at: string): string {
  return new Date(`${at.slice(0, 10)}T00:00Z`).toUTCString().slice(0, 3);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
