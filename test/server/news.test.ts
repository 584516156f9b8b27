// News over a real log: who is offered, who is reminded, who has been told, what a click writes and what takes it back.
import type { NewsChoice, NewsPerson, NewsView } from '../../src/core/news-view';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  [
    'Name',
    'Email',
    'Date met',
    'Tidbit 1',
    'Learned',
    'Thank-you sent',
    'Keep in touch',
    'Took an interest',
    'Referred by',
    'Last contact',
  ],
  ['Priya Raman', 'priya@example.org', '2026-03-09 10:00', 'Beagle called Momo', '', '', '', '', '', ''],
  ['Tomás Okafor', '', '2026-03-06 15:00', 'Bakes bread', '', '', '', '', '', ''],
  ['Lucía Ferro', 'lucia@example.org', '2026-01-05', 'Two ferries', 'Ask earlier', '2026-01-06', '', '', '', ''],
  ['Daniel Mbeki', 'daniel@example.org', '2026-02-02', 'Bus shelters', 'Look at rail timetables', '2026-02-03', '', '', '', ''],
  ['Yuki Sorensen', '', '', '', '', '', '', 'x', '', ''],
  ['Ben Achterberg', '', '2025-06-01', '', '', '2025-06-02', 'rest', '', '', ''],
  ['Helen Strand', '', '2026-03-12 10:00', '', '', '', '', '', 'Lucía Ferro', ''],
  ['Grace Hopper', '', '', '', '', '', '', '', '', ''],
];
const OFFER = 'An offer from Northlight Rail';
const EVERYBODY: NewsChoice = { people: [], leftOut: [], more: true };

const open = async (table: readonly (readonly string[])[] = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const news = async (log: LogFixture): Promise<NewsView> => granted(await log.call('loadNews')).news;
const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);
const idOf = async (log: LogFixture, name: string): Promise<string> => {
  const found = [...(await news(log)).people].find((person) => person.name === name);
  if (found === undefined) throw new Error(`nobody called ${name}`);
  return found.contactId;
};
const share = async (log: LogFixture, what = OFFER, choice = EVERYBODY) => granted(await log.call('shareNews', what, choice));
const people = (lines: readonly NewsPerson[]): unknown[] => lines.map(({ name, why, ticked }) => [name, why.kind, ticked]);
const cost = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1].calls.total;

test('those owed a thank-you come first, then who helped, then who took an interest; who rests is not ticked', async () => {
  const view = await news(await open());
  expect(people(view.people)).toEqual([
    ['Tomás Okafor', 'thankYou', true],
    ['Priya Raman', 'thankYou', true],
    ['Daniel Mbeki', 'learned', true],
    ['Lucía Ferro', 'introduced', true],
    ['Yuki Sorensen', 'interest', true],
    ['Ben Achterberg', 'resting', false],
  ]);
  expect(view.pieces).toEqual([]);
});

test('shared, it becomes the next step of everybody left ticked and is told by mail with a note of their own', async () => {
  const log = await open();
  const { people: listed } = await news(log);
  const left = listed.filter(({ name }) => ['Yuki Sorensen', 'Ben Achterberg'].includes(name)).map(({ contactId }) => contactId);
  const ticked = listed.filter(({ contactId }) => !left.includes(contactId)).map(({ contactId }) => contactId);
  const shared = await share(log, OFFER, { people: ticked, leftOut: left, more: true });
  expect(names(shared.news.pieces[0].waiting)).toEqual(['Priya Raman', 'Tomás Okafor', 'Lucía Ferro', 'Daniel Mbeki']);
  expect(log.shown('Lucía Ferro', 'Next step')).toBe(`Share your news: ${OFFER}`);
  expect(log.shown('Lucía Ferro', 'Status')).toBe('↻ Follow-up due');
  expect(log.shown('Tomás Okafor', 'Status')).toBe('◆ Thank-you late');
  expect(log.shown('Yuki Sorensen', 'Next step')).toBe('Ask for a conversation');
  await log.tick('2026-03-10T08:00');
  const [mail] = log.runtime.mailbox;
  expect(mail.text).toContain(`${OFFER}.`);
  expect(mail.text).toContain('Look at rail timetables');
  expect(mail.text).not.toContain('your news for Yuki');
  expect(mail.text).not.toContain('↻ Yuki');
  // Thanks come before news.
  expect(mail.text.indexOf('Priya')).toBeLessThan(mail.text.indexOf('Lucía'));
});

test('told: Last contact rises, History says so, no reminder comes any more, and Undo takes it back', async () => {
  const log = await open();
  const lucia = await idOf(log, 'Lucía Ferro');
  await share(log);
  const told = granted(await log.call('markTold', lucia));
  expect(names(told.news.pieces[0].told)).toEqual(['Lucía Ferro']);
  expect(names(told.news.pieces[0].waiting)).not.toContain('Lucía Ferro');
  expect(log.shown('Lucía Ferro', 'Last contact')).toBe('3/9/2026');
  expect(log.shown('Lucía Ferro', 'Status')).toBe('✓ In touch');
  expect(log.history()).toContainEqual(['2026-03-09 12:00', 'Lucía Ferro', 'Told news', OFFER, lucia]);
  await log.tick('2026-03-10T08:00');
  expect(log.runtime.mailbox[0].text).not.toContain('Lucía');
  expect(granted(await log.call('undo', told.undo)).left).toEqual([]);
  expect(log.shown('Lucía Ferro', 'Last contact')).toBe('');
  expect(log.shown('Lucía Ferro', 'Next step')).toBe(`Share your news: ${OFFER}`);
  expect(names((await news(log)).pieces[0].waiting)).toContain('Lucía Ferro');
});

test('told twice, they are in History once', async () => {
  const log = await open();
  const lucia = await idOf(log, 'Lucía Ferro');
  await share(log);
  await log.call('markTold', lucia);
  await log.call('markTold', lucia);
  expect(log.history().filter(([, , what]) => what === 'Told news')).toHaveLength(1);
});

test('"not this person" ends it for them alone, and Undo brings it back', async () => {
  const log = await open();
  const daniel = await idOf(log, 'Daniel Mbeki');
  await share(log);
  const left = granted(await log.call('leaveOut', daniel));
  expect(names(left.news.pieces[0].waiting)).not.toContain('Daniel Mbeki');
  expect(log.shown('Daniel Mbeki', 'Status')).toBe('✓ In touch');
  expect(log.shown('Daniel Mbeki', 'Last contact')).toBe('');
  await log.call('undo', left.undo);
  expect(log.shown('Daniel Mbeki', 'Next step')).toBe(`Share your news: ${OFFER}`);
});

test('who is owed a thank-you hears the news after it', async () => {
  const log = await open();
  await share(log);
  expect(log.shown('Priya Raman', 'Next step')).toBe('Write the thank-you note');
  await log.call('markThanked', await idOf(log, 'Priya Raman'));
  expect(log.shown('Priya Raman', 'Next step')).toBe(`Share your news: ${OFFER}`);
});

test('a second piece later is for those who heard the first too; one note tells both to those who did not', async () => {
  const log = await open();
  const [lucia, daniel] = [await idOf(log, 'Lucía Ferro'), await idOf(log, 'Daniel Mbeki')];
  await share(log, 'An interview at Northlight Rail');
  await log.call('markTold', lucia);
  log.clock.time = log.instant('2026-03-16T12:00');
  const second = await share(log);
  expect(second.news.pieces.map(({ what, told, waiting }) => [what, told.length, names(waiting).includes('Lucía Ferro')])).toEqual([
    [OFFER, 0, true],
    ['An interview at Northlight Rail', 1, false],
  ]);
  const told = granted(await log.call('markTold', daniel));
  expect(told.news.pieces.map((piece) => names(piece.told))).toEqual([['Daniel Mbeki'], ['Lucía Ferro', 'Daniel Mbeki']]);
  expect(log.shown('Daniel Mbeki', 'Status')).toBe('✓ In touch');
});

test('the same day’s second piece has its own reminder', async () => {
  const log = await open();
  const daniel = await idOf(log, 'Daniel Mbeki');
  await share(log, 'An interview at Northlight Rail');
  await log.tick('2026-03-10T08:00');
  await share(log, 'A second interview');
  await share(log);
  await log.call('leaveOut', await idOf(log, 'Lucía Ferro'));
  await log.ticksUntil('2026-03-13T08:00');
  const offers = log.runtime.mailbox.filter(({ text }) => text.includes('Daniel Mbeki') && text.includes(`${OFFER}.`));
  expect(offers).toHaveLength(1);
  expect(daniel).not.toBe('');
});

test('ended, nobody is reminded any more, who was told stays known, and it can go on', async () => {
  const log = await open();
  const { newsId } = await share(log);
  await log.call('markTold', await idOf(log, 'Lucía Ferro'));
  const ended = granted(await log.call('endNews', newsId, true)).news.pieces[0];
  expect([ended.over, names(ended.told), names(ended.waiting).includes('Daniel Mbeki')]).toEqual(['ended', ['Lucía Ferro'], true]);
  expect(log.shown('Daniel Mbeki', 'Status')).toBe('✓ In touch');
  granted(await log.call('endNews', newsId, false));
  expect(log.shown('Daniel Mbeki', 'Status')).toBe('↻ Follow-up due');
});

test('taken back, it was never shared', async () => {
  const log = await open();
  const { newsId } = await share(log);
  expect(granted(await log.call('takeBackNews', newsId, null)).news.pieces).toEqual([]);
  expect(log.shown('Daniel Mbeki', 'Status')).toBe('✓ In touch');
  // The next piece finds nobody marked as told by one that is gone.
  const again = await share(log, 'Something else');
  expect(again.news.pieces[0].told).toEqual([]);
});

test('shared once more after an answer that was lost, it stays one piece, and nobody told is asked for again', async () => {
  const log = await open();
  await share(log);
  await log.call('markTold', await idOf(log, 'Lucía Ferro'));
  const again = await share(log);
  expect(again.news.pieces).toHaveLength(1);
  expect(names(again.news.pieces[0].told)).toEqual(['Lucía Ferro']);
});

test.each<[string, string, readonly unknown[]]>([
  ['nothing said', 'shareNews', ['  ', EVERYBODY]],
  ['too much said', 'shareNews', ['x'.repeat(201), EVERYBODY]],
  ['nobody chosen', 'shareNews', [OFFER, { people: ['nobody'], leftOut: [], more: false }]],
  ['a choice that is none', 'shareNews', [OFFER, { people: 'all' }]],
  ['a piece that is not kept', 'endNews', ['7', true]],
  ['an answer that is none', 'answerGreeting', ['maybe']],
])('refused with a sentence: %s', async (_, name, parameters) => {
  const log = await open();
  const { result } = await log.runtime.call(name, JSON.stringify(parameters));
  const answer = JSON.parse(String(result)) as { readonly ok: boolean; readonly code: string; readonly problem: string };
  expect(answer).toMatchObject({ ok: false, code: 'badArgument' });
  expect(answer.problem).toMatch(/\w.*\.$/);
});

test('an eleventh piece takes the place of one that is over, and is refused while ten go on', async () => {
  const log = await open();
  for (let i = 1; i <= 10; i++) await share(log, `News ${String(i)}`);
  expect(await log.call('shareNews', 'News 11', EVERYBODY)).toMatchObject({ ok: false, code: 'badArgument' });
  const oldest = (await news(log)).pieces[9];
  await log.call('endNews', oldest.id, true);
  const { news: view } = await share(log, 'News 11');
  expect(view.pieces.map(({ what }) => what)).toEqual(['News 11', ...Array.from({ length: 9 }, (_, i) => `News ${String(10 - i)}`)]);
});

test('an eleventh piece taken back gives its place back to the one it replaced, with who had heard it', async () => {
  const log = await open();
  await share(log, 'News 1');
  await log.call('markTold', await idOf(log, 'Lucía Ferro'));
  for (let i = 2; i <= 10; i++) await share(log, `News ${String(i)}`);
  const oldest = (await news(log)).pieces[9];
  const before = granted(await log.call('endNews', oldest.id, true)).news;
  const { newsId, replaced } = await share(log, 'News 11');
  const forged = replaced && { ...replaced, awaited: [...replaced.awaited, 'nobody\n|'], piece: { ...replaced.piece, id: '3' } };
  expect(await log.call('takeBackNews', newsId, forged)).toMatchObject({ ok: false, code: 'badArgument' });
  const { news: after } = granted(await log.call('takeBackNews', newsId, replaced));
  expect(names(after.pieces[9].told)).toEqual(['Lucía Ferro']);
  expect(after).toEqual(before);
  expect(await news(log)).toEqual(before);
});

describe('season’s greetings', () => {
  const friends = [
    TABLE[0],
    ...Array.from({ length: 14 }, (_, i) => [`Friend ${String(i)}`, '', '2026-05-04', '', '', '2026-05-05', '', '', '', '']),
  ];
  const inDecember = async (from = '2026-12-03T12:00'): Promise<LogFixture> => {
    const log = await LogFixture.create(friends, { from });
    await log.setUp();
    return log;
  };
  const offer = async (log: LogFixture) => granted(await log.call('loadToday')).today.offer;

  test('are offered from two weeks before until two weeks after the day, to who has somebody to greet', async () => {
    const offered: unknown[] = [];
    for (const from of ['2026-11-25T12:00', '2026-11-26T12:00', '2026-12-23T12:00', '2026-12-24T12:00'])
      offered.push(await offer(await inDecember(from)));
    const made = { day: '2026-12-10', people: 14 };
    expect(offered).toEqual([null, made, made, null]);
  });

  test('answered with not this year, they are offered next year', async () => {
    const log = await inDecember();
    expect(granted(await log.call('answerGreeting', 'notThisYear')).today.offer).toBeNull();
    await log.ticksUntil('2026-12-11T12:00');
    expect(log.runtime.mailbox).toEqual([]);
    expect(await offer(log)).toBeNull();
    log.clock.time = log.instant('2027-12-01T12:00');
    expect(await offer(log)).toMatchObject({ day: '2027-12-10' });
  });

  test('turned on, ten people come with the mail of their day and the others the day after; Done is the last contact', async () => {
    const log = await inDecember();
    granted(await log.call('answerGreeting', 'yes'));
    await log.ticksUntil('2026-12-10T12:00');
    expect(log.mailTimes).toEqual(['Thu 08:00']);
    expect(log.runtime.mailbox[0].text).toContain('At this time of year I think of the people');
    const groupOf = async () => granted(await log.call('loadToday')).today.groups.find(({ kind }) => kind === 'greeting');
    const first = await groupOf();
    expect([first?.lines.length, first?.beyond]).toEqual([10, 4]);
    for (const { contactId } of first?.lines ?? []) await log.call('markFollowedUp', contactId);
    // Ten a day: the other four wait for tomorrow.
    expect(await groupOf()).toBeUndefined();
    expect(log.shown('Friend 0', 'Last contact')).toBe('12/10/2026');
    expect(log.shown('Friend 0', 'Status')).toBe('✓ In touch');
    await log.ticksUntil('2026-12-11T12:00');
    expect(names((await groupOf())?.lines ?? [])).toEqual(['Friend 10', 'Friend 11', 'Friend 12', 'Friend 13']);
    expect(log.mailTimes).toEqual(['Thu 08:00', 'Fri 08:00']);
  });

  test('a greeting sent stands in the diary as one; a follow-up of that time as what it is', async () => {
    const log = await inDecember();
    granted(await log.call('answerGreeting', 'yes'));
    await log.tick('2026-12-10T08:00');
    const id = (name: string) => log.shown(name, 'ID').split('.')[0];
    granted(await log.call('markFollowedUp', id('Friend 0')));
    granted(await log.call('addColumn', 'Follow up on'));
    await log.type('Friend 1', 'Follow up on', '2026-12-10');
    granted(await log.call('markFollowedUp', id('Friend 1')));
    expect(
      log
        .history()
        .slice(-2)
        .map(([, who, what]) => [who, what]),
    ).toEqual([
      ['Friend 0', 'Greeted'],
      ['Friend 1', 'Followed up'],
    ]);
  });

  test('taken back, the answer was never given', async () => {
    const log = await inDecember();
    await log.call('answerGreeting', 'yes');
    expect(granted(await log.call('answerGreeting', 'askAgain')).today.offer).not.toBeNull();
    expect(granted(await log.call('loadSettings')).settings.greeting).toBeNull();
  });
});

const many = (count: number): readonly (readonly string[])[] => [
  TABLE[0],
  ...Array.from({ length: count }, (_, i) => [
    `Person ${String(i)}`,
    `p${String(i)}@example.org`,
    '2026-01-05',
    'Has a boat',
    '',
    '2026-01-06',
    '',
    '',
    '',
    '',
  ]),
];

test('costs the same calls at ten people and at a thousand: 14 to look, 20 to write and 4 for History', async () => {
  const costs: number[][] = [];
  for (const count of [10, 1000]) {
    const log = await open(many(count));
    const { people: listed } = await news(log);
    const spent = [cost(log)];
    const { newsId } = await share(log);
    spent.push(cost(log));
    // The first Told adds the columns and History's row that later ones find there.
    await log.call('markTold', listed[0].contactId);
    for (const act of [
      () => log.call('markTold', listed[1].contactId),
      () => log.call('leaveOut', listed[2].contactId),
      () => log.call('endNews', newsId, true),
      () => log.call('takeBackNews', newsId, null),
      () => log.call('answerGreeting', 'yes'),
    ]) {
      granted(await act());
      spent.push(cost(log));
    }
    costs.push(spent);
  }
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0][0]).toBeLessThanOrEqual(14);
  expect(Math.max(...costs[0].slice(1))).toBeLessThanOrEqual(24);
});
