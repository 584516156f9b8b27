// Every text of the corpus on the screens that are opened later, in print and in what is copied, in real Chromium: shown as text, and nothing runs.
import type { Page } from 'playwright-core';
import type { AdvisorView } from '../../src/contract/advisor';
import type { Answer } from '../../src/contract/rpc';
import type { EarlierNote } from '../../src/core/history';
import type { InsightsView } from '../../src/core/insights';
import type { NewsPerson, NewsView, PieceView } from '../../src/core/news-view';
import type { ProgressView } from '../../src/core/progress';
import type { TodayView } from '../../src/core/today';
import { Bench, type Sidebar } from '../browser/sidebar/page';
import { everydayLog } from '../browser/sidebar/walk';
import { granted, type LogFixture } from '../server/log-fixture';
import { CORPUS, visible } from './corpus';
import { isHarmless } from './harmless';

/** The server cuts at 200 characters and more; the page must not depend on it. */
const TEXTS = CORPUS.map(({ text }) => text.slice(0, 1000));
const SHOWN = TEXTS.filter((text) => visible(text) !== '');

let bench: Bench;
let log: LogFixture;
let today: TodayView;
beforeAll(async () => {
  [bench, log] = await Promise.all([Bench.start(), everydayLog()]);
  ({ today } = granted(await log.call('loadToday')));
});
afterAll(() => bench.stop());

/** A screen of More, drawn from that answer. */
async function opened(entry: string, answer: object): Promise<Sidebar> {
  const sidebar = await bench.open(log, { first: { ok: true, screen: 'today', today }, mishaps: [{ answers: answer as Answer<object> }] });
  const { page } = sidebar;
  await page.evaluate(() => {
    document.addEventListener('copy', () => (window.name = (document.activeElement as HTMLTextAreaElement).value));
  });
  await page.getByRole('tab', { name: 'More' }).click();
  await page.getByRole('button', { name: entry }).click();
  await page.getByText('__proto__').first().waitFor({ state: 'attached' });
  return sidebar;
}
const wordsOf = async (page: Page): Promise<string> => visible(await page.evaluate(() => document.body.textContent ?? ''));
const missingIn = (words: string): string[] => SHOWN.filter((text) => !words.includes(visible(text)));
const ids = (text: string, at: number) => ({ contactId: `c${String(at)}`, questionId: `q${String(at)}`, name: text });

test('News: pieces, and whom they are for', async () => {
  const { news } = granted(await log.call('loadNews'));
  const people = TEXTS.map((text, at): NewsPerson => ({ ...ids(text, at), why: { kind: 'learned', text }, ticked: true }));
  const piece = (what: string, at: number): PieceView => ({
    id: String(at),
    what,
    shared: { kind: 'today', time: null },
    over: at === 0 ? null : 'ended',
    waiting: at === 0 ? people : [],
    waitingBeyond: 0,
    told: [ids(what, at)],
    toldBeyond: 0,
  });
  const view: NewsView = { ...news, people, pieces: TEXTS.map(piece) };
  const sidebar = await opened('Share your news', { ok: true, news: view });
  expect(missingIn(await wordsOf(sidebar.page))).toEqual([]);
  await sidebar.page.getByRole('button', { name: 'Share more news' }).click();
  await sidebar.page.getByText('What happened?').waitFor();
  expect(missingIn(await wordsOf(sidebar.page))).toEqual([]);
  await isHarmless(sidebar);
}, 120_000);

test('Insights: topics, groups, who said what, and the copy of it', async () => {
  const { insights } = granted(await log.call('loadInsights', { by: 'question', key: null }));
  const view: InsightsView = {
    ...insights,
    topics: TEXTS.map((label, at) => ({ key: String(at), label, people: 1 })),
    key: '0',
    groups: TEXTS,
    together: TEXTS.map((heading, at) => ({
      heading,
      people: 2,
      of: 3,
      said: [{ ...ids(heading, at), organization: heading, words: heading, group: heading }],
    })),
    gaps: TEXTS.map((question, at) => ({ questionId: String(at), question, theme: question, heardOfTheme: 1 })),
  };
  const sidebar = await opened('What people told you', { ok: true, insights: view });
  const { page } = sidebar;
  expect(missingIn(await wordsOf(page))).toEqual([]);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied.').waitFor({ state: 'attached' });
  expect(missingIn(visible(await page.evaluate(() => window.name)))).toEqual([]);
  await page
    .getByRole('button', { name: /^Move the answer/ })
    .first()
    .click();
  await isHarmless(sidebar);
}, 120_000);

test('Progress: introductions, chains, names to look at, the tab of the Dashboard', async () => {
  const { progress, dashboard } = granted(await log.call('loadProgress'));
  const view: ProgressView = {
    ...progress,
    open: TEXTS.map((text, at) => ({ ...progress.open[0], ...ids(text, at), organization: text, by: text, state: 'toAsk' as const })),
    chains: TEXTS.map((text, at) => ({ ...progress.chains[0], ...ids(text, at), depth: at % 9, met: at % 2 === 0 })),
    unclear: TEXTS.map((message) => ({ cell: message, message })),
  };
  const sidebar = await opened('Progress', { ok: true, progress: view, dashboard: { ...dashboard, tab: TEXTS[1] } });
  expect(missingIn(await wordsOf(sidebar.page))).toEqual([]);
  await isHarmless(sidebar);
}, 120_000);

test('Advisor: the brief as mail and as plain text', async () => {
  const { advisor } = granted(await log.call('loadAdvisor'));
  const parts = { counts: true, names: true, learned: true, tidbits: true, emails: true, notes: true };
  const person = (text: string) => ({
    name: text,
    organization: text,
    met: '2026-03-09',
    learned: text,
    tidbits: [text],
    email: text,
    note: text,
  });
  const view = {
    ...advisor,
    frame: { ...advisor.frame, parts, question: TEXTS[1] },
    facts: {
      ...advisor.facts,
      talked: TEXTS.map(person),
      next: TEXTS.map((text) => ({ day: '2026-03-12', name: text, organization: text })),
    },
  } as object as AdvisorView;
  const sidebar = await opened('Share with your advisor', { ok: true, advisor: view });
  const { page } = sidebar;
  const plain = visible((await page.locator('pre').textContent()) ?? '');
  expect(missingIn(plain)).toEqual([]);
  const inMail = await page.evaluate(() => {
    const mail = new DOMParser().parseFromString(document.querySelector('iframe')?.srcdoc ?? '', 'text/html');
    return {
      strange: mail.querySelectorAll('script, img, iframe, form, input, svg, link, object, embed, meta[http-equiv]').length,
      handlers: [...mail.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
      words: mail.body.textContent ?? '',
    };
  });
  expect({ ...inMail, words: missingIn(visible(inMail.words)) }).toEqual({ strange: 0, handlers: 0, words: [] });
  // The frame is ours, and nothing in it may run: not even what a test puts into every frame.
  const blocked = sidebar.complaints.filter((complaint) => !complaint.startsWith("Blocked script execution in 'about:srcdoc'"));
  sidebar.complaints.splice(0, Infinity, ...blocked);
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await isHarmless(sidebar);
}, 120_000);

test('earlier notes of a person', async () => {
  const { people } = granted(await log.call('loadQuestions', null)).questions;
  const { selected } = granted(await log.call('loadPerson', people[0].contactId));
  const notes = TEXTS.map((text): EarlierNote => ({ when: null, what: text, detail: text }));
  const mishaps = [
    { ok: true, selected },
    { ok: true, notes, beyond: 0 },
  ].map((answers) => ({ answers: answers as Answer<object> }));
  const sidebar = await bench.open(log, { first: { ok: true, screen: 'today', today }, mishaps });
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'Person' }).click();
  await page.getByText('Earlier notes').click();
  await page.getByText('__proto__').first().waitFor({ state: 'attached' });
  expect(missingIn(await wordsOf(page))).toEqual([]);
  await isHarmless(sidebar);
}, 120_000);

test('a list of questions on paper, and the copy of it', async () => {
  const { questions } = granted(await log.call('loadQuestions', null));
  const view = {
    ...questions,
    questions: TEXTS.map((text, at) => ({ id: `q${String(at)}`, theme: text, text, minutes: 1, use: true, goals: [] })),
    planned: TEXTS.map((_, at) => `q${String(at)}`),
  };
  const sidebar = await bench.open(log, {
    first: { ok: true, screen: 'today', today },
    mishaps: [{ answers: { ok: true, questions: view } as object as Answer<object> }],
  });
  const { page } = sidebar;
  await page.evaluate(() => {
    document.addEventListener('copy', () => (window.name = (document.activeElement as HTMLTextAreaElement).value));
  });
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByText('__proto__').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Copy list' }).click();
  await page.getByText('Copied.').waitFor({ state: 'attached' });
  expect(missingIn(visible(await page.evaluate(() => window.name)))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(missingIn(visible(await page.evaluate(() => document.body.innerText)))).toEqual([]);
  await isHarmless(sidebar);
}, 120_000);
