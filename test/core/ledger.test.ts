// What is remembered, as document properties keep it: small, whole, and forgiving when a shard is damaged.
import fc from 'fast-check';
import { addDays, type Day } from '../../src/core/day';
import { changedShards, decodeLedger, encodeLedger, LOG_ID, SHARD_NAMES, shardOf, type Ledger, type Memory } from '../../src/core/ledger';

const day = (text: string) => text as Day;

const REMEMBERED: Memory = {
  told: [
    { need: 'thankYou', day: day('2026-03-09'), stage: 2 },
    { need: 'followUp', day: day('2026-03-10'), stage: 1, claimed: true },
  ],
  standing: { day: day('2026-03-09'), minute: 900 },
  lastMeeting: day('2025-12-01'),
  cancelledOn: day('2026-01-07'),
  tickThanks: day('2025-12-01'),
  confirmed: { day: day('2026-03-09'), from: Date.UTC(2026, 2, 9, 15, 20) },
  awaits: '29',
  heard: '0',
  goneSince: day('2026-03-10'),
  noteTold: 'k2x0qz',
};

const id = (i: number) => i.toString(36).padStart(6, '0');

describe('a ledger', () => {
  it('comes back from its text as it was', () => {
    const ledger: Ledger = new Map([
      ['abc123', REMEMBERED],
      ['def456', { told: [], standing: { day: day('2026-03-09'), minute: null }, lastMeeting: day('2026-03-09') }],
      ['ghi789', { told: [], standing: { day: day('2026-03-09'), minute: null } }],
      [LOG_ID, { told: [{ need: 'lookAhead', day: day('2026-03-09'), stage: 1 }], silence: { since: 0, until: 60_000 } }],
    ]);
    expect(decodeLedger(encodeLedger(ledger))).toEqual({ ledger, damaged: [] });
  });

  it('comes back as it was, whatever is in it', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('2000-01-01'), n));
    const instants = fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * 60_000);
    const kinds = ['noReply', 'brief', 'thankYou', 'tellReferrer', 'followUp', 'keepInTouch', 'news', 'greeting', 'lookAhead'] as const;
    const newsIds = fc.subarray([...'0123456789'], { minLength: 1 }).map((ids) => ids.join(''));
    const told = fc.record(
      { need: fc.constantFrom(...kinds), day: days, stage: fc.integer({ min: 1, max: 15 }), claimed: fc.constant(true as const) },
      { requiredKeys: ['need', 'day', 'stage'] },
    );
    const memory = fc.record(
      {
        told: fc.array(told, { minLength: 1, maxLength: 5 }),
        standing: fc.record({ day: days, minute: fc.option(fc.integer({ min: 0, max: 1439 })) }),
        lastMeeting: days,
        cancelledOn: days,
        tickThanks: days,
        confirmed: fc.record({ day: days, from: instants }, { requiredKeys: ['day'] }),
        awaits: newsIds,
        heard: newsIds,
        goneSince: days,
        silence: fc.record({ since: instants, until: instants }),
      },
      { requiredKeys: ['told'], noNullPrototype: true },
    );
    const ids = fc.oneof(fc.stringMatching(/^[0-9a-z]{6}$/), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, memory), { maxLength: 20 }), (entries) => {
        const ledger = new Map(entries);
        const texts = encodeLedger(ledger);
        expect(decodeLedger(texts)).toEqual({ ledger, damaged: [] });
        expect(Object.values(texts).join('')).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('keeps 10,000 contacts with several told stages and a last meeting under 8 KB a shard', () => {
    const memory: Memory = {
      told: [
        { need: 'thankYou', day: day('2026-03-09'), stage: 5 },
        { need: 'brief', day: day('2026-03-09'), stage: 1 },
        { need: 'followUp', day: day('2026-03-10'), stage: 4, claimed: true },
      ],
      standing: { day: day('2026-04-09'), minute: 900 },
      lastMeeting: day('2026-03-09'),
    };
    const ledger = new Map(Array.from({ length: 10_000 }, (_, i) => [id(i * 7919), memory]));
    const texts = encodeLedger(ledger);
    for (const text of Object.values(texts)) expect(text.length).toBeLessThan(8000);
    expect(decodeLedger(texts).ledger.size).toBe(10_000);
  });

  it('too big for a shard lets go of the longest past and keeps what was told lately and every claim', () => {
    const ids = Array.from({ length: 200_000 }, (_, i) => id(i)).filter((one) => shardOf(one) === SHARD_NAMES[0]);
    const old: Memory = { told: [], lastMeeting: day('2010-01-01') };
    const recent: Memory = { told: [{ need: 'thankYou', day: day('2026-03-09'), stage: 1 }] };
    const claim: Memory = { told: [{ need: 'followUp', day: day('2009-03-09'), stage: 1, claimed: true }] };
    const ledger = new Map(ids.map((one, i) => [one, i === 17 ? claim : i % 10 === 0 ? recent : old]));
    const text = encodeLedger(ledger)[SHARD_NAMES[0]];
    const kept = decodeLedger({ [SHARD_NAMES[0]]: text }).ledger;
    expect(text.length).toBeLessThan(8192);
    expect([...kept.values()].filter(({ told }) => told.length > 0)).toHaveLength(
      [...ledger.values()].filter(({ told }) => told.length > 0).length,
    );
    expect(kept.size).toBeGreaterThan(400);
  });
});

describe('a damaged shard', () => {
  it.each(['{"a":1}', 'abc123', 'abc123:T7', 'abc123:Tzzz1;x', 'abc123:?;', ':T7ke1;', 'abc123:T7ke1'])(
    '%j is named, the others are read',
    (text) => {
      const good = encodeLedger(new Map([['abc123', REMEMBERED]]));
      const other = SHARD_NAMES.find((name) => name !== shardOf('abc123')) ?? '';
      expect(decodeLedger({ ...good, [other]: text })).toEqual({ ledger: new Map([['abc123', REMEMBERED]]), damaged: [other] });
    },
  );
});

describe('changed shards', () => {
  const stored = encodeLedger(new Map([['abc123', REMEMBERED]]));
  const read = decodeLedger(stored);

  it('are none when nothing changed, and none to begin with', () => {
    expect(changedShards(read, new Map(read.ledger))).toEqual({});
    expect(changedShards(decodeLedger({}), new Map())).toEqual({});
  });

  it('are spelled as they are stored when what is known of somebody was only put together anew', () => {
    expect(changedShards(read, new Map([['abc123', { ...REMEMBERED }]]))).toEqual({ [shardOf('abc123')]: stored[shardOf('abc123')] });
  });

  it('are those with something new or nothing left', () => {
    const changed = changedShards(read, new Map([['def456', REMEMBERED]]));
    expect(Object.keys(changed).sort()).toEqual([shardOf('abc123'), shardOf('def456')].sort());
    expect(changed[shardOf('abc123')]).toBe('');
  });

  it('hold the damaged ones unless they are left to the tick', () => {
    const damaged = decodeLedger({ ...stored, 'ledger-00': 'rubbish' });
    const ledger = new Map(damaged.ledger);
    expect(changedShards(damaged, ledger)).toEqual({ 'ledger-00': '' });
    expect(changedShards(damaged, ledger, 'left')).toEqual({});
  });
});
