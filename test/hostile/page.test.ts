// Every text of the corpus, in every place of the screens where words of the sheet can stand, in real Chromium: shown as text, and nothing runs.
import type { Page } from 'playwright-core';
import type { Answer, SetUpPreview } from '../../src/contract/rpc';
import type { FirstView, QuestionsView } from '../../src/contract/screens';
import type { PersonView } from '../../src/core/person-view';
import type { TodayView } from '../../src/core/today';
import { Bench, type Sidebar } from '../browser/sidebar/page';
import { granted, LogFixture } from '../server/log-fixture';
import { CORPUS, visible } from './corpus';
import { isHarmless } from './harmless';
import { hostileLog, thankYous } from './hostile-log';

/** The server cuts at 160 characters and more; the page must not depend on it. */
const TEXTS = CORPUS.map(({ text }) => text.slice(0, 2000));
const SHOWN = TEXTS.filter((text) => visible(text) !== '');

let bench: Bench;
let log: LogFixture;
let today: TodayView;

beforeAll(async () => {
  bench = await Bench.start();
  log = await LogFixture.create(
    [
      ['Name', 'Email', 'Company', 'Date met', 'Tidbit 1', 'Follow up on'],
      ['Priya Raman', 'priya@example.org', 'Harbourline', '2026-03-09 10:00', 'Ferry', '2026-03-01'],
    ],
    { from: '2026-03-09T12:05' },
  );
  await log.setUp();
  ({ today } = granted(await log.call('loadToday')));
});
afterAll(() => bench.stop());

const opened = (first: Answer<FirstView>, ...answers: readonly object[]): Promise<Sidebar> =>
  bench.open(log, { first, mishaps: answers.map((answer) => ({ answers: answer as Answer<object> })) });
const wordsOf = async (page: Page): Promise<string> => visible(await page.evaluate(() => document.body.textContent ?? ''));

test('Today: names, organizations, tidbits, reasons and notes', async () => {
  const line = today.groups[0].lines[0];
  const lines = TEXTS.map((text, i) => ({
    ...line,
    contactId: `c${String(i)}`,
    unconfirmed: i % 2 === 0,
    name: text,
    organization: text,
    referredBy: text,
    about: text,
    tidbits: [text, `${text} `],
  }));
  const view = { ...today, groups: [{ kind: 'thankYou' as const, lines, beyond: 0 }], notes: TEXTS };
  const sidebar = await opened({ ok: true, screen: 'today', today: view });
  const words = await wordsOf(sidebar.page);
  expect(SHOWN.filter((text) => !words.includes(visible(text)))).toEqual([]);
  await isHarmless(sidebar);
  await sidebar.page.close();
}, 120_000);

test('Person: facts, tidbits, answers, people', async () => {
  const { selected } = granted(await log.call('loadPerson', today.groups[0].lines[0].contactId));
  if (selected.kind !== 'person') throw new Error('nobody');
  const people = TEXTS.map((text, i) => ({
    contactId: `c${String(i)}`,
    row: i + 3,
    name: text,
    organization: text,
    status: 'toAsk' as const,
  }));
  const person: PersonView = {
    ...selected.person,
    role: TEXTS[0],
    tidbits: TEXTS,
    learned: SHOWN.join('\n'),
    advisorNotes: SHOWN.join('\n'),
    facts: TEXTS.map((text) => ({ label: text, when: null, text })),
    suggested: people,
    answers: TEXTS.map((text) => ({ question: text, answer: text })),
  };
  const sidebar = await opened({ ok: true, screen: 'today', today }, { ok: true, selected: { kind: 'person', person } });
  await sidebar.page.getByRole('tab', { name: 'Person' }).click();
  await sidebar.page.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor();
  const words = await wordsOf(sidebar.page);
  expect(SHOWN.filter((text) => !words.includes(visible(text)))).toEqual([]);
  await isHarmless(sidebar);

  // What is typed into the form is what is sent.
  const sent: string[] = [];
  await sidebar.page.route('**/call/addTidbit', (route) => {
    sent.push((JSON.parse(route.request().postData() ?? '[]') as string[])[1] ?? '');
    return route.fulfill({ body: JSON.stringify({ ok: false, code: 'busy', problem: 'Busy.' }) });
  });
  const typed = SHOWN.filter((text, i) => text.length <= 400 && i % 4 === 0);
  const field = sidebar.page.getByLabel('New tidbit');
  for (const text of typed) {
    await field.fill(text);
    const answered = sidebar.page.waitForResponse(/addTidbit/);
    await sidebar.page.getByRole('button', { name: 'Keep' }).first().click();
    await answered;
  }
  expect(sent.map(visible)).toEqual(typed.map(visible));
  await isHarmless(sidebar);
  await sidebar.page.close();
}, 240_000);

test('Questions: people to meet, themes and words', async () => {
  const { questions } = granted(await log.call('loadQuestions', null));
  const view: QuestionsView = {
    ...questions,
    people: TEXTS.map((text, i) => ({ contactId: `c${String(i)}`, name: text, organization: text, field: text, when: null })),
    questions: TEXTS.map((text, i) => ({ id: `q${String(i)}`, theme: text, text, minutes: 1, use: true, goals: [] })),
    planned: TEXTS.map((_, i) => `q${String(i)}`),
  };
  const sidebar = await opened({ ok: true, screen: 'today', today }, { ok: true, questions: view });
  await sidebar.page.getByRole('tab', { name: 'Questions' }).click();
  await sidebar.page.getByText('__proto__').first().waitFor({ state: 'attached' });
  const words = await wordsOf(sidebar.page);
  expect(SHOWN.filter((text) => !words.includes(visible(text)))).toEqual([]);
  await isHarmless(sidebar);
  await sidebar.page.close();
}, 120_000);

test('the dry run: headers and problems of somebody’s table', async () => {
  const { preview } = granted(await log.call('previewSetUp'));
  const later = granted(await log.call('loadLater')).html;
  const view: SetUpPreview = {
    ...preview,
    tab: TEXTS[1],
    alreadySetUp: false,
    adopted: TEXTS.map((header) => ({ header, as: 'Name' })),
    leftAlone: TEXTS,
    added: TEXTS,
    suggested: TEXTS.map((header) => ({ header, as: 'Date met', why: header })),
    problems: TEXTS.map((message) => ({ cell: message, message })),
  };
  const sidebar = await opened({ ok: true, screen: 'setUp', preview: view, later } as Answer<FirstView>);
  await sidebar.page.getByText('__proto__').first().waitFor({ state: 'attached' });
  await isHarmless(sidebar);
  await sidebar.page.close();
}, 120_000);

test('a lost column: headers of the sheet, and what stands under them', async () => {
  const among = TEXTS.map((text, i) => ({ column: i + 1, letters: 'K', header: text, filled: 9, first: [{ row: 2, text }] }));
  const trouble = {
    ...{ kind: 'doubled', key: 'learned', header: TEXTS[1], message: TEXTS[1], among, likely: null },
    ...{ own: false, blocks: false, canAdd: true },
  };
  const columns = { tab: TEXTS[2], troubles: [trouble, { ...trouble, kind: 'missing' }] };
  const sidebar = await opened({ ok: true, screen: 'today', today: { ...today, column: SHOWN.join(' ') } }, { ok: true, columns });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Choose how to carry on' }).click();
  const radios = page.getByRole('radio');
  await radios.first().waitFor();
  const seen = new Set<string>();
  for (let at = 0; at < TEXTS.length; at++) {
    await radios.nth(at).check();
    seen.add(await wordsOf(page));
  }
  const words = [...seen].join('\n');
  expect(SHOWN.filter((text) => !words.includes(visible(text)))).toEqual([]);
  await page.getByRole('button', { name: /look at the next/ }).click();
  await page.getByRole('combobox').selectOption({ index: 3 });
  await isHarmless(sidebar);
  await page.close();
}, 120_000);

test('the mails, as a mail program would show them', async () => {
  const mails = await thankYous(await hostileLog());
  const sidebar = await opened({ ok: true, screen: 'today', today });
  const { page } = sidebar;
  for (const { html } of mails) {
    await page.setContent(html);
    const found = await page.evaluate(() => ({
      fired: 'tidbitFired' in window,
      strange: document.querySelectorAll('script, img, iframe, form, input, svg, style, link, base, object, embed').length,
    }));
    expect(found).toEqual({ fired: false, strange: 0 });
  }
  expect(sidebar.complaints).toEqual([]);
  await page.close();
}, 120_000);
