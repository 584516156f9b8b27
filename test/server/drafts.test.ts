// Drafts over a real file: what a note is filled with, the texts that are the person's own, and the mails that are filled with them too.
import type { DraftKind } from '../../src/core/drafts';
import { FRIEND, granted, LogFixture } from './log-fixture';

const TABLE = [
  [
    'Name',
    'Email',
    'Company',
    'Date met',
    'Tidbit 1',
    'Tidbit 2',
    'Learned',
    'Thank-you sent',
    'Referred by',
    'Link',
    'Follow up on',
    'Follow up about',
  ],
  ['Ada Lovelace', 'ada@example.org', 'Engines', '2026-03-09 10:00', 'Long notes\nOld maps', 'Harp', 'Ask early', '', 'Lucía', '', '', ''],
  ['Lucía Ibarra', '', '', '2026-02-02', '', '', '', '2026-02-03', '', 'https://people.example/lucia', '2026-03-09', 'the list'],
  ['Helen Strand', 'helen@example.org', '', '2026-03-07', 'Bread', '', '', '2026-03-08', 'lucía ibarra', '', '', ''],
  ['Daniel Mbeki', 'daniel@example.org', '', '2026-03-06 09:00', '', '', '', '', '', '', '', ''],
  ['Aisha Conteh', 'nowhere', '', '', '', '', '', '', '', 'javascript:alert(1)', '', ''],
];

const open = async (from = '2026-03-09T12:05'): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from });
  await log.setUp();
  return log;
};
const idOf = async (log: LogFixture, name: string): Promise<string> =>
  granted(await log.call('findPeople', name)).people.find((person) => person.name === name)?.contactId ?? '';
const draftFor = async (log: LogFixture, name: string, kind: DraftKind) =>
  granted(await log.call('loadDraft', await idOf(log, name), kind)).draft;
const lastCost = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? NaN;

test('a thank-you: whom it goes to, by when, and every tidbit to choose from', async () => {
  const draft = await draftFor(await open(), 'Ada Lovelace', 'thankYou');
  expect(draft).toMatchObject({
    kind: 'thankYou',
    name: 'Ada Lovelace',
    to: 'ada@example.org',
    need: { state: 'due', due: { kind: 'weekday', weekday: 2, time: '10:00' } },
    tidbits: ['Long notes', 'Old maps', 'Harp'],
    learned: 'Ask early',
    template: { own: false, subject: 'Thank you, {first name}' },
  });
  expect(draft.values).toMatchObject({ 'first name': 'Ada', day: 'Monday', tidbit: '', learned: '', 'your name': '' });
});

test('a late one is a text of its own', async () => {
  expect(await draftFor(await open(), 'Daniel Mbeki', 'thankYou')).toMatchObject({ kind: 'lateThankYou', need: { state: 'late' } });
});

test('the note to who referred somebody goes to them, and is about the person met', async () => {
  const log = await open();
  const draft = await draftFor(log, 'Helen Strand', 'tellReferrer');
  expect(draft).toMatchObject({ name: 'Lucía Ibarra', contactId: await idOf(log, 'Helen Strand'), tidbits: ['Bread'] });
  expect(draft.values).toMatchObject({ 'first name': 'Lucía', 'met name': 'Helen Strand' });
  expect(await log.call('loadDraft', await idOf(log, 'Ada Lovelace'), 'tellReferrer')).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Referred by of Ada Lovelace names nobody') as string,
  });
});

test('without an address their page is offered, if it is one', async () => {
  const log = await open();
  expect(await draftFor(log, 'Lucía Ibarra', 'followUp')).toMatchObject({ to: '', link: 'https://people.example/lucia' });
  expect((await draftFor(log, 'Lucía Ibarra', 'followUp')).values.about).toBe('the list');
  expect(await draftFor(log, 'Aisha Conteh', 'request')).toMatchObject({ to: '', link: '', need: { state: 'follow' } });
});

test('name and lines are kept for this person in this file, and fill the drafts', async () => {
  const log = await open();
  const lines = [' I teach  maths ', 'I count', 'I stay'] as const;
  const saved = granted(await log.call('saveWriting', { name: ' Noor ', lines }));
  expect(saved.writing).toMatchObject({ name: 'Noor', lines: ['I teach maths', 'I count', 'I stay'] });
  expect(saved.before).toEqual({ name: '', lines: ['', '', ''] });
  expect((await draftFor(log, 'Aisha Conteh', 'request')).values).toMatchObject({ 'your name': 'Noor', 'who I am': 'I teach maths' });
  const friend = log.runtime.as(FRIEND);
  const theirs = JSON.parse(String((await friend.call('loadWriting', '[]')).result)) as { writing: { name: string } };
  expect(theirs.writing.name).toBe('');
  granted(await log.call('saveWriting', saved.before));
  expect(granted(await log.call('loadWriting')).writing.name).toBe('');
});

test('a text of one’s own is used for every note of its kind and in the mail, until one goes back', async () => {
  const log = await open();
  const text = { subject: 'Thanks, {first name}', body: 'Dear {first name},\n\n{tidbit}!\n\n{your name}' };
  granted(await log.call('saveWriting', { name: 'Noor' }));
  const saved = granted(await log.call('saveWriting', { template: { kind: 'thankYou', text } }));
  expect(saved.before).toEqual({ template: { kind: 'thankYou', text: null } });
  expect((await draftFor(log, 'Ada Lovelace', 'thankYou')).template).toEqual({ ...text, own: true });
  await log.tick('2026-03-09T13:00');
  const mail = log.runtime.mailbox.at(-1);
  expect(mail?.text).toContain('Dear Ada,');
  expect(mail?.text).toContain('Noor');
  const back = granted(await log.call('saveWriting', saved.before));
  expect(back.writing.templates.thankYou).toMatchObject({ own: false, subject: 'Thank you, {first name}' });
});

test.each([
  ['a name as long as a letter', { name: 'n'.repeat(81) }, 'Your name has more than 80 characters'],
  ['a line as long as a letter', { lines: ['', 'x'.repeat(301), ''] as const }, 'A line about yourself'],
  ['an empty note', { template: { kind: 'news', text: { subject: 'News', body: ' ' } } } as const, 'needs a subject and a note'],
  ['a word in braces nobody knows', { template: { kind: 'news', text: { subject: 'Hi {nick name}', body: 'x' } } } as const, '{nick name}'],
  ['a note without end', { template: { kind: 'news', text: { subject: 'Hi', body: 'x'.repeat(2001) } } } as const, '2000 characters'],
])('%s is refused, and nothing is kept', async (_what, change, problem) => {
  const log = await open();
  const before = granted(await log.call('loadWriting'));
  expect(await log.call('saveWriting', change)).toMatchObject({
    ok: false,
    code: 'badArgument',
    problem: expect.stringContaining(problem) as string,
  });
  expect(granted(await log.call('loadWriting'))).toEqual(before);
});

test('more than Google keeps in one place is refused in words', async () => {
  const log = await open();
  const text = { subject: 'Hi', body: '谢'.repeat(2000) };
  granted(await log.call('saveWriting', { template: { kind: 'news', text } }));
  expect(await log.call('saveWriting', { template: { kind: 'greeting', text } })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('together longer than Google keeps') as string,
  });
});

test.each([
  ['saveWriting', [{ nickname: 'N' }]],
  ['saveWriting', [{ lines: ['one'] }]],
  ['saveWriting', [{ template: { kind: 'poem', text: null } }]],
  ['loadDraft', ['someone', 'poem']],
  ['loadDraft', ['someone']],
])('%s of %j is not asked', async (name, given) => {
  const log = await open();
  const { result } = await log.runtime.call(name, JSON.stringify(given));
  expect(JSON.parse(String(result))).toMatchObject({ ok: false, code: 'badArgument' });
});

test('removing Tidbit forgets them', async () => {
  const log = await open();
  granted(await log.call('saveWriting', { name: 'Noor' }));
  granted(await log.call('removeTidbit'));
  await log.setUp();
  expect(granted(await log.call('loadWriting')).writing.name).toBe('');
});

test('a draft costs at most 14 service calls, in a long log as in a short one', async () => {
  const costs: number[] = [];
  for (const people of [0, 900]) {
    const more = Array.from({ length: people }, (_, i) => [`Person ${String(i)}`, ...Array.from({ length: 11 }, () => '')]);
    const log = await LogFixture.create([...TABLE, ...more], { from: '2026-03-09T12:05' });
    await log.setUp();
    await draftFor(log, 'Ada Lovelace', 'thankYou');
    costs.push(lastCost(log));
    await log.call('saveWriting', { name: 'Noor' });
    costs.push(lastCost(log));
    await log.call('loadWriting');
    costs.push(lastCost(log));
  }
  expect(costs.slice(3)).toEqual(costs.slice(0, 3));
  for (const cost of costs) expect(cost).toBeLessThanOrEqual(14);
});
