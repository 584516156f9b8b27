// The way to every screen and every state worth looking at, for tests that ask the same of all of them. Names are matched in part, so that
// the words may stand in brackets.
import type { ColumnsView } from '../../../src/contract/columns';
import { granted, LogFixture } from '../../server/log-fixture';
import type { Sidebar } from './page';

const HEADERS = [
  'Name',
  'Organization',
  'Role',
  'Field',
  'Email',
  'Date met',
  'Tidbit 1',
  'Learned',
  'Thank-you sent',
  'Referred by',
  'Advisor notes',
];
const PEOPLE = [
  [
    'יעל כהן',
    'מוזיאון הים',
    '',
    'Museums',
    'yael@museum.example',
    '2026-03-09 10:00',
    'אוספת מפות ישנות',
    'Ask early',
    '',
    'דנה לוי',
    'Ask about grants',
  ],
  ['Tomás Okafor', 'Fernway', '', 'Health', 'tomas@fernway.example', '2026-03-06 15:00', 'Bakes bread', '', '', '', ''],
  ['דנה לוי', 'Tidewater', '', 'Museums', '', '2026-03-09 16:00', 'Two ferries', '', '', '', ''],
  [
    'Maximiliane-Alexandra von Westerkamp-Oyelaran',
    'Verkehrsbetriebe Nordrhein-Südwestfalen',
    '',
    '',
    '',
    '2026-03-12 10:30',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    'Lucía Ferro',
    'Open Streets',
    '',
    'Transit',
    'lucia@streets.example',
    '2026-02-02',
    'Look at rail timetables',
    'Writing is half the job',
    '2026-02-03',
    '',
    '',
  ],
];
/** Sheet rows of the table. */
const ROW = { yael: 2, blank: 9 };
const WISH = 'What do you wish you’d known?';
export const NOW = '2026-03-09T12:05';

/** A log in which every screen has something to show. */
export async function everydayLog(): Promise<LogFixture> {
  const log = await LogFixture.create([HEADERS, ...PEOPLE], { tab: 'Contacts', from: NOW });
  await log.setUp();
  await log.tick();
  const { people } = granted(await log.call('loadQuestions', null)).questions;
  const idOf = (name: string) => people.find((one) => one.name === name)?.contactId ?? '';
  await log.call('saveAgenda', idOf('דנה לוי'), ['q-trends', 'q-who-else']);
  const answers = log.workbook.sheets.byName('Answers')?.id ?? -1;
  const said = ['יעל כהן', 'Tomás Okafor', 'Lucía Ferro'].map((name) => [
    name,
    WISH,
    1,
    `Ask before you build: ${name}.`,
    '',
    idOf(name),
    'own-wish',
  ]);
  log.workbook.hand.paste(answers, log.grid(answers).length + 1, 1, said);
  await log.call('groupAnswer', { contactId: idOf('Lucía Ferro'), questionId: 'own-wish' }, 'ask early', null, {
    by: 'question',
    key: null,
  });
  await log.type('יעל כהן', 'Status', 'call her back');
  await log.call('shareNews', 'An offer from Northlight Rail', { people: [], leftOut: [], more: true });
  await log.call('markTold', idOf('Lucía Ferro'));
  await log.call('saveAdvisor', { email: 'r.adeyemi@careers.example', question: 'how to ask about pay' });
  return log;
}

/** A table nobody has set up yet. */
export function untouchedLog(): Promise<LogFixture> {
  return LogFixture.create(
    [
      ['Full name', 'Company', 'When we met', 'Birthday', 'Notes'],
      ['Priya Raman', 'Harbourline', '2026-03-09 10:00', '', ''],
      ['', 'Nobody’s', '', '', ''],
    ],
    { tab: 'Contacts', from: NOW },
  );
}

type Opener = (sidebar: Sidebar) => Promise<void>;

const button = ({ page }: Sidebar, name: string | RegExp) => page.getByRole('button', { name }).first();
const select = (log: LogFixture, row: number, rows = 1): void =>
  log.workbook.select({ sheetId: log.sheetId, row, column: 1, rows, columns: 1 });
const settled = async ({ page }: Sidebar): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[role=tabpanel]:not([aria-busy=true]), [role=region][tabindex]').first().waitFor();
};

const tab =
  (name: string): Opener =>
  async (sidebar) => {
    await sidebar.page.getByRole('tab', { name }).click();
    await settled(sidebar);
  };
const personAt =
  (row: number, rows = 1): Opener =>
  async (sidebar) => {
    select(sidebar.log, row, rows);
    await tab('Person')(sidebar);
  };
/** An entry of More, and what shows that it is there. */
const entry =
  (name: string, shows: string): Opener =>
  async (sidebar) => {
    await tab('More')(sidebar);
    await button(sidebar, name).click();
    await sidebar.page.getByText(shows).first().waitFor();
  };
const then =
  (...steps: readonly Opener[]): Opener =>
  async (sidebar) => {
    for (const step of steps) await step(sidebar);
  };
const press =
  (name: string | RegExp): Opener =>
  async (sidebar) => {
    await button(sidebar, name).click();
  };
const see =
  (text: string): Opener =>
  async ({ page }) => {
    await page.getByText(text).first().waitFor();
  };
const fill =
  (label: string, text: string): Opener =>
  async ({ page }) => {
    await page.getByLabel(label).first().fill(text);
  };
const unfold =
  (title: string): Opener =>
  async ({ page }) => {
    await page.getByText(title).first().click();
  };
/** The next call fails. */
const failing: Opener = ({ mishaps }) => {
  mishaps.push('throws');
  return Promise.resolve();
};

/** Columns as the add-on might find them: one gone, one there twice. */
const LOST: ColumnsView = {
  tab: 'Contacts',
  troubles: (['missing', 'doubled'] as const).map((kind) => ({
    kind,
    key: 'followUpOn',
    tab: 'Contacts',
    header: 'Follow up on',
    message: '',
    among: ['חזרה אל', 'Zurückkommen-auf-Gesprächspartnerinnen'].map((header, i) => ({
      column: 7 + i,
      letters: 'GH'.charAt(i),
      header: kind === 'doubled' ? 'Follow up on' : header,
      filled: 5,
      first: [
        { row: 2, text: '2026-03-23' },
        { row: 3, text: 'Nach-der-Sommerpause-noch-einmal-schreiben' },
      ],
    })),
    likely: { column: 7, sign: 'dates', fits: 5 },
    own: false,
    blocks: false,
    canAdd: true,
  })),
};
/** The screen of them, come to from a click that could not find a column. */
const lost: Opener = async (sidebar) => {
  const { page, mishaps, heard } = sidebar;
  const problem = '“Follow up on” has gone missing in Contacts.';
  mishaps.push({ answers: { ok: false, code: 'missingColumn', problem } });
  heard.push(JSON.stringify([problem, LOST]));
  await page.getByRole('tab', { name: 'Person' }).click();
  await page.getByText(problem).waitFor();
  mishaps.push({ answers: { ok: true, columns: LOST } as object as { ok: true } });
  await button(sidebar, 'Choose how to carry on').click();
  await page.getByRole('radio').first().waitFor();
};

const during = then(tab('Questions'), see('Saved in Answers'), press('Start conversation'), see('Before you go'), see('No email for'));

/** By name, in the order of the page: tabs, what opens from them, trouble. */
export const SCREENS: Readonly<Record<string, Opener>> = {
  Today: settled,
  'Today, a menu': press('Snooze'),
  'Today, it moved': then(press('It moved'), see('Time, if known')),
  'Today, something failed': then(failing, press('Done'), see('Google did not answer')),
  Person: then(personAt(ROW.yael), see('Ask about grants')),
  'Person, a menu': then(personAt(ROW.yael), press('More for')),
  'Person, tidbits being edited': then(personAt(ROW.yael), press('Edit tidbits'), see('Save tidbits')),
  'Person, earlier notes': then(personAt(ROW.yael), unfold('Earlier notes'), see('call her back')),
  'Person, nobody': then(personAt(ROW.blank), see('Select a person’s row')),
  'Person, several rows': then(personAt(ROW.yael, 3), see('Several rows')),
  'Person, nobody found': then(personAt(ROW.blank), fill('Find a person', 'zzz'), see('Nobody in the log has')),
  'Add someone new': then(
    personAt(ROW.blank),
    press('Add someone new'),
    fill('Name', 'tomás okafor'),
    press('Add to the log'),
    see('In your log already'),
  ),
  Questions: then(tab('Questions'), see('Saved in Answers')),
  'Questions, one’s own and a search': then(tab('Questions'), press('My own'), async ({ page }) => page.getByRole('searchbox').fill('pay')),
  Prepare: then(press('Prepare for'), see('Three lines about yourself')),
  During: during,
  'During, a name to add': then(during, fill('Their name', 'Omar Leclerc'), see('as a new row')),
  'During, not saved': then(
    during,
    failing,
    async ({ page }) => {
      await page.getByRole('textbox').first().fill('Visits');
      await page.clock.runFor(1500);
    },
    see('Not in the sheet yet'),
  ),
  Debrief: then(press('I met them'), see('About 60 seconds'), fill('Their name', 'Omar'), async ({ page }) => {
    await page.getByRole('radio', { name: 'Pick a date' }).check({ force: true });
  }),
  'A note': then(press('Draft note'), see('Does not ask for a job'), unfold('The text behind this note'), see('{tidbit}')),
  'A note to look over': then(
    press('Draft note'),
    async ({ page }) => page.getByRole('textbox', { name: 'Note to' }).fill('Hi Yaell, could you hire me?'),
    see('Asks for a job'),
  ),
  'A column lost': lost,
  'A column lost, another one chosen': then(lost, async ({ page }) => {
    await page.getByRole('combobox').selectOption({ index: 1 });
  }),
  'A column there twice': then(lost, press('look at the next'), see('is there twice')),
  More: tab('More'),
  News: entry('Share your news', '1 of'),
  'News, another piece': then(entry('Share your news', '1 of'), press('Share more news'), see('What happened?')),
  Insights: entry('What people told you', 'In no group yet'),
  'Insights, a new group': then(entry('What people told you', 'In no group yet'), press(/Move the answer of .?Tomás/), async ({ page }) => {
    await page.getByRole('menuitem').last().click();
    await page.locator('main form input').waitFor();
  }),
  'Insights, by field': then(
    entry('What people told you', 'In no group yet'),
    async ({ page }) => {
      await page.getByRole('radio', { name: 'Field' }).check({ force: true });
    },
    see('One person’s view'),
  ),
  Progress: then(entry('Progress', 'conversations'), unfold('The numbers')),
  Advisor: then(entry('Share with your advisor', 'Send weekly'), unfold('The same as plain text')),
  Settings: then(entry('Settings', 'Remind me by email'), see('Who I am')),
  'Settings, leaving': then(entry('Settings', 'Remind me by email'), press('Stop and remove'), see('Keep Tidbit')),
  'Check the sheet': entry('Check the sheet', 'set up already'),
  Removed: then(
    entry('Settings', 'Remind me by email'),
    press('Stop and remove'),
    async (sidebar) => {
      const kept = 'Your people stay in Contacts.';
      sidebar.mishaps.push({ answers: { ok: true, kept } as object as { ok: true } });
      sidebar.heard.push(JSON.stringify(kept));
      await button(sidebar, 'Remove it').click();
    },
    see('Your people stay'),
  ),
};

/** Before the log is set up. */
export const FIRST_SCREENS: Readonly<Record<string, Opener>> = {
  'First run': see('left alone'),
  'First run, ready': then(press('Set up this sheet'), see('Your log is ready')),
};
