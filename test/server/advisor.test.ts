// The advisor on the built add-on: what is mailed to them and when, the file shared, their notes coming back.
import type { AdvisorView } from '../../src/contract/advisor';
import type { Mail } from '../../local/runtime';
import { writeBrief } from '../../src/core/brief';
import type { Day } from '../../src/core/day';
import { FRIEND, granted, LogFixture, STUDENT } from './log-fixture';

const ADVISOR = 'r.adeyemi@careers.example';
const HEADERS = ['Name', 'Organization', 'Email', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Learned', 'Thank-you sent'];
const PEOPLE = [
  [
    'Ada Lovelace',
    'Analytical Engines',
    'ada@engines.example',
    '2026-03-10 15:00',
    'keeps bees',
    'plays chess',
    'start with the notes',
    '2026-03-10',
  ],
  ['Grace Hopper', 'Navy Yard', 'grace@navy.example', '2026-03-18 11:00', 'backward clock', null, 'ask forgiveness', '2026-03-18'],
  ['Alan Turing', 'Bletchley', 'alan@park.example', '2026-03-31 10:00', 'runs far', null, null, null],
  ['Old Friend', 'Harbourline', 'old@friend.example', '2026-01-12', 'ferry', null, 'question first', '2026-01-13'],
];
/** Wednesday. */
const FROM = '2026-03-11T09:00';

async function aLog(): Promise<LogFixture> {
  const log = await LogFixture.create([HEADERS, ...PEOPLE], { from: FROM });
  await log.setUp();
  return log;
}
async function weekly(change: object = {}): Promise<LogFixture> {
  const log = await aLog();
  granted(await log.call('saveAdvisor', { email: ADVISOR, weekly: true, question: 'how to ask about pay', ...change }));
  return log;
}
const sunday = (text: string): Day => text as Day;
const view = async (log: LogFixture): Promise<AdvisorView> => granted(await log.call('loadAdvisor')).advisor;
const briefs = (log: LogFixture): readonly Mail[] => log.runtime.mailbox.filter(({ to }) => to.includes(ADVISOR));
const times = (log: LogFixture, mails: readonly Mail[]): string[] => mails.map(({ at }) => log.calendar.iso(at).slice(5, 16));
const raw = (mail: Mail): string => JSON.stringify(mail);

describe('a month of weekly briefs', () => {
  let log: LogFixture;
  beforeAll(async () => {
    log = await weekly();
    for (const day of ['2026-03-15', '2026-03-22', '2026-03-29', '2026-04-05']) {
      for (const hour of ['08:00', '17:00', '18:00', '19:00', '20:00']) await log.tick(`${day}T${hour}`);
    }
    await log.tick('2026-04-08T09:00');
  });

  test('one each Sunday at 18:00, with a copy to the student', () => {
    expect(times(log, briefs(log))).toEqual(['03-15T18:00', '03-22T18:00', '03-29T18:00', '04-05T18:00']);
    for (const { to, cc, bcc, from, attachments, name } of briefs(log)) {
      expect({ to, cc, bcc, from, attachments, name }).toEqual({
        to: [ADVISOR],
        cc: [STUDENT.email],
        bcc: [],
        from: STUDENT.email,
        attachments: [],
        name: '',
      });
    }
  });

  test('as the advisor reads the first', () => {
    expect(briefs(log)[0].subject).toBe('My conversations, 9 to 15 March');
    expect(briefs(log)[0].text).toBe(`TIDBIT
Sunday 15 March

My conversations, 9 to 15 March

I have talked with one person since Monday 9 March, two in all since
January. Two are planned, the next for Wednesday 18 March.

I would like your view on: how to ask about pay


WHOM I TALKED WITH

✓ Ada, Analytical Engines
  Tuesday 10 March


PLANNED

  Wednesday 18 March: Grace, Navy Yard
  Tuesday 31 March: Alan, Bletchley

--
Why you got this. student@example.edu shares this brief with you on
Sundays, from their own account and with a copy to themselves. It holds
what they ticked and nothing more.
This is the first one.
To get no more of them, answer this mail and say so.
`);
  });

  test('the next tells only what came since, does not ask again, and says when the last one went', () => {
    const { subject, text } = briefs(log)[1];
    expect(subject).toBe('My conversations, 15 to 22 March');
    expect(text).toContain('✓ Grace, Navy Yard');
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('pay');
    expect(text).toContain('The last one went out on Sunday 15 March.');
  });

  test('what was not ticked is nowhere in any raw message to the advisor', () => {
    const secrets = PEOPLE.flatMap(([name, , email, , one, two, learned]) => [String(name).split(' ')[1], email, one, two, learned]);
    for (const mail of briefs(log)) {
      expect(secrets.filter((secret) => typeof secret === 'string' && raw(mail).includes(secret))).toEqual([]);
    }
  });

  test('the sidebar says when it went and when the next one goes', async () => {
    const { sent, next, problem, frame } = await view(log);
    expect(sent).toEqual({ kind: 'weekday', weekday: 7, time: '18:00' });
    expect(next).toEqual({ sunday: '2026-04-12', when: { kind: 'weekday', weekday: 7, time: '18:00' } });
    expect({ problem, weekly: frame.weekly, question: frame.question }).toEqual({ problem: null, weekly: true, question: '' });
  });
});

test('with everything ticked, everything is in it', async () => {
  const parts = { counts: true, names: true, learned: true, tidbits: true, emails: true, notes: true };
  const log = await weekly({ parts });
  await log.tick('2026-03-15T18:00');
  const { text } = briefs(log)[0];
  for (const words of ['keeps bees', 'plays chess', 'I learned: start with the notes', 'E-mail: ada@engines.example']) {
    expect(text).toContain(words);
  }
});

test('a week without anything to tell goes by without a mail', async () => {
  const log = await LogFixture.create([HEADERS, PEOPLE[3]], { from: FROM });
  await log.setUp();
  granted(await log.call('saveAdvisor', { email: ADVISOR, weekly: true }));
  for (const at of ['2026-03-15T18:00', '2026-03-16T09:00']) await log.tick(at);
  expect(briefs(log)).toEqual([]);
  expect((await view(log)).next.sunday).toBe('2026-03-22');
});

describe('when it goes', () => {
  test('in quiet hours it waits for their end', async () => {
    const log = await weekly();
    granted(await log.call('saveSettings', { quietFrom: '17:30', quietUntil: '09:00', digestAt: '10:00' }));
    for (const hour of ['15T17:00', '15T18:00', '16T08:00', '16T09:00']) await log.tick(`2026-03-${hour}`);
    expect(times(log, briefs(log))).toEqual(['03-16T09:00']);
  });

  test('with the day’s mail used up it waits, and Today and the screen say so', async () => {
    const log = await weekly();
    await log.tick('2026-03-15T17:00');
    log.runtime.quota(1);
    await log.tick('2026-03-15T18:00');
    expect(briefs(log)).toEqual([]);
    expect((await view(log)).problem).toContain('The brief waits until it may again');
    expect(granted(await log.call('loadToday')).today.notes.join(' ')).toContain('The brief waits');
    log.runtime.quota(100);
    await log.tick('2026-03-15T19:00');
    expect(times(log, briefs(log))).toEqual(['03-15T19:00']);
    expect(granted(await log.call('loadToday')).today.notes).toEqual([]);
  });

  test('a Sunday skipped is skipped, and taken back is not', async () => {
    const log = await weekly();
    const { next, settled } = await view(log);
    const skipped = granted(await log.call('skipBriefs', next.sunday)).advisor;
    expect(skipped).toMatchObject({ skipped: true, next: { sunday: '2026-03-22' } });
    const back = granted(await log.call('skipBriefs', settled ?? next.sunday)).advisor;
    expect(back).toMatchObject({ skipped: false, next: { sunday: '2026-03-15' } });
    await log.tick('2026-03-15T18:00');
    granted(await log.call('skipBriefs', sunday('2026-03-22')));
    for (const day of ['2026-03-22', '2026-03-29']) await log.tick(`${day}T18:00`);
    expect(times(log, briefs(log))).toEqual(['03-15T18:00', '03-29T18:00']);
    expect(briefs(log)[1].text).toContain('✓ Grace');
  });

  test('a permission taken away: said plainly, and the brief comes once it is back', async () => {
    const log = await weekly();
    await log.tick('2026-03-15T17:00');
    log.runtime.misfortune({
      kind: 'fail',
      at: { method: 'MailApp.getRemainingDailyQuota' },
      times: 1,
      message: 'You do not have permission',
    });
    await log.tick('2026-03-15T18:00');
    expect((await view(log)).problem).toContain(
      'The brief did not go out. Google says: You do not have permission. If permission is missing',
    );
    await log.tick('2026-03-15T19:00');
    expect(times(log, briefs(log))).toEqual(['03-15T19:00']);
  });

  test('reminders taken over by somebody else: nothing goes from their account', async () => {
    const log = await weekly();
    log.runtime.as(FRIEND);
    granted(await log.call('switchReminders', true, true));
    for (const at of ['2026-03-15T18:00', '2026-03-22T18:00']) {
      log.clock.time = log.instant(at);
      await log.runtime.tick();
    }
    expect(briefs(log)).toEqual([]);
    expect((await view(log)).frame.weekly).toBe(false);
  });
});

describe('sent by hand', () => {
  test('it is what the page showed, to the letter, and stands for this week’s', async () => {
    const log = await weekly({ parts: { counts: true, names: true, learned: true, tidbits: false, emails: false, notes: false } });
    const { facts, frame } = await view(log);
    const shown = writeBrief(facts, frame);
    const sent = granted(await log.call('sendBrief', shown.text)).advisor;
    const [mail] = briefs(log);
    expect({ subject: mail.subject, text: mail.text, html: mail.html }).toEqual({
      subject: shown.subject,
      text: shown.text,
      html: shown.html,
    });
    expect(sent).toMatchObject({ sent: { kind: 'today', time: '09:00' }, skipped: true, next: { sunday: '2026-03-22' } });
    for (const at of ['2026-03-15T18:00', '2026-03-16T09:00']) await log.tick(at);
    expect(briefs(log)).toHaveLength(1);
  });

  test('what the log no longer says is not sent', async () => {
    const log = await weekly();
    const { facts, frame } = await view(log);
    await log.type('Ada Lovelace', 'Organization', 'Elsewhere');
    expect(await log.call('sendBrief', writeBrief(facts, frame).text)).toMatchObject({ ok: false, code: 'moved' });
    expect(briefs(log)).toEqual([]);
  });

  test('without reminders too: once, from whoever is in front', async () => {
    const log = await LogFixture.create([HEADERS, ...PEOPLE], { from: FROM });
    await log.setUp(false);
    expect(await log.call('saveAdvisor', { email: ADVISOR, weekly: true })).toMatchObject({ ok: false, code: 'badArgument' });
    const { facts, frame } = granted(await log.call('saveAdvisor', { email: ADVISOR })).advisor;
    granted(await log.call('sendBrief', writeBrief(facts, frame).text));
    expect(briefs(log).map(({ from }) => from)).toEqual([STUDENT.email]);
  });

  test('with the mail of the day used up it is refused in words', async () => {
    const log = await weekly();
    log.runtime.quota(1);
    const { facts, frame } = await view(log);
    expect(await log.call('sendBrief', writeBrief(facts, frame).text)).toMatchObject({ ok: false, code: 'quota' });
  });
});

describe('sharing the file', () => {
  const shared = (log: LogFixture) => log.workbook.shared();

  test('as viewer, as editor, as viewer again, and no longer', async () => {
    const log = await weekly();
    const roles: unknown[] = [];
    for (const role of ['viewer', 'editor', 'viewer', 'none'] as const) {
      granted(await log.call('shareLog', role, false));
      roles.push(shared(log).map((one) => one.role));
    }
    expect(roles).toEqual([['viewer'], ['editor'], ['viewer'], []]);
    expect(await view(log)).toMatchObject({ role: null, email: ADVISOR, frame: { weekly: false } });
  });

  test('the brief carries the file’s address then, and only then', async () => {
    const log = await weekly();
    granted(await log.call('shareLog', 'viewer', false));
    await log.tick('2026-03-15T18:00');
    granted(await log.call('shareLog', 'none', false));
    granted(await log.call('saveAdvisor', { weekly: true }));
    await log.tick('2026-03-22T18:00');
    expect(briefs(log).map(({ text }) => text.includes('docs.google.com'))).toEqual([true, false]);
  });

  test('a file that may not be shared: said with Google’s words and the way by hand, which is taken at its word', async () => {
    const log = await weekly();
    log.runtime.misfortune({ kind: 'fail', at: { method: 'Spreadsheet.addViewer' }, times: 1, message: 'Action not allowed' });
    const answer = await log.call('shareLog', 'viewer', false);
    expect(answer).toMatchObject({ ok: false, code: 'permission' });
    expect(!answer.ok && answer.problem).toMatch(
      /did not share this file with r\.adeyemi@careers\.example\. It says: Action not allowed\. .* by hand/,
    );
    expect((await view(log)).role).toBeNull();
    expect((await view(log)).shareUrl).toContain('userstoinvite=r.adeyemi%40careers.example');
    expect(granted(await log.call('shareLog', 'viewer', true)).advisor.role).toBe('viewer');
  });

  test('a bad address is refused before Google is asked; another one needs the first to be let go', async () => {
    const log = await weekly();
    expect(await log.call('saveAdvisor', { email: 'r adeyemi' })).toMatchObject({ ok: false, code: 'badArgument' });
    expect(await log.call('saveAdvisor', { email: STUDENT.email })).toMatchObject({ ok: false, code: 'badArgument' });
    granted(await log.call('shareLog', 'editor', false));
    const answer = await log.call('saveAdvisor', { email: 'other@careers.example' });
    expect(!answer.ok && answer.problem).toContain('Choose Stop sharing first');
  });

  test('removing Tidbit forgets the advisor, sends nothing more and says that they can still open the file', async () => {
    const log = await weekly();
    granted(await log.call('shareLog', 'viewer', false));
    expect(granted(await log.call('removeTidbit')).kept).toContain(`${ADVISOR} can still open this file`);
    expect(Object.keys(log.runtime.properties.document)).toEqual([]);
    await log.runtime.tick();
    expect(briefs(log)).toEqual([]);
  });
});

describe('the advisor as editor, with the add-on', () => {
  const asAdvisor = async () => {
    const log = await weekly();
    granted(await log.call('shareLog', 'editor', false));
    log.runtime.as({ email: ADVISOR, role: 'editor' });
    return log;
  };

  test('decides nothing about the brief, and sends none in the student’s name', async () => {
    const log = await asAdvisor();
    const { facts, frame, mine, owner } = await view(log);
    expect({ mine, owner }).toEqual({ mine: false, owner: STUDENT.email });
    const tries = [
      await log.call('saveAdvisor', { email: 'else@careers.example' }),
      await log.call('shareLog', 'none', true),
      await log.call('skipBriefs', sunday('2026-03-15')),
      await log.call('sendBrief', writeBrief(facts, frame).text),
    ];
    expect(tries.map((answer) => !answer.ok && answer.code)).toEqual(['notOwner', 'notOwner', 'notOwner', 'notOwner']);
    await log.tick('2026-03-15T18:00');
    expect(briefs(log).map(({ from }) => from)).toEqual([STUDENT.email]);
  });

  test('does not get the reminders by a slip, though the student has turned them off', async () => {
    const log = await weekly();
    granted(await log.call('switchReminders', false, false));
    log.runtime.as({ email: ADVISOR, role: 'editor' });
    expect(await log.call('switchReminders', true, false)).toMatchObject({ ok: false, code: 'notOwner' });
    log.presses.push('YES');
    await log.runtime.click('switchRemindersFromMenu');
    expect(log.alerts.at(-1)?.prompt).toContain('you are the advisor. Leave it so?');
    await log.runtime.click('setUpFromMenu');
    expect(log.runtime.triggers).toEqual([]);
    log.presses.push('NO');
    await log.runtime.click('switchRemindersFromMenu');
    expect(log.runtime.triggers.map(({ owner }) => owner)).toEqual([ADVISOR]);
  });

  test('what they write comes back in the student’s next mail, once', async () => {
    const log = await asAdvisor();
    await log.tick('2026-03-11T10:00');
    granted(await log.call('addColumn', 'Advisor notes'));
    await log.type('Ada Lovelace', 'Advisor notes', 'Ask her for the paper.');
    for (const at of ['2026-03-18T11:00', '2026-03-18T13:00', '2026-03-30T08:00', '2026-03-31T08:00']) await log.tick(at);
    const told = log.runtime.mailbox.filter(({ to, text }) => to.includes(STUDENT.email) && text.includes('Ask her for the paper.'));
    expect(told).toHaveLength(1);
    expect(told[0].text).toContain('YOUR ADVISOR WROTE ABOUT\n\n  Ada Lovelace, “Ask her for the paper.”');
  });
});

test('with a name for their notes, the brief carries it', async () => {
  const log = await weekly();
  granted(await log.call('saveWriting', { name: 'Noor Haddad' }));
  await log.tick('2026-03-15T18:00');
  expect(briefs(log)[0].subject).toBe('Noor Haddad’s conversations, 9 to 15 March');
  expect(briefs(log)[0].text).toContain('Noor Haddad, student@example.edu, shares this brief');
});

test('a run that dies while it sends: the next one says that it may be there already', async () => {
  const log = await weekly();
  await log.tick('2026-03-15T17:00');
  const calls = (await log.tick('2026-03-15T17:40')).calls.total;
  log.runtime.misfortune({ kind: 'kill', when: 'after', call: calls + 4 });
  await log.tick('2026-03-15T18:00');
  await log.tick('2026-03-15T19:00');
  expect(briefs(log).map(({ text }) => text.includes('You may have this already'))).toEqual([false, true]);
});

test('a viewer is shown nothing by Google: no menu and no sidebar', async () => {
  const log = await weekly();
  log.runtime.as({ email: ADVISOR, role: 'viewer' });
  expect(await log.runtime.open()).toBeNull();
});

describe('service calls', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => [
      `Person ${String(i)}`,
      'Works',
      `p${String(i)}@example.edu`,
      '2026-03-10 15:00',
      'tea',
      null,
      'much',
      '2026-03-10',
    ]);

  test('as many with ten people as with a thousand: the screen, and a tick that sends the brief', async () => {
    const counts: number[][] = [];
    for (const count of [10, 1000]) {
      const log = await LogFixture.create([HEADERS, ...crowd(count)], { from: FROM });
      await log.setUp();
      granted(await log.call('saveAdvisor', { email: ADVISOR, weekly: true }));
      await log.tick('2026-03-15T17:00');
      const [quiet, brief] = [await log.tick('2026-03-15T17:30'), await log.tick('2026-03-15T18:00')];
      const { facts, frame } = await view(log);
      const load = log.runtime.executions.at(-1);
      const of = async (run: Promise<unknown>): Promise<number> => {
        await run;
        return log.runtime.executions.at(-1)?.calls.total ?? 0;
      };
      const save = await of(log.call('saveAdvisor', { question: 'pay' }));
      const share = await of(log.call('shareLog', 'viewer', false));
      const skip = await of(log.call('skipBriefs', sunday('2026-03-22')));
      const send = await of(log.call('sendBrief', writeBrief(facts, { ...frame, question: 'pay' }).text));
      // The user's name (2), quota, claim, mail, note.
      expect(brief.calls.total - quiet.calls.total).toBe(6);
      counts.push([quiet.calls.total, load?.calls.total ?? 0, save, share, skip, send]);
    }
    expect(counts[1]).toEqual(counts[0]);
    const [, load, ...writing] = counts[0];
    expect(load).toBeLessThanOrEqual(14);
    expect(Math.max(...writing)).toBeLessThanOrEqual(20);
  });
});
