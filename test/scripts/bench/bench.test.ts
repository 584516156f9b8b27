// The benchmark itself, on small logs: its shape, and what is counted. Calls and cells are tests; times are the benchmark's.
import { main } from '../../../scripts/bench/main';
import type { Report } from '../../../scripts/bench/report';
import { endpoints } from '../../../scripts/demo/endpoints';

const SIZES = [10, 110];

async function bench(...parameters: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
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

describe('with --json', () => {
  let report: Report;
  beforeAll(async () => {
    const { code, out } = await bench('--json', '--contacts', SIZES.join(','), '--runs', '1', '--no-paint');
    expect(code).toBe(0);
    report = JSON.parse(out) as Report;
  });

  const size = { raw: expect.any(Number), gzip: expect.any(Number) };
  const cost = { calls: expect.any(Number), cells: expect.any(Number), cpuMs: expect.any(Number) };

  test('it has sizes, paint, ticks, edits and endpoints, and nothing else', () => {
    expect(Object.keys(report)).toEqual(['sizes', 'paint', 'tick', 'edit', 'endpoints']);
    expect(report.sizes).toMatchObject({ 'Code.js': { ...size, parseMs: expect.any(Number) }, 'Sidebar.html': size });
    expect(report.paint).toBeNull();
    for (const run of report.tick) {
      const times = { floorCpuMs: expect.any(Number), ratio: expect.any(Number), peakMb: expect.any(Number) };
      expect(run).toEqual({ contacts: expect.any(Number), due: expect.any(Number), ...cost, ...times, rowByRow: cost });
    }
    for (const run of report.edit) expect(run).toEqual({ contacts: expect.any(Number), ...cost });
    for (const run of report.endpoints) expect(run).toEqual({ name: expect.any(String), contacts: expect.any(Number), ...cost });
  });

  test('it measures every endpoint, and openSidebar, at every size', () => {
    const names = ['openSidebar', ...endpoints().map(({ name }) => name)].sort();
    for (const contacts of SIZES) {
      expect(report.endpoints.filter((run) => run.contacts === contacts).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    }
  });

  test('a tick with nothing to write takes 16 calls at most; with a mail, cells and History 30', () => {
    expect(report.tick.map(({ contacts, due }) => [contacts, due])).toEqual([
      [10, 0],
      [10, 1],
      [110, 0],
      [110, 2],
    ]);
    for (const { due, calls } of report.tick) expect(calls).toBeLessThanOrEqual(due === 0 ? 16 : 26 + 4);
  });

  test('no number of calls depends on how many people there are', () => {
    const counts = (contacts: number) => [
      ...report.tick.filter((run) => run.contacts === contacts).map(({ calls }) => calls),
      ...report.edit.filter((run) => run.contacts === contacts).map(({ calls }) => calls),
      ...report.endpoints.filter((run) => run.contacts === contacts).map(({ name, calls }) => `${name} ${String(calls)}`),
    ];
    expect(counts(110)).toEqual(counts(10));
  });

  test('row by row, calls grow with the rows', () => {
    const [few, , many] = report.tick.map(({ rowByRow }) => rowByRow.calls);
    expect(many).toBeGreaterThan(8 * Number(few));
  });
});

test('for people it prints tables, and says which page is not there yet', async () => {
  const { code, out } = await bench('--contacts', '10', '--runs', '1', '--no-paint');
  expect(code).toBe(0);
  for (const word of ['Code.js', 'bare floor', 'row by row', 'openSidebar', 'not measured']) expect(out).toContain(word);
});

test.each([
  [['--jsno'], 'There is no option --jsno: --help lists those there are.'],
  [['log.csv'], 'The benchmark reads no file; "log.csv" is one too many.'],
  [['--json=yes'], '--json takes no value, so "yes" is not understood.'],
  [['--runs', '0'], '--runs needs a whole number from 1 to 1000; "0" is none.'],
  [['--contacts', '10,many'], '--contacts needs whole numbers, with commas between them, from 1 to 20000; "10,many" is none.'],
])('%j is refused in one sentence', async (parameters, sentence) => {
  expect(await bench(...parameters)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
});
