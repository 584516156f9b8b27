// Hands that click everything twice: the second click does nothing where the first has put something else in its place.
import type { Locator } from 'playwright-core';
import { LogFixture } from '../../server/log-fixture';
import { Bench } from './page';

const TABLE = [
  ['Name', 'Company', 'Follow up on'],
  ['Priya Raman', 'Harbourline', '2026-03-09'],
  ['Helen Strand', 'Cedar & Finch', '2026-03-09'],
  ['Omar Leclerc', 'Reading Van', '2026-03-09'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};

/** As a hand does it: the page has drawn what the first click changed before the second comes. */
const clickTwice = async (target: Locator, changed: Promise<unknown>): Promise<void> => {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { mouse } = target.page();
  await mouse.click(x + width / 2, y + height / 2);
  await changed;
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
};

test('Done, clicked twice, is done for one person and not for the next who moves up', async () => {
  const log = await ready();
  const { page, calls } = await bench.open(log);
  await clickTwice(
    page.getByRole('button', { name: 'Done' }).first(),
    page.getByRole('heading', { name: 'Priya Raman' }).waitFor({ state: 'detached' }),
  );
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await page.getByRole('button', { name: 'Done' }).count()).toBe(2);
  const answered = page.waitForResponse(/markFollowedUp/);
  await page.getByRole('button', { name: 'Done' }).first().click();
  await answered;
  expect(['Priya Raman', 'Helen Strand', 'Omar Leclerc'].map((name) => log.shown(name, 'Last contact'))).toEqual([
    '2026-03-09',
    '2026-03-09',
    '',
  ]);
  expect(calls).toEqual(['markFollowedUp', 'markFollowedUp']);
});

test('Settings, clicked twice, opens them and changes none; nothing is marked blue', async () => {
  const { page, calls } = await bench.open(await ready());
  await page.getByRole('tab', { name: 'More' }).click();
  const colours = page.getByRole('radio', { name: 'Whole row' });
  await clickTwice(page.getByRole('button', { name: /^Settings/ }), colours.waitFor({ state: 'attached' }));
  expect(await colours.isChecked()).toBe(true);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  expect(calls).not.toContain('saveSettings');
});
