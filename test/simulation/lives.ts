// Random lives for the simulations: a zone, settings, edits, and how some hours end.
import fc from 'fast-check';
import { CADENCES } from '../../src/core/columns';
import { addDays, clockWords, type Day } from '../../src/core/day';
import { checkSettings, DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import type { Ending, Typed } from '../core/log';

export const ADA = 'Ada Lovelace';

/** Days a life lasts. */
export const DAYS = 24;

/** An edit so many minutes into the life; dates are days from the day of the edit. */
export interface Edit {
  readonly at: number;
  readonly seen: boolean;
  readonly change: Change;
}

export type Change =
  | { readonly kind: 'date'; readonly column: 'dateMet'; readonly inDays: number; readonly minute: number | null }
  | {
      readonly kind: 'day';
      readonly column: 'thankYouSent' | 'followUpOn' | 'lastContact' | 'askedOn' | 'snoozedUntil';
      readonly inDays: number;
    }
  | { readonly kind: 'cell'; readonly typed: Typed };

export interface Life {
  readonly zone: string;
  readonly from: string;
  readonly tickMinute: number;
  readonly settings: Settings;
  readonly edits: readonly Edit[];
  /** Hours looked at whatever happens, and how some ticks end. */
  readonly hours: readonly number[];
  readonly endings: readonly { readonly hour: number; readonly ending: Ending }[];
}

/** The cells a change types on a day. */
export function typedBy(change: Change, today: Day): Typed {
  switch (change.kind) {
    case 'cell':
      return change.typed;
    case 'day':
      return { [change.column]: addDays(today, change.inDays) };
    case 'date':
      return { dateMet: `${addDays(today, change.inDays)}${change.minute === null ? '' : ` ${clockWords(change.minute)}`}` };
  }
}

export function lives(): fc.Arbitrary<Life> {
  const hour = fc.integer({ min: 0, max: DAYS * 24 - 1 });
  return fc.record({
    zone: fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'America/St_Johns',
    ),
    // Around both changes of clocks, 29 February, the turn of a year, and in between.
    from: fc.constantFrom('2026-03-02', '2026-03-23', '2026-10-19', '2026-10-28', '2028-02-20', '2026-12-20', '2026-06-01', '2026-04-20'),
    tickMinute: fc.integer({ min: 0, max: 59 }),
    settings: settings(),
    edits: fc.array(fc.record({ at: fc.integer({ min: 1, max: 18 * 24 * 60 }), seen: mostly(true, false), change: changes() }), {
      minLength: 1,
      maxLength: 8,
    }),
    hours: fc.array(hour, { minLength: 30, maxLength: 30 }),
    endings: fc.array(fc.record({ hour, ending: fc.constantFrom<Ending>('died', 'threw') }), { maxLength: 2 }),
  });
}

/** Hours that checkSettings accepts: none to sixteen quiet ones, a digest hour outside them and not in the hour before. */
function settings(): fc.Arbitrary<Settings> {
  const halfHour = fc.integer({ min: 0, max: 47 });
  return fc
    .oneof(
      fc.constant(DEFAULT_SETTINGS),
      fc.tuple(halfHour, fc.integer({ min: 0, max: 32 }), halfHour).map(([from, length, digest]) => {
        const clock = (halves: number) => clockWords((halves % 48) * 30);
        const afterQuiet = from + length + Math.floor((digest / 48) * Math.max(1, 47 - length));
        const checked = checkSettings(DEFAULT_SETTINGS, {
          quietFrom: clock(from),
          quietUntil: clock(from + length),
          digestAt: clock(afterQuiet),
        });
        return 'ok' in checked ? checked.ok : DEFAULT_SETTINGS;
      }),
    )
    .map((checked) => ({ ...checked, greeting: null }));
}

function changes(): fc.Arbitrary<Change> {
  const minute = fc.option(
    fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(30, 9 * 60 + 30, 18 * 60 + 30, 19 * 60 + 30, 23 * 60 + 30)),
  );
  const meeting = fc.record({
    kind: fc.constant('date' as const),
    column: fc.constant('dateMet' as const),
    inDays: fc.integer({ min: -4, max: 6 }),
    minute,
  });
  const day = fc.record({
    kind: fc.constant('day' as const),
    column: fc.constantFrom('thankYouSent', 'followUpOn', 'lastContact', 'askedOn', 'snoozedUntil'),
    inDays: fc.integer({ min: -3, max: 3 }),
  });
  const cells: readonly Typed[] = [
    { dateMet: '' },
    { dateMet: 'TBD' },
    { thankYouSent: 'x' },
    { thankYouSent: '' },
    { snoozedUntil: '' },
    { followUpOn: '' },
    { tidbit1: 'Keeps bees' },
    { learned: 'Hires for good questions' },
    { referredBy: 'Grace Hopper' },
    ...CADENCES.map((keepInTouch) => ({ keepInTouch })),
    { keepInTouch: '' },
  ];
  const cell = fc.record({ kind: fc.constant('cell' as const), typed: fc.constantFrom(...cells) });
  return fc.oneof({ weight: 4, arbitrary: meeting }, { weight: 2, arbitrary: day }, { weight: 3, arbitrary: cell });
}

function mostly<T>(usual: T, rare: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(rare) });
}
