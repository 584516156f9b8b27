// The network is gone: every screen on which one writes says so, keeps the words where they were typed, and saves them once it is back.
import type { Page } from 'playwright-core';
import type { LogFixture } from '../../server/log-fixture';
import { Bench, type Sidebar } from './page';
import { everydayLog, SCREENS } from './walk';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const WORDS = 'Rides a cargo bike to work';

interface Writing {
  /** Of the walk. */
  readonly screen: string;
  readonly field: (page: Page) => ReturnType<Page['getByLabel']>;
  /** What is typed where it is no text. */
  readonly typed?: string;
  /** Sends what was typed; leaving the field does where nothing is given. */
  readonly send?: string;
  /** The way back to the field, where sending leads away. */
  readonly back?: (sidebar: Sidebar) => Promise<unknown>;
  /** Words that are in the sheet or kept in the end: what the server was asked with. */
  readonly call: string;
}

const label =
  (text: string) =>
  (page: Page): ReturnType<Page['getByLabel']> =>
    page.getByLabel(text).first();

const SCREENS_TO_WRITE_ON: Readonly<Record<string, Writing>> = {
  'a tidbit': { screen: 'Person', field: label('New tidbit'), send: 'Keep', call: 'addTidbit' },
  'tidbits edited in place': {
    screen: 'Person, tidbits being edited',
    field: label('Tidbit 1'),
    send: 'Save tidbits',
    call: 'saveTidbits',
  },
  'somebody new': { screen: 'Add someone new', field: label('Name'), send: 'Add to the log', call: 'addPerson' },
  'a tidbit in a conversation': {
    screen: 'During',
    field: (page) => page.getByRole('textbox', { name: 'Tidbit' }),
    send: 'Keep',
    call: 'addTidbit',
  },
  'whom they named': { screen: 'During', field: label('Their name'), send: 'Add to the log', call: 'addReferral' },
  'the debrief': { screen: 'Debrief', field: label('What I learned'), send: 'Just save', call: 'saveDebrief' },
  'a question of one’s own': {
    screen: 'Questions, one’s own and a search',
    field: label('Your question'),
    send: 'Add question',
    back: async ({ page }) => page.getByRole('button', { name: 'My own' }).click(),
    call: 'addQuestion',
  },
  'the new date of a meeting': {
    screen: 'Today, it moved',
    field: (page) => page.locator('form').getByLabel('Date'),
    typed: '2026-03-12',
    send: 'Move it',
    call: 'meetingMoved',
  },
  'three lines about oneself': { screen: 'Prepare', field: label('Who I am'), send: 'Save lines', call: 'saveWriting' },
  'the words of a note': {
    screen: 'A note',
    field: (page) => page.getByRole('textbox', { name: 'Note to' }),
    send: 'Mark as sent',
    back: async ({ page }) => page.getByRole('button', { name: 'Draft note: יעל כהן' }).click(),
    call: 'markThanked',
  },
  'the text behind a kind of note': {
    screen: 'A note',
    field: label('Subject of every such note'),
    send: 'Keep for next time',
    call: 'saveWriting',
  },
  news: { screen: 'News, another piece', field: label('In one line'), send: 'Write', call: 'shareNews' },
  'a question for the advisor': { screen: 'Advisor', field: label('A question for your advisor'), call: 'saveAdvisor' },
  'a line of the settings': { screen: 'Settings', field: label('Who I am'), call: 'saveWriting' },
};

const press = ({ page }: Sidebar, name: string) => page.getByRole('button', { name }).last().click();

test.each(Object.entries(SCREENS_TO_WRITE_ON))('%s', async (_, { screen, field, typed = WORDS, send, back, call }) => {
  const log: LogFixture = await everydayLog();
  const sidebar = await bench.open(log);
  const { page, calls } = sidebar;
  // Where not even the first call comes back, another account is the likelier reason.
  await SCREENS.Person(sidebar);
  await page.getByRole('tab', { name: 'Today' }).click();
  await SCREENS[screen](sidebar);
  const before = calls.length;
  await field(page).fill(typed);
  sidebar.mishaps.push('throws');
  await (send === undefined ? page.keyboard.press('Tab') : press(sidebar, send));
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  await back?.(sidebar);
  expect(await field(page).inputValue()).toBe(typed);
  // It is back: the same press, or Try again, saves it.
  const again = page.getByRole('button', { name: 'Try again' });
  const saved = page.waitForResponse(new RegExp(call));
  await ((await again.count()) > 0 ? again.click() : press(sidebar, send ?? ''));
  expect((await saved).ok()).toBe(true);
  expect(calls.slice(before).filter((name) => name === call)).toHaveLength(2);
  await page.getByRole('alert').waitFor({ state: 'detached' });
});
