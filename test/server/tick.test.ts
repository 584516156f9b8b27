// The hourly tick on the built add-on: cells, colours and the mailbox.
import { granted, LogFixture } from './log-fixture';

const HEADERS = ['Name', 'Email', 'Date met', 'Tidbit 1', 'Thank-you sent'];
const ada = ['Ada Lovelace', 'ada@example.edu', '2026-03-09 15:00', 'keeps bees', null];

describe('a meeting on Monday at 15:00, in New York', () => {
  test('unthanked: two mails before Tuesday 15:00, three after, none later', async () => {
    const log = await LogFixture.create([HEADERS, ada]);
    await log.setUp();
    expect(log.shown('Ada Lovelace', 'Status')).toBe('○ Scheduled');
    await log.ticksUntil('2026-03-09T14:00');
    expect(log.fill('Ada Lovelace')).toBe('#b4e7fc');
    const before = log.runtime.mailbox.length;
    await log.ticksUntil('2026-03-09T15:00');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('◇ Thank-you due');
    expect(log.shown('Ada Lovelace', 'Due')).toBe('2026-03-10 15:00');
    expect(log.fill('Ada Lovelace')).toBe('#ffe48f');
    await log.ticksUntil('2026-03-10T14:00');
    expect(log.mailTimes.slice(before)).toEqual(['Mon 17:00', 'Tue 08:00']);
    for (const mail of log.runtime.mailbox.slice(before)) {
      expect(mail.to).toEqual(['student@example.edu']);
      expect(mail.text).toContain('keeps bees');
      expect(mail.text).toContain('by Tuesday 15:00');
    }
    await log.ticksUntil('2026-03-10T15:00');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('◆ Thank-you late');
    await log.ticksUntil('2026-03-24T08:00');
    expect(log.mailTimes.slice(before + 2)).toEqual(['Wed 08:00', 'Thu 08:00', 'Sun 08:00']);
    for (const mail of log.runtime.mailbox.slice(before + 2)) expect(mail.text).toContain('late, still worth sending');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('✓ In touch');
  });

  test('thanked: green at once, and no further mail', async () => {
    const log = await LogFixture.create([HEADERS, ada]);
    await log.setUp();
    await log.ticksUntil('2026-03-09T17:00');
    const mails = log.runtime.mailbox.length;
    await log.type('Ada Lovelace', 'Thank-you sent', '2026-03-09');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('✓ In touch');
    expect(log.fill('Ada Lovelace')).toBe('#ddf8d2');
    await log.ticksUntil('2026-03-12T08:00');
    expect(log.runtime.mailbox).toHaveLength(mails);
  });

  test('a meeting that passed is written to History once', async () => {
    const log = await LogFixture.create([HEADERS, ada]);
    await log.setUp();
    await log.ticksUntil('2026-03-10T08:00');
    expect(log.history().filter(([, who]) => who === 'Ada Lovelace')).toHaveLength(1);
  });
});

test('three hundred people met long ago and never thanked: no mail, all in touch', async () => {
  const people = Array.from({ length: 300 }, (_, i) => [`Person ${String(i)}`, null, '2026-02-10', null, null]);
  const log = await LogFixture.create([HEADERS, ...people]);
  await log.setUp();
  await log.ticksUntil('2026-03-11T12:00');
  expect(log.runtime.mailbox).toEqual([]);
  const status = log.columnOf('Status') - 1;
  expect(
    new Set(
      log
        .grid()
        .slice(1)
        .map((cells) => cells[status]),
    ),
  ).toEqual(new Set(['✓ In touch']));
});

test('a row inserted right under the header is painted like the others', async () => {
  const log = await LogFixture.create([HEADERS, ada], { from: '2026-03-09T12:00' });
  await log.setUp();
  log.workbook.hand.insertRow(log.sheetId, 2);
  await log.edit((workbook) => workbook.hand.paste(log.sheetId, 2, 1, [['Grace Hopper', null, '2026-03-10 09:00']]));
  expect(log.shown('Grace Hopper', 'Status')).toBe('○ Scheduled');
  expect(log.fill('Grace Hopper')).toBe('#b4e7fc');
});

test('more past meetings than History has rows: all of them are written', async () => {
  const people = Array.from({ length: 1200 }, (_, i) => [`Person ${String(i)}`, null, '2026-02-10', null, null]);
  const log = await LogFixture.create([HEADERS, ...people], { from: '2026-03-09T12:00' });
  await log.setUp();
  expect(log.history()).toHaveLength(1200);
});

test('the brief carries the questions picked for the conversation, however many briefs in the same calls', async () => {
  const grace = ['Grace Hopper', 'grace@example.edu', '2026-03-10 11:00', null, null];
  const log = await LogFixture.create([HEADERS, ada, ['Alan Turing', null, '2026-03-10 14:00', null, null], grace]);
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  for (const { contactId } of questions.people) granted(await log.call('saveAgenda', contactId, ['q-typical-day', 'q-who-else']));
  const one = await log.tick('2026-03-09T09:00');
  const two = await log.tick('2026-03-10T08:00');
  const [, mail] = log.runtime.mailbox;
  expect(mail.text.match(/Who else would you suggest I talk to\?/g)).toHaveLength(2);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['conversations-2026-03-10.ics']);
  expect(mail.attachments[0].text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(one.calls.total).toBeLessThanOrEqual(26 + 8);
  expect(two.calls.total).toBeLessThanOrEqual(26 + 8 + 4);
});

test('ten thousand people met on one day are told of once', async () => {
  const people = Array.from({ length: 10_000 }, (_, i) => [`Person ${String(i)}`, null, '2026-03-09 15:00', null, null]);
  const log = await LogFixture.create([HEADERS, ...people], { from: '2026-03-09T12:00' });
  await log.setUp();
  const before = log.runtime.mailbox.length;
  for (const hour of ['17:00', '18:00', '19:00']) await log.tick(`2026-03-09T${hour}`);
  const mails = log.runtime.mailbox.slice(before);
  expect(mails).toHaveLength(1);
  expect(mails[0].text.match(/^◇ Person/gm)).toHaveLength(50);
  expect(mails[0].text).toContain('and 9,950 more thank-yous under Today');
  const shards = Object.values(log.runtime.properties.document).map((text) => Buffer.byteLength(text));
  expect(Math.max(...shards)).toBeLessThan(8 * 1024);
});

describe('service calls of a tick', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => [
      `Person ${String(i)}`,
      `p${String(i)}@example.edu`,
      i === 0 ? '2026-03-10 15:00' : null,
      'tea',
      null,
    ]);

  test.each([10, 10_000])('with %i rows', async (count) => {
    const log = await LogFixture.create([HEADERS, ...people(count)], { from: '2026-03-10T09:00' });
    await log.setUp();
    const brief = await log.tick('2026-03-10T10:00');
    expect(brief.calls.total).toBeLessThanOrEqual(26 + 8);
    const quiet = await log.tick('2026-03-10T13:00');
    expect(quiet.calls.total).toBeLessThanOrEqual(16);
    // Status turns, and the meeting goes into History.
    const written = await log.tick('2026-03-10T15:00');
    expect(written.calls.byMethod['Range.setValues']).toBe(2);
    expect(written.calls.total).toBeLessThanOrEqual(20 + 4);
    const mailed = await log.tick('2026-03-10T17:00');
    expect(log.mailTimes).toEqual(['Tue 10:00', 'Tue 17:00']);
    expect(mailed.calls.total).toBeLessThanOrEqual(26);
    // Without its tick all of it comes at once: Status, format of Due, History and the mail.
    log.workbook.hand.type(log.sheetId, 3, 3, '2026-03-10 16:00');
    const late = await log.tick('2026-03-10T18:00');
    expect(log.shown('Person 1', 'Due')).toBe('2026-03-11 16:00');
    expect(late.calls.byMethod['MailApp.sendEmail']).toBe(1);
    expect(late.calls.total).toBeLessThanOrEqual(26 + 4);
  });
});
