// A scenario: steps people take at given times. Every step is checked before the first one happens.
import type { Calendar, Day, Instant } from '../../src/core/day';
import * as is from './checks';
import { isWallTime } from './options';
import { Refusal } from './refusal';

const call = is.shape({ method: is.text }, { times: is.position, message: is.text });
const callNumber = is.shape({ call: is.position }, { times: is.position, message: is.text });
const isObjectWith = (key: string) => (value: unknown) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

/** Every kind of step and what it holds. One row a kind; steps.ts has one function for each. */
const STEP_KINDS = {
  /** Typed by hand, one edit a cell; null empties. */
  set: is.pairs(is.cell, is.typed),
  paste: is.shape({ at: is.cell, rows: is.list(is.list(is.typed)) }),
  sort: is.shape(
    { by: is.text },
    { ascending: is.flag, columns: is.either(is.oneOf('all'), is.list(is.text), (value) => !Array.isArray(value)) },
  ),
  insertRow: is.shape({ row: is.row }),
  deleteRow: is.shape({ row: is.row }),
  copyRow: is.shape({ row: is.row, to: is.row }),
  insertColumn: is.shape({ column: is.text }, { to: is.text }),
  moveColumn: is.shape({ column: is.text }, { to: is.text }),
  deleteColumn: is.shape({ column: is.text }),
  call: is.shape({ name: is.text }, { args: is.list(is.anything) }),
  open: is.yes,
  as: is.shape({ email: is.email, role: is.oneOf('owner', 'editor', 'commenter', 'viewer') }),
  settings: is.shape(
    {},
    {
      reminders: is.flag,
      quietFrom: is.text,
      quietUntil: is.text,
      digestAt: is.text,
      colours: is.oneOf('row', 'status', 'off'),
      greeting: is.orNull(is.text),
    },
  ),
  zone: is.zone,
  /** Elapsed hours from here on in which no trigger fires. */
  away: is.hours,
  tickAs: is.email,
  /** Recipients left today. */
  quota: is.count,
  fail: is.either(call, callNumber, isObjectWith('method')),
  kill: is.either(is.shape({ before: is.position }), is.shape({ after: is.position }), isObjectWith('before')),
  revoke: is.list(is.text),
  copyFile: is.yes,
} as const satisfies Record<string, is.Check<unknown>>;

export type StepKind = keyof typeof STEP_KINDS;
export type StepValue<K extends StepKind> = is.Checked<(typeof STEP_KINDS)[K]>;

/** `number` counts from 1 in file order. */
export type Step = {
  [K in StepKind]: { readonly number: number; readonly at: Instant; readonly kind: K; readonly value: StepValue<K> };
}[StepKind];

/**
 * @param calendar The zone the sheet starts with: wall times are in it.
 * @param from No step may come before it.
 * @throws Refusal naming the file or the step.
 */
export function parseScenario(json: string, file: string, calendar: Calendar, from: Instant): readonly Step[] {
  const steps = parseJson(json, file);
  if (!Array.isArray(steps)) throw new Refusal(`${file} must hold a list of steps.`);
  return steps.map((step: unknown, index) => parseStep(step, index + 1, calendar, from));
}

/** What `at` stands for; a wall time that does not exist is the next that does. Null if it is no time. */
export function instantOf(at: string, calendar: Calendar): Instant | null {
  const [, wall = '', seconds = '', offset] = TIME.exec(at) ?? [];
  if (!isWallTime(wall)) return null;
  if (offset !== undefined) return Date.parse(`${wall.replace(' ', 'T')}${seconds || ':00'}${offset}`);
  const [hour, minute] = [Number(wall.slice(11, 13)), Number(wall.slice(14, 16))];
  return calendar.at(wall.slice(0, 10) as Day, hour * 60 + minute) + Number(seconds.slice(1)) * 1000;
}

const TIME = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(:[0-5]\d)?(?:\.0+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal(`${file} is not JSON.`);
  }
}

function parseStep(step: unknown, number: number, calendar: Calendar, from: Instant): Step {
  const where = `Step ${String(number)}`;
  const { at, ...rest } = is.object(step, where);
  const instant = typeof at === 'string' ? instantOf(at, calendar) : null;
  if (instant === null) throw new Refusal(`${where} needs an "at" such as "2026-03-09T15:00", not ${JSON.stringify(at) ?? 'none'}.`);
  if (instant < from) throw new Refusal(`${where} comes before the start, at ${String(at)}.`);
  const [kind, ...more] = Object.keys(rest);
  if (kind === undefined) throw new Refusal(`${where} does nothing: beside "at" it needs one of ${Object.keys(STEP_KINDS).join(', ')}.`);
  const stranger = [kind, ...more].find((name) => !isStepKind(name));
  if (stranger !== undefined) throw new Refusal(`${where} has a "${stranger}", which is not understood.`);
  if (more.length > 0) throw new Refusal(`${where} does two things, "${kind}" and "${String(more[0])}": it may do one.`);
  return { number, at: instant, ...readStep(kind, rest[kind], `${where}, ${kind}`) } as Step;
}

function readStep(kind: string, value: unknown, where: string) {
  if (!isStepKind(kind)) throw new Refusal(`${where} is not understood.`);
  return { kind, value: STEP_KINDS[kind](value, where) };
}

function isStepKind(name: string): name is StepKind {
  return Object.hasOwn(STEP_KINDS, name);
}
