// Every text of the corpus, typed into every column for words, comes out as it went in: in cells, mails, links and calendar files.
import ICAL from 'ical.js';
import type { Mail } from '../../local/runtime';
import { CORPUS, visible } from './corpus';
import { briefs, cellsOf, formulasIn, hostileLog, textsIn, thankYous, WORDS } from './hostile-log';
import type { LogFixture } from '../server/log-fixture';
import { granted } from '../server/log-fixture';

let log: LogFixture;
let thanks: readonly Mail[];
let briefed: readonly Mail[];

beforeAll(async () => {
  log = await hostileLog();
  thanks = await thankYous(log);
  briefed = await briefs(log);
}, 300_000);

/** Texts short enough to be shown whole wherever they are shown. */
const SHORT = CORPUS.filter(({ text }) => text.length <= 60 && visible(text) !== '' && !/^[\s\p{Cf}]*$/u.test(text));
const hrefs = ({ html }: Mail): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => unescape(url));
const unescape = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test('the corpus is large, and no text stands in it twice', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(CORPUS.map(({ text }) => text)).size).toBe(CORPUS.length);
});

test('every cell holds what was typed, and nothing became a formula', () => {
  const typed = CORPUS.map(({ text }) => text);
  for (const header of WORDS) expect({ header, cells: cellsOf(log, header) }).toEqual({ header, cells: typed });
  expect(formulasIn(log)).toEqual([]);
});

test('everyone whose name can be seen is somebody; the other rows are named', async () => {
  const ids = log
    .grid()
    .slice(1)
    .map((cells) => cells[log.columnOf('ID') - 1]);
  const nameless = CORPUS.filter((_, index) => ids[index] === '');
  expect(nameless.filter(({ text }) => visible(text) !== '')).toEqual([]);
  expect(granted(await log.call('loadSettings')).heartbeat.error).toBeNull();
  const { preview } = granted(await log.call('previewSetUp'));
  expect(preview.problems.filter(({ message }) => message.includes('has no name'))).toHaveLength(nameless.length);
});

test('History holds names as text, on one line', () => {
  const names = textsIn(log, 'History', 2);
  expect(names.length).toBeGreaterThan(CORPUS.length / 2);
  expect(names.filter((name) => typeof name !== 'string' || /[\r\n]/.test(name))).toEqual([]);
});

test('every mail goes to the owner alone, its subject is one line', () => {
  expect(thanks.length + briefed.length).toBeGreaterThan(10);
  for (const { to, cc, bcc, subject, replyTo } of [...thanks, ...briefed]) {
    expect({ to, cc, bcc, replyTo }).toEqual({ to: ['student@example.edu'], cc: [], bcc: [], replyTo: '' });
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(subject.length).toBeLessThan(250);
  }
});

test('both parts of the mails say every text that fits, and no other markup than ours', () => {
  const plain = visible(thanks.map(({ text }) => text).join('\n'));
  const html = visible(unescape(thanks.map((mail) => mail.html.replace(/<[^>]*>/g, '')).join('\n')));
  const missing = (whole: string) => SHORT.filter(({ text }) => !whole.includes(visible(text)));
  expect(missing(plain)).toEqual([]);
  expect(missing(html)).toEqual([]);
  const tags = new Set([...thanks, ...briefed].flatMap((mail) => [...mail.html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag)));
  const ours = new Set('!doctype a b body br div h1 h2 head html meta span table td title tr'.split(' '));
  expect([...tags].filter((tag) => !ours.has(tag))).toEqual([]);
  for (const { html: page } of [...thanks, ...briefed]) expect(page).not.toMatch(/<[^>]*\s(?:src|on\w+|srcdoc|action)\s*=/i);
});

test('every link opens what it says: one recipient, a subject, a text, and nothing that runs', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    'mail.google.com': ['view', 'fs', 'to', 'su', 'body'],
    'calendar.google.com': ['action', 'text', 'dates', 'details'],
  };
  const links = [...thanks, ...briefed].flatMap(hrefs);
  expect(links.length).toBeGreaterThan(CORPUS.length);
  for (const href of links) {
    const url = new URL(href);
    expect(href.length).toBeLessThan(2000);
    expect(['https:', 'mailto:']).toContain(url.protocol);
    const keys = [...url.searchParams.keys()];
    if (url.protocol === 'mailto:') {
      expect(url.pathname).toMatch(/^[^,;?&\s]+@[^,;?&@\s]+$/);
      expect(keys).toEqual(['subject', 'body']);
    } else if (url.hostname in known) {
      expect(keys).toEqual(known[url.hostname]);
      if (url.searchParams.has('to')) expect(url.searchParams.get('to')).toMatch(/^[^,;\s]+@[^,;@\s]+$/);
    }
  }
});

test('a note in Gmail begins with the tidbit as it was typed', () => {
  const bodies = visible(
    thanks
      .flatMap(hrefs)
      .filter((href) => href.startsWith('https://mail.google.com/'))
      .map((href) => new URL(href).searchParams.get('body') ?? '')
      .join('\n'),
  );
  const written = SHORT.filter((_, index) => CORPUS.indexOf(SHORT[index]) % 2 === 0);
  expect(written.filter(({ text }) => !bodies.includes(visible(text)))).toEqual([]);
});

test('the calendar files hold one event a conversation, with the name as it was typed and no property of its own', () => {
  const files = briefed.flatMap(({ attachments }) => attachments);
  const events = files.flatMap(({ text }) =>
    new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents('vevent'),
  );
  const people = log
    .grid()
    .slice(1)
    .filter((cells) => cells[log.columnOf('ID') - 1] !== '');
  expect(events).toHaveLength(people.length);
  const properties = new Set(events.flatMap((event) => event.getAllProperties().map(({ name }) => name)));
  expect([...properties].sort()).toEqual(['description', 'dtend', 'dtstamp', 'dtstart', 'summary', 'uid']);
  const summaries = visible(events.map((event) => String(event.getFirstPropertyValue('summary'))).join('\n'));
  expect(SHORT.filter(({ text }) => !summaries.includes(visible(text)))).toEqual([]);
  expect(files.filter(({ name, type }) => !/^[a-z0-9-]+\.ics$/.test(name) || type !== 'text/calendar')).toEqual([]);
});

test('what the screens are drawn from is JSON, small, and free of characters that turn text around', async () => {
  for (const answer of [await log.call('loadToday'), await log.call('loadQuestions', null), await log.call('previewSetUp')]) {
    const wire = JSON.stringify(answer);
    expect(answer.ok).toBe(true);
    expect(wire.length).toBeLessThan(60_000);
    expect(wire).not.toMatch(/[\u202a-\u202e]/);
  }
});
