// Progress counts what is in the log: conversations, thank-yous, and who led to whom, however people misspell or entangle it.
import { introductionsIn } from '../../src/core/introductions';
import { momentOf } from '../../src/core/person';
import { progressOf, type ProgressView } from '../../src/core/progress';
import { LAYOUT, Log, type Typed } from './log';

const NOW = '2026-03-09 12:00';

function progress(people: Readonly<Record<string, Typed>>, past: Parameters<typeof progressOf>[2] = []): ProgressView {
  const log = new Log(people);
  return progressOf(log.situation(log.instant(NOW)), LAYOUT, past);
}

test('an empty log counts nothing, and every way to know somebody is still untried', () => {
  const view = progress({});
  expect(view).toMatchObject({ people: 0, conversations: 0, thanked: 0, open: [], chains: [], unclear: [] });
  expect(view.months).toHaveLength(12);
  expect(view.ways.every(({ tried }) => tried === 0)).toBe(true);
});

test('conversations count in the month they took place, the present month last, older ones together', () => {
  const view = progress({
    Ada: { dateMet: '2026-03-02' },
    Grace: { dateMet: '2026-03-09 11:59' },
    Later: { dateMet: '2026-03-09 15:00' },
    Helen: { dateMet: '2025-04-30' },
    Tomás: { dateMet: '2025-03-31' },
  });
  expect(view).toMatchObject({ conversations: 4, met: 4, booked: 1, earlier: 1 });
  expect(view.months.map(({ month, conversations }) => [month, conversations])).toEqual([
    ['2025-04', 1],
    ...['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => [`2025-${month}`, 0]),
    ['2026-01', 0],
    ['2026-02', 0],
    ['2026-03', 2],
  ]);
});

test('a meeting typed over counts beside the one that stands, the same one never twice', () => {
  const past = [
    { contactId: 'id0000', day: '2026-02-02' },
    { contactId: 'id0000', day: '2026-03-02' },
    { contactId: 'gone', day: '2026-02-03' },
  ] as unknown as Parameters<typeof progressOf>[2];
  expect(progress({ Ada: { dateMet: '2026-03-02' } }, past)).toMatchObject({ conversations: 3, met: 1 });
});

test('thank-yous within 24 hours are those of the next day at the latest; a tick names no day', () => {
  const view = progress({
    Soon: { dateMet: '2026-03-02 15:00', thankYouSent: '2026-03-03' },
    Later: { dateMet: '2026-03-02 15:00', thankYouSent: '2026-03-04' },
    Ticked: { dateMet: '2026-03-02', thankYouSent: 'x' },
    Earlier: { dateMet: '2026-03-05', thankYouSent: '2026-03-01' },
    Owed: { dateMet: '2026-03-08' },
  });
  expect(view).toMatchObject({ thanked: 3, thankedWithDay: 2, thankedSoon: 1, thanksToWrite: 2 });
  expect(view.months[11]).toMatchObject({ conversations: 5, thankedWithDay: 2, thankedSoon: 1 });
});

test('ways of knowing are read whatever the case; other words of the user’s count together', () => {
  const view = progress({
    Ada: { howYouKnowThem: 'Alumni', dateMet: '2026-03-02' },
    Grace: { howYouKnowThem: ' alumni', askedOn: '2026-03-02' },
    Helen: { howYouKnowThem: 'conference', dateMet: '2026-03-02' },
    Tomás: { howYouKnowThem: 'government' },
    Priya: { dateMet: '2026-03-02' },
  });
  const way = (name: string) => view.ways.find((one) => one.way === name);
  expect(way('alumni')).toMatchObject({ met: 1, tried: 2 });
  expect(way('')).toMatchObject({ met: 1 });
  expect(way('government')).toMatchObject({ met: 0, tried: 0 });
  expect(view.wayNotSaid).toBe(1);
});

describe('introductions', () => {
  const chain = (view: ProgressView) => view.chains.map(({ name, depth, met }) => `${'> '.repeat(depth)}${name}${met ? '' : ' (not met)'}`);

  test('chains, the largest first, everybody under whoever led to them', () => {
    const view = progress({
      Ada: { dateMet: '2026-03-02' },
      Zoe: {},
      Helen: { dateMet: '2026-03-03', referredBy: 'ada' },
      Grace: { referredBy: 'Helen' },
      Tomás: { referredBy: 'Ada', askedOn: '2026-03-01' },
      Yuki: { referredBy: 'Zoe', dateMet: '2026-03-20' },
    });
    expect(chain(view)).toEqual(['Ada', '> Helen', '> > Grace (not met)', '> Tomás (not met)', 'Zoe (not met)', '> Yuki (not met)']);
    expect(view.open.map(({ name, by, state }) => [name, by, state])).toEqual([
      ['Grace', 'Helen', 'toAsk'],
      ['Tomás', 'Ada', 'asked'],
      ['Yuki', 'Zoe', 'booked'],
    ]);
    expect(view.unclear).toEqual([]);
  });

  test('a circle is shown by name with its cell and ends there; who hangs on it is a chain of its own', () => {
    const view = progress({
      Ada: { referredBy: 'Grace' },
      Helen: { referredBy: 'Ada' },
      Grace: { referredBy: 'Helen' },
      Yuki: { referredBy: 'Grace' },
    });
    expect(view.unclear.map(({ message }) => message)).toEqual([
      'Who introduced whom goes round in a circle: Ada ← Grace ← Helen ← Ada. Correct Referred by, for example in Contacts!AA2.',
    ]);
    expect(chain(view)).toEqual(['Grace (not met)', '> Yuki (not met)']);
  });

  test('a misspelt referrer, one who is nobody, one of two namesakes, and oneself', () => {
    const view = progress({
      'Lucía Ferro': { dateMet: '2026-03-02' },
      Helen: { referredBy: 'Lucia Fero' },
      Grace: { referredBy: 'my uncle' },
      'Sam Lee': {},
      Yuki: { referredBy: 'Sam Lee' },
      Ada: { referredBy: 'Ada' },
    });
    expect(view.unclear.map(({ message }) => message)).toEqual([
      'Contacts!AA3, Referred by of Helen: “Lucia Fero” is nobody in the log. If you mean Lucía Ferro, write the name as it stands in their row.',
      'Contacts!AA4, Referred by of Grace: “my uncle” is nobody in the log.',
      'Contacts!AA7, Referred by of Ada: that is their own name. Write who introduced them.',
    ]);
    const log = new Log({ 'Sam Lee': {}, Yuki: { referredBy: 'Sam Lee' } });
    log.add('Sam Lee', {});
    const situation = log.situation(log.instant(NOW));
    const { unclear } = introductionsIn(situation.contacts, LAYOUT, momentOf(situation), () => false);
    expect(unclear.map(({ message }) => message)).toEqual([
      'Contacts!AA3, Referred by of Yuki: “Sam Lee” are 2 people in the log. Give the one you mean a name of their own, there and here.',
    ]);
  });

  test('ten thousand people in one chain, and ten thousand strangers, take no time and little room', () => {
    const long = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`P${String(at)} Q`, { referredBy: at === 0 ? 'P9999 Q' : `P${String(at - 1)} Q` }]),
    );
    const circle = progress(long);
    expect(circle.chains).toEqual([]);
    expect(circle.unclear).toHaveLength(1);
    const strangers = progress(Object.fromEntries(Object.keys(long).map((name) => [name, { referredBy: `${name}x` }])));
    expect(strangers.unclear).toHaveLength(20);
    for (const view of [circle, strangers]) expect(JSON.stringify(view).length).toBeLessThan(30_000);
  });
});
