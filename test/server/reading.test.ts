// Mails of the built add-on as whoever gets them understands them: which Tuesday is meant, what somebody is called, who has been met.
import { granted, LogFixture } from './log-fixture';

const HEADERS = ['Name', 'Email', 'Date met', 'Tidbit 1', 'Thank-you sent', 'Last contact', 'Snoozed until'];
const ADVISOR = 'r.adeyemi@careers.example';

async function aLog(from: string, ...people: readonly (readonly string[])[]): Promise<LogFixture> {
  const log = await LogFixture.create([HEADERS, ...people.map((cells) => [...cells, ...Array(HEADERS.length - cells.length).fill('')])], {
    from,
  });
  await log.setUp();
  return log;
}
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('a weekday alone is one of the six days around the mail', () => {
  test('a thank-you told eight days after the meeting names both days', async () => {
    const log = await aLog('2026-03-03T16:00', ['Ada', '', '2026-03-03 15:00', 'bees', '', '', '2026-03-11']);
    await log.ticksUntil('2026-03-11T08:00');
    expect(onOneLine(log.runtime.mailbox[0].text)).toContain(
      'The log says Tuesday 3 March, 15:00 and the note was due by Wednesday 4 March, 15:00: late, still worth sending.',
    );
  });

  test('hours without a look that lie more than six days back are named by their day', async () => {
    const log = await aLog('2026-03-03T08:00', ['Ada', '', '2026-03-12 15:00']);
    await log.tick('2026-03-03T09:00');
    await log.tick('2026-03-12T09:00');
    expect(onOneLine(log.runtime.mailbox.at(-1)?.text ?? '')).toContain('from Tuesday 3 March, 09:00 to Thursday 09:00.');
  });
});

test('the week stands in the order of its days, whatever there is to do on them', async () => {
  const log = await aLog(
    '2026-12-28T07:20',
    ['Ada', '', '2027-01-03 15:00'],
    ['Grace', '', '2026-12-28 15:00'],
    ['Helen', '', '2026-12-27 16:00', '', '2026-12-27'],
  );
  granted(await log.call('addColumn', 'Follow up on'));
  await log.type('Helen', 'Follow up on', '2026-12-31');
  await log.tick('2026-12-28T08:00');
  expect(onOneLine(log.runtime.mailbox[0].text)).toContain('THIS WEEK Monday 15:00: Grace Thursday: Helen, follow up Sunday 15:00: Ada');
});

describe('a draft calls people by a name', () => {
  test.each([
    ['ada.novak@engines.example', 'Hi ada.novak,'],
    ['J. Christopher Worthington-Smythe', 'Hi J. Christopher Worthington-Smythe,'],
    ['Wolfeschlegelsteinhausenbergerdorff', 'Hi Wolfeschlegelsteinhausenbergerdorff,'],
  ])('%s', async (name, greeting) => {
    const log = await aLog('2026-03-03T16:00', [name, '', '2026-03-03 15:00', 'bees']);
    await log.ticksUntil('2026-03-03T17:00');
    expect(log.runtime.mailbox[0].text).toContain(greeting);
  });
});

test('a greeting in January does not say that the year ends', async () => {
  const log = await aLog('2027-01-04T12:00', ['Ada', '', '2026-05-04', 'bees', '2026-05-04']);
  granted(await log.call('saveSettings', { greeting: '01-05' }));
  await log.ticksUntil('2027-01-05T08:00');
  const text = onOneLine(log.runtime.mailbox.at(-1)?.text ?? '');
  expect(text).toContain('Season’s greetings, Ada');
  expect(text).not.toMatch(/comes to its end|new year/);
});

describe('a meeting that another one was typed over stays a conversation', () => {
  const met = ['Ada Byron', '', '2026-03-10 15:00', 'bees'];
  const idOf = async (log: LogFixture): Promise<string> => granted(await log.call('findPeople', 'Ada')).people[0].contactId;
  const after = async (change: (log: LogFixture, id: string) => Promise<unknown>): Promise<{ brief: string; conversations: number }> => {
    const log = await aLog('2026-03-10T14:00', met, ['Bob Old', '', '2026-01-12', '', '2026-01-12']);
    granted(await log.call('saveAdvisor', { email: ADVISOR, weekly: true }));
    await log.tick('2026-03-10T16:00');
    await change(log, await idOf(log));
    await log.tick('2026-03-15T18:00');
    const brief = log.runtime.mailbox.find(({ to }) => to.includes(ADVISOR))?.text ?? '';
    return { brief: onOneLine(brief), conversations: granted(await log.call('loadProgress')).progress.conversations };
  };
  const next = (log: LogFixture) => log.type('Ada Byron', 'Date met', '2026-03-24 15:00');
  const MET = 'I have talked with one person since Monday 9 March, two in all since January. One is planned';
  const NOT_MET = 'I have talked with nobody since Monday 9 March, one in all since January. One is planned';

  test('in the advisor’s brief', async () => {
    const { brief, conversations } = await after(next);
    expect(brief).toContain(MET);
    expect(brief).toContain('✓ Ada Tuesday 10 March');
    expect(conversations).toBe(2);
  });

  test('not one that moved, nor one that did not happen, though its hour had come', async () => {
    const moved = await after((log, id) => log.call('meetingMoved', id, '2026-03-24T15:00'));
    const cancelled = await after(async (log, id) => {
      granted(await log.call('meetingDidNotHappen', id));
      await next(log);
    });
    for (const { brief, conversations } of [moved, cancelled]) {
      expect(brief).toContain(NOT_MET);
      expect(conversations).toBe(1);
    }
  });

  test('nor one said to have taken place by a slip, but one said by a slip not to have', async () => {
    const early = await after(async (log, id) => {
      await next(log);
      log.clock.time = log.instant('2026-03-11T10:00');
      const { undo } = granted(await log.call('confirmMet', id));
      granted(await log.call('undo', undo));
    });
    expect(early.conversations).toBe(2);
    const late = await after(async (log, id) => {
      const { undo } = granted(await log.call('meetingDidNotHappen', id));
      granted(await log.call('undo', undo));
      await next(log);
    });
    expect(late.brief).toContain(MET);
    expect(late.conversations).toBe(2);
  });
});
