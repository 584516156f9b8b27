// The brief as an advisor reads it: nothing but what was ticked, both parts saying the same.
import fc from 'fast-check';
import { BRIEF_PARTS, type BriefPart, type BriefParts } from '../../src/core/advisor';
import { briefFacts, writeBrief, type BriefFrame } from '../../src/core/brief';
import { wordsOf, wordsOfHtml } from './letters';
import { Log } from './log';

const NONE: BriefParts = { counts: false, names: false, learned: false, tidbits: false, emails: false, notes: false };
const ALL: BriefParts = { counts: true, names: true, learned: true, tidbits: true, emails: true, notes: true };
const PARTS = Object.keys(BRIEF_PARTS) as BriefPart[];

const frame: BriefFrame = {
  parts: BRIEF_PARTS,
  question: 'how to ask about pay',
  weekly: true,
  from: 'noor@example.edu',
  yourName: 'Noor',
  sheetUrl: 'https://docs.google.com/spreadsheets/d/SHEET/edit',
  role: null,
  again: false,
};

const people = {
  'Tomás Okafor': {
    organization: 'Fernway Health',
    role: 'Researcher',
    email: 'tomas@fernway.example',
    phone: '555-0101',
    dateMet: '2026-10-09 16:30',
    tidbit1: 'bakes bread',
    learned: 'one-page readouts, never decks',
    advisorNotes: 'ask him about method',
    referredBy: 'Lucía Ibarra',
  },
  'Yuki Mori': { organization: 'self-employed', dateMet: '2026-10-07', tidbit1: 'paints boats', learned: 'thank people first' },
  'Helen Strand': { organization: 'Cedar & Finch', email: 'helen@cedar.example', dateMet: '2026-10-14 14:00', tidbit1: 'old maps' },
  'Aisha Conteh': { organization: 'Brightwell Foods', dateMet: '2026-10-16' },
  'Old Friend': { organization: 'Harbourline', dateMet: '2026-05-04 10:00', tidbit1: 'ferry', learned: 'question first' },
  'Not Asked': { organization: 'Northlight Rail', email: 'not@asked.example' },
};
const SUNDAY = '2026-10-11 18:00';

const factsAt = (log: Log, at: string, sent: string | null = null) =>
  briefFacts(log.situation(log.instant(at)), sent === null ? null : log.instant(sent));
const ticked = (...parts: readonly BriefPart[]): BriefParts => ({ ...NONE, ...Object.fromEntries(parts.map((part) => [part, true])) });

describe('the first brief, as it comes before anything is chosen', () => {
  const { subject, text, html } = writeBrief(factsAt(new Log(people), SUNDAY), frame);

  test('reads as it should', () => {
    expect(subject).toBe('Noor’s conversations, 5 to 11 October');
    expect(text).toBe(`TIDBIT
Sunday 11 October

Noor’s conversations, 5 to 11 October

I have talked with two people since Monday 5 October, three in all since
May. Two are planned, the next for Wednesday 14 October.

I would like your view on: how to ask about pay


WHOM I TALKED WITH

✓ Yuki, self-employed
  Wednesday 7 October

✓ Tomás, Fernway Health
  Friday 9 October


PLANNED

  Wednesday 14 October: Helen, Cedar & Finch
  Friday 16 October: Aisha, Brightwell Foods

--
Why you got this. Noor, noor@example.edu, shares this brief with you on
Sundays, from their own account and with a copy to themselves. It holds
what they ticked and nothing more.
This is the first one.
To get no more of them, answer this mail and say so.
`);
  });

  test('says the same as HTML', () => {
    expect(wordsOfHtml(html)).toEqual(wordsOf(text));
  });
});

describe('what is not ticked', () => {
  /** Words that stand in the log for one part of the brief alone. */
  const TRACES: Readonly<Record<BriefPart, readonly string[]>> = {
    counts: ['two people', 'planned', '14 October'],
    names: ['Tomás', 'Yuki', 'Helen', 'Fernway', 'self-employed', 'Cedar'],
    learned: ['readouts', 'thank people first'],
    tidbits: ['bakes bread', 'paints boats'],
    emails: ['tomas@'],
    notes: ['about method'],
  };
  const NEVER = ['Okafor', 'Mori', 'Strand', '555-0101', 'Researcher', 'Lucía', 'old maps', 'helen@', 'Harbourline', 'Not', 'Northlight'];
  const facts = factsAt(new Log(people), SUNDAY);

  test('stands nowhere in the mail, whatever else is ticked', () => {
    fc.assert(
      fc.property(fc.subarray(PARTS), fc.boolean(), (chosen, weekly) => {
        const { subject, text, html } = writeBrief(facts, { ...frame, question: '', weekly, parts: ticked(...chosen) });
        const raw = [subject, text, html].join('\n');
        const left = [...PARTS.filter((part) => !chosen.includes(part)).flatMap((part) => TRACES[part]), ...NEVER];
        expect(left.filter((trace) => raw.includes(trace))).toEqual([]);
      }),
      { verbose: true },
    );
  });

  test('what is ticked does', () => {
    for (const part of PARTS) {
      // The day of what is planned stands without names, their names only with both.
      const chosen = part === 'names' ? ticked('names', 'counts') : ticked(part);
      const { text } = writeBrief(facts, { ...frame, parts: chosen });
      expect(TRACES[part].filter((trace) => !text.replace(/\n/g, ' ').includes(trace))).toEqual([]);
    }
  });
});

describe('the second brief', () => {
  const log = new Log({
    ...people,
    'Late Comer': { organization: 'Sunday Works', dateMet: '2026-10-11 19:00' },
    'Omar Leclerc': { dateMet: '2026-10-15 09:00' },
  });
  const { subject, text } = writeBrief(factsAt(log, '2026-10-18 18:00', SUNDAY), frame);

  test('tells what came since the first, whoever was met an hour after it included', () => {
    expect(text).toContain('✓ Late, Sunday Works');
    expect(text).toContain('✓ Omar');
    expect(text).not.toContain('Tomás');
    expect(text).toContain('The last one went out on Sunday 11 October.');
  });

  test('spans the days between, over the end of a month too', () => {
    expect(subject).toBe('Noor’s conversations, 11 to 18 October');
    const july = writeBrief(factsAt(new Log({}), '2026-10-04 18:00', '2026-09-27 18:20'), frame);
    expect(july.subject).toBe('Noor’s conversations, 27 September to 4 October');
  });

  test('a meeting without a time that was confirmed at noon is told once, though it counts from 17:00', () => {
    const early = new Log({ 'Ada Lovelace': { dateMet: '2026-10-11', learned: '' } });
    early.click('2026-10-11 12:00', 'Ada Lovelace', {}, 'met');
    expect(factsAt(early, '2026-10-11 13:00')).toMatchObject({ talked: [], planned: 0 });
    expect(factsAt(early, '2026-10-18 18:00', '2026-10-11 13:00').talked).toHaveLength(1);
  });
});

describe('when there is little to say', () => {
  test('nobody met, nothing planned, nothing asked: it is empty', () => {
    const facts = factsAt(new Log({ 'Not Asked': {} }), SUNDAY);
    expect(writeBrief(facts, { ...frame, question: '' }).empty).toBe(true);
    expect(writeBrief(facts, frame).empty).toBe(false);
  });

  test('nothing ticked and nothing asked: it is empty, however much there is', () => {
    expect(writeBrief(factsAt(new Log(people), SUNDAY), { ...frame, question: '', parts: NONE }).empty).toBe(true);
  });

  test('a quiet week is said without reproach, with what is planned', () => {
    const log = new Log({ 'Helen Strand': { dateMet: '2026-10-14 14:00' }, 'Old Friend': { dateMet: '2025-05-04 10:00' } });
    const { text } = writeBrief(factsAt(log, SUNDAY), frame);
    expect(text.replace(/\n/g, ' ')).toContain(
      'I have talked with nobody since Monday 5 October, one in all since May 2025. One is planned, for Wednesday 14 October.',
    );
  });
});

test('a meeting next year, in the same month, is said with its year', () => {
  const { text } = writeBrief(factsAt(new Log({ 'Helen Strand': { dateMet: '2027-10-14 14:00' } }), SUNDAY), frame);
  expect(text.replace(/\n/g, ' ')).toContain('One is planned, for Thursday 14 October 2027.');
  expect(text).toContain('Thursday 14 October 2027: Helen');
});

test('after more than half a year, what lies that far back is said with its year', () => {
  const log = new Log({ 'Helen Strand': { dateMet: '2026-02-14 14:00' }, 'Yuki Mori': { dateMet: '2026-10-07' } });
  const text = writeBrief(factsAt(log, SUNDAY, '2026-02-08 18:00'), frame).text.replace(/\n\s*/g, ' ');
  expect(text).toContain('I have talked with two people since Sunday 8 February 2026.');
  expect(text).toContain('✓ Helen Saturday 14 February 2026');
  expect(text).toContain('✓ Yuki Wednesday 7 October');
  expect(text).toContain('The last one went out on Sunday 8 February 2026.');
});

describe('more than fits', () => {
  const crowd = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [
      `Person${String(i)} Name`,
      {
        organization: 'x'.repeat(40_000),
        dateMet: '2026-10-09 10:00',
        learned: '<&"'.repeat(15_000),
        tidbit1: '“'.repeat(50_000),
        tidbit2: 'z'.repeat(50_000),
        email: `p${String(i)}@example.edu`,
        advisorNotes: 'n'.repeat(50_000),
      },
    ]),
  );
  const facts = factsAt(new Log(crowd), SUNDAY);

  test('twenty people and how many more; facts and mail stay small', () => {
    const { text, html } = writeBrief(facts, { ...frame, parts: ALL });
    expect(text.match(/^✓ /gm)).toHaveLength(20);
    expect(text).toContain('and 280 more');
    expect(Buffer.byteLength(JSON.stringify(facts))).toBeLessThan(60_000);
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  });
});

test('cells that look like HTML, or run right to left, stay what they are', () => {
  const log = new Log({ '<b>Ada</b> “x”': { organization: '=A1&"<script>"', dateMet: '2026-10-09', learned: 'שלום </td>' } });
  const { html, text } = writeBrief(factsAt(log, SUNDAY), { ...frame, parts: ALL, question: '<img src=x>' });
  expect(html).not.toMatch(/<b>Ada|<script|<img|<\/td>[^\n]*שלום <\/td>/);
  expect(wordsOfHtml(html)).toEqual(wordsOf(text));
});

test('an advisor who may open the file gets its address, nobody else does', () => {
  const facts = factsAt(new Log(people), SUNDAY);
  expect(writeBrief(facts, frame).text).not.toContain('docs.google.com');
  expect(writeBrief(facts, { ...frame, role: 'viewer' }).text).toContain(
    'Open the log:\nhttps://docs.google.com/spreadsheets/d/SHEET/edit',
  );
});

test('one that may have gone already says so', () => {
  expect(writeBrief(factsAt(new Log(people), SUNDAY), { ...frame, again: true }).text).toContain('You may have this already');
});
