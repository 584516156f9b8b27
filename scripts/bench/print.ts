// The report as tables for people.
import type { Cost, Report } from './report';

const NONE = '-';

export function printed({ sizes, paint, tick, edit, endpoints }: Report): string {
  const files = Object.entries(sizes).map(([name, { raw, gzip, parseMs }]) => [
    name,
    kilobytes(raw),
    kilobytes(gzip),
    parseMs === undefined ? NONE : milliseconds(parseMs),
  ]);
  if (sizes['Import.html'] === undefined) files.push(['Import.html', 'not there yet', NONE, NONE]);
  const ticks = tick.flatMap((run) => [
    [figure(run.contacts), figure(run.due), 'Tidbit', ...costs(run), run.ratio.toFixed(1), `${run.peakMb.toFixed(1)} MiB`],
    ['', '', 'bare floor', NONE, NONE, milliseconds(run.floorCpuMs), '1.0', NONE],
    ['', '', 'row by row', ...costs(run.rowByRow), (run.rowByRow.cpuMs / run.floorCpuMs).toFixed(1), NONE],
  ]);
  return [
    section('Files', ['', 'raw', 'gzip', 'parsed in'], files),
    paint === null
      ? 'Sidebar in Chromium: not measured.\n'
      : `Sidebar in Chromium: first paint ${milliseconds(paint.firstMs)}, click to paint ${milliseconds(paint.clickMs)}.\n`,
    section('Tick', ['contacts', 'due', '', 'calls', 'cells', 'own CPU', 'to floor', 'heap'], ticks),
    section(
      'Edit of one cell',
      ['contacts', 'calls', 'cells', 'own CPU'],
      edit.map((run) => [figure(run.contacts), ...costs(run)]),
    ),
    section(
      'Endpoints',
      ['', 'contacts', 'calls', 'cells', 'own CPU'],
      endpoints.map((run) => [run.name, figure(run.contacts), ...costs(run)]),
    ),
  ].join('\n');
}

function costs({ calls, cells, cpuMs }: Cost): string[] {
  return [figure(calls), figure(cells), milliseconds(cpuMs)];
}

/** The first column to the left, the others to the right. */
function section(title: string, headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, column) => Math.max(header.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${[title, line(headers), ...rows.map(line)].join('\n')}\n`;
}

function figure(count: number): string {
  return count.toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
