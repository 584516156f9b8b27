// docs/scale.md: its roster formula and its table say what the Dashboard's fixed cells say, and its sums are right.
import fs from 'node:fs';
import { COLUMN_KEYS } from '../../src/core/columns';
import { DASHBOARD_CELLS, DASHBOARD_NUMBERS, DASHBOARD_TABS, dashboardRow, type DashboardNumber } from '../../src/core/dashboard';

const page = fs.readFileSync('docs/scale.md', 'utf8');
const [, tab, first, last] = /^=TRANSPOSE\(IMPORTRANGE\(\$A2,"([^!"]+)!(B\d+):(B\d+)"\)\)$/m.exec(page) ?? [];
const rows = [...page.matchAll(/^\| ([B-Z]) +\| (\w+) +\| (B\d+) +\|$/gm)].map(([, column, name, cell]) => ({ column, name, cell }));
/** All but the day, which stands apart. */
const numbers: readonly DashboardNumber[] = DASHBOARD_NUMBERS.filter((name) => name !== 'asOf');

test('the formula reads the Dashboard, from its first number to its last', () => {
  expect(tab).toBe(DASHBOARD_TABS[0]);
  expect([first, last]).toEqual([DASHBOARD_CELLS[numbers[0]], DASHBOARD_CELLS[numbers[numbers.length - 1]]]);
});

test('between them every row is a number, so that each lands in the column the page names', () => {
  expect(numbers.map(dashboardRow)).toEqual(numbers.map((_, index) => dashboardRow(numbers[0]) + index));
  expect(rows.map(({ column }) => column).join('')).toBe('BCDEFGHIJKLMNO');
  expect(rows.map(({ name, cell }) => [name, cell])).toEqual(numbers.map((name) => [name, DASHBOARD_CELLS[name]]));
});

test('names the other name the tab may have, and the sums hold', () => {
  expect(page).toContain(`“${DASHBOARD_TABS[1]}”`);
  expect(page).toContain(`all ${String(COLUMN_KEYS.length)} columns fills ${(COLUMN_KEYS.length * 200).toLocaleString('en-US')}`);
  expect(page).toContain(
    `the address and ${String(numbers.length)} numbers: 100 students are ${(100 * (numbers.length + 1)).toLocaleString('en-US')} cells`,
  );
  expect(Math.round((5000 * 6) / 3600)).toBe(8);
});
