// A real, messy table of 500 people lives with the add-on for ten days, and every cell of the user's stays as typed.
import type { Report } from '../../../scripts/demo/report';
import { file, mailTimes, reported } from './run-demo';

const HEADERS = ['Full name', 'Status', 'E-mail', 'When we met', 'Birthday', 'Notes', 'Company', 'Thanked'];

function table(): string[][] {
  const rows: string[][] = [['My informational interviews', '', '', '', '', '', '', ''], ['', '', '', '', '', '', '', ''], HEADERS];
  for (let index = 0; index < 500; index += 1) {
    const day = 1 + (index % 27);
    const met = index % 3 === 0 ? '' : `${String(1 + (index % 2))}/${String(day)}/2026${index % 5 === 0 ? ' 15:00' : ''}`;
    rows.push([
      index === 7 ? '=HYPERLINK("x")' : index === 8 ? "O'Neill, Zoë" : `Person ${String(index)}`,
      index % 4 === 0 ? 'warm' : '',
      index === 9 ? '@work' : `p${String(index)}@example.org`,
      index === 20 ? 'next Tuesday' : index === 21 ? '03.03.2026' : met,
      `${String(1 + (index % 12))}/${String(day)}/1990`,
      index === 10 ? 'line one\nline "two"' : index === 11 ? '-' : index === 12 ? '+49 30 1234' : '007',
      `Company ${String(index % 40)}`,
      index % 6 === 1 ? 'x' : '',
    ]);
    if (index % 100 === 50) rows.push(['', '', '', '', '', '', '', '']);
  }
  rows.push(['Ada Monday', '', 'ada@example.org', '3/9/2026 15:00', '', 'no tidbit yet', 'Engines', '']);
  rows.push(['', '', 'nameless@example.org', '', '', '', '', '']);
  return rows;
}

describe('ten days', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reported(file('messy.csv', table()), '--hours', '240', '--minute', '20');
  }, 180_000);

  test('the headers in row 3 are adopted, own columns are left alone', () => {
    expect(report.adopted).toMatchObject({ tab: 'messy', headerRow: 3, rows: 501 });
    const how = Object.fromEntries(report.adopted.columns.map(({ header, as, how }) => [header, `${how}: ${String(as)}`]));
    expect(how).toMatchObject({
      'Full name': 'header: Name',
      Status: 'own: null',
      'E-mail': 'header: Email',
      'When we met': 'header: Date met',
      Birthday: 'own: null',
      Notes: 'own: null',
      Company: 'header: Organization',
      Thanked: 'header: Thank-you sent',
      'Tidbit status': 'added: Status',
      Due: 'added: Due',
      ID: 'added: ID',
      'Tidbit 1': 'added: Tidbit 1',
    });
  });

  test('no cell of the user differs from what they typed', () => {
    expect(report.touched).toEqual([]);
  });

  test('cells that cannot be read are named, and stop nobody', () => {
    expect(report.problems.map(({ cell }) => cell).sort()).toEqual(['messy!A510', 'messy!D24', 'messy!D25']);
    expect(report.hours[0]?.rows).toHaveLength(501);
  });

  test('what looked like a formula is text', () => {
    const sheet = report.sheets.find(({ name }) => name === 'messy');
    expect(sheet?.rows[10]?.[0]).toBe('=HYPERLINK("x")');
    expect(sheet?.formulas.flat().filter((formula) => formula !== '')).toEqual([]);
  });

  test('the one meeting of that week is told in time', () => {
    expect(mailTimes(report)).toEqual(expect.arrayContaining(['Mon 17:20', 'Tue 08:20', 'Wed 08:20', 'Thu 08:20', 'Sun 08:20']));
  });
});

test('an apostrophe makes text of a date, as it does when typed, and stays where it belongs to a name', async () => {
  const table = [
    ['Name', 'Date met'],
    ["'t Hooft", "'2026-03-09 15:00"],
  ];
  const report = await reported(file('quoted.csv', table), '--hours', '1');
  expect(report.hours[0]).toMatchObject({ rows: [{ name: "'t Hooft", due: '2026-03-09T15:00:00-04:00' }], problems: [] });
  expect(report.touched).toEqual([]);
});
