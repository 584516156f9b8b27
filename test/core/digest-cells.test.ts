// The reminder mail with cells that hold anything: no markup gets through, both parts say the same, and fifty full people still fit.
import { writeDigest } from '../../src/core/digest';
import {
  aContact,
  aReminder,
  aTelling,
  daniel,
  due,
  frame,
  helen,
  instant,
  meeting,
  priya,
  tomas,
  unescapeHtml,
  wordsOf,
  wordsOfHtml,
} from './letters';

const MORNING = '2026-03-10 08:04';

describe('both parts say the same, word for word', () => {
  const hostile = '<img src=x onerror="alert(1)"> & \'quotes\' </td>\n\r\nnew\u0000 line 👩‍🔬 שלום \u202ereversed';
  const person = {
    name: `Eve ${hostile}`,
    role: hostile,
    organization: hostile,
    email: 'eve@x.example',
    tidbits: [hostile, hostile],
    learned: hostile,
    referredBy: hostile,
    followUpAbout: hostile,
    met: meeting('2026-03-09 15:00'),
  };
  const all = (['thankYou', 'brief', 'tellReferrer', 'followUp', 'keepInTouch', 'news', 'greeting', 'noReply'] as const).map((kind) =>
    aReminder(
      kind,
      person,
      { unconfirmed: true, why: `Why ${hostile}`, step: hostile, due: due('2026-03-10 15:00') },
      { perhapsAgain: true },
    ),
  );
  const telling = aTelling(MORNING, [priya, tomas, helen, daniel, ...all], {
    beyond: [{ kind: 'followUp', count: 3 }],
    alsoOpen: [all[0].need],
    alsoBeyond: 2,
    silence: {
      since: instant('2026-03-09 20:00'),
      until: instant(MORNING),
      lapsed: Array.from({ length: 12 }, () => aContact({ name: hostile })),
    },
    week: { meetings: [aContact(person)], dues: [all[3].need], toAsk: [aContact(person)], toAskBeyond: 1 },
  });
  const { html, text } = writeDigest(telling, { ...frame, sheetName: hostile });

  test('every word of one is in the other, in the same order', () => {
    expect(wordsOfHtml(html)).toEqual(wordsOf(text));
  });

  test('no cell becomes markup, and nothing is fetched', () => {
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual('a b body br div h1 h2 head html meta span table td title tr'.split(' '));
    expect(html).not.toMatch(/<[^>]*\s(?:src|on\w+)\s*=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, url]) => !/^(https:\/\/|mailto:)/.test(url))).toEqual([]);
  });

  test('no control or direction-changing character is left', () => {
    expect(html + text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('every link opens what it says', () => {
    for (const [, url] of html.matchAll(/href="([^"]*)"/g)) {
      const plain = unescapeHtml(url);
      expect(plain.length).toBeLessThan(2000);
      expect(text).toContain(plain);
      expect(decodeURIComponent(plain)).not.toBe('');
    }
  });

  test('the line for the mailbox repeats words of the mail', () => {
    expect(html).toContain('>“6:40 ferry with Momo, her beagle” Thank-you due by Tuesday 16:30</div>');
  });
});

describe('fifty people with cells of 50,000 characters', () => {
  test.each([
    ['words', 'word '],
    ['Chinese', '信息访谈'],
    ['emoji', '👩‍🔬'],
    ['markup', '<"&\'>'],
    ['line breaks', 'a\n'],
    ['ampersands', '&'],
  ])('%s: both parts stay under 200,000 bytes and nobody is left out', (_, text) => {
    const cell = text.repeat(50_000 / text.length);
    const now = Array.from({ length: 50 }, (_unused, index) =>
      aReminder(
        'thankYou',
        {
          row: index + 2,
          name: `${cell.slice(0, 49_000)}${String(index)}`,
          role: cell,
          organization: cell,
          email: `person${String(index)}@x.example`,
          tidbits: [cell, cell],
          learned: cell,
          met: meeting('2026-03-09 15:00'),
        },
        { due: due('2026-03-10 15:00'), why: 'You met on Monday 15:00.', unconfirmed: true },
      ),
    );
    const alsoOpen = now.slice(0, 10).map(({ need }) => ({ ...need, step: cell }));
    const lapsed = now.map(({ need }) => need.contact);
    const silence = { since: instant('2026-03-09 20:00'), until: instant(MORNING), lapsed };
    const week = { meetings: lapsed.slice(0, 20), dues: alsoOpen, toAsk: lapsed.slice(0, 5), toAskBeyond: 0 };
    const digest = writeDigest(aTelling(MORNING, now, { alsoOpen, silence, week }), {
      ...frame,
      sheetName: cell,
      writing: { name: cell, lines: [cell, cell, cell], templates: {} },
    });
    expect(Buffer.byteLength(digest.html)).toBeLessThanOrEqual(200_000);
    expect(Buffer.byteLength(digest.text)).toBeLessThanOrEqual(200_000);
    for (const row of [2, 51]) expect(digest.text).toContain(`(row ${String(row)} this morning)`);
    expect(digest.html.match(/this morning\)<\/a>/g)).toHaveLength(50);
  });

  test.each([
    ['words', 'word '],
    ['ampersands', '&'],
  ])('%s in fifty conversations with twenty questions each', (_, text) => {
    const cell = text.repeat(50_000 / text.length);
    const now = Array.from({ length: 50 }, (_unused, index) =>
      aReminder('brief', { id: `b${String(index)}`, name: cell, tidbits: [cell, cell], learned: cell, met: meeting('2026-03-10 15:00') }),
    );
    const agendas = new Map(now.map(({ need }) => [need.contact.id, { questions: Array<string>(20).fill(cell), minutes: 45 }]));
    const { html, text: plain } = writeDigest(aTelling(MORNING, now), { ...frame, agendas });
    expect(Math.max(Buffer.byteLength(html), Buffer.byteLength(plain))).toBeLessThanOrEqual(200_000);
  });

  test('fifty people with cells of ordinary length are not shortened', () => {
    const now = Array.from({ length: 50 }, () => priya);
    const { text } = writeDigest(aTelling(MORNING, now), frame);
    expect(text).not.toContain('…');
    expect(text).not.toContain('opens with the beginning');
  });
});
