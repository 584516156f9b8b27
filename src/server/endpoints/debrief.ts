// Endpoints of the debrief: everything typed there goes into the sheet by one click, and comes back by one; and a referral alone.
import { CARD_COLUMNS, type Card } from '../../core/card';
import type { Debrief } from '../../core/debrief';
import { debriefCells } from '../../core/debrief';
import type { ColumnKey } from '../../core/columns';
import type { Contact } from '../../core/contact';
import { parseDay, type Day } from '../../core/day';
import { referralCells } from '../../core/referrals';
import { rememberConfirmed } from '../../core/learning';
import { isSamePerson } from '../../core/same-person';
import { isDate, textOf } from '../../core/table';
import { isText, isTextOrNull, record } from '../arguments';
import { writeAbout } from '../about-person';
import { cellText, NEW_ROW, type Chosen } from '../cells';
import { endpoint } from '../endpoints';
import { refusal } from '../failure';
import type { Log } from '../log';
import { isWhen, NO_DATE } from './meetings';
import { todayAfter, type Changed } from './today';

const isPair = (value: unknown): value is Debrief['tidbits'] => Array.isArray(value) && value.length === 2 && value.every(isText);
const isFollowUp = (value: unknown): value is Debrief['followUp'] =>
  value === null || value === 'rest' || (isText(value) && parseDay(value) !== null);
const isDebrief = record<Debrief>({
  metAt: isTextOrNull,
  tidbits: isPair,
  learned: isText,
  card: record<Card>({ email: isText, phone: isText, link: isText, role: isText }),
  next: record<Debrief['next']>({ name: isText, organization: isText }),
  followUp: isFollowUp,
});
export const saveDebrief = endpoint([isText, isDebrief], (services, [id, given]): Changed => {
  const written = writeAbout(services, id, {
    columns: columnsOf(given),
    choose: (contact, log) => {
      const { metAt, followUp } = given;
      if (metAt !== null && !isWhen(metAt, log.situation)) return refusal(NO_DATE);
      if (metAt !== null && metAt.slice(0, 10) > today(log)) return refusal(NOT_YET);
      if (followUp && followUp !== 'rest' && !isWhen(followUp, log.situation)) return refusal(NO_DATE);
      const splitsNames = log.layout.columns.name === undefined;
      const cells = debriefCells(given, contact, cellsBefore(log, contact), log.situation.contacts, splitsNames);
      return cells.map((cell) => ({ ...cell, id: cell.id ?? NEW_ROW }));
    },
    teach: rememberConfirmed,
  });
  return todayAfter(services, written);
});

export const addReferral = endpoint([isText, isText, isText], (services, [id, name, organization]): Changed => {
  if (name.trim() === '') return refusal('Type the name of the person to talk to.');
  const columns: readonly ColumnKey[] = organization.trim() === '' ? ['referredBy'] : ['referredBy', 'organization'];
  const choose = (contact: Contact, { situation, layout }: Log): Chosen => {
    if (isSamePerson(contact, { name, organization })) return refusal(THEMSELVES);
    const cells = referralCells({ name, organization }, contact, situation.contacts, layout.columns.name === undefined);
    return cells.map((cell) => ({ ...cell, id: cell.id ?? NEW_ROW }));
  };
  return todayAfter(services, writeAbout(services, id, { columns, choose }));
});

const THEMSELVES = 'That is the person you met. If you mean somebody else, add a last name.';
const NOT_YET = 'The day you met has not come yet. Choose when you met, or move the meeting on Today.';

function today({ situation: { now, calendar } }: Log): Day {
  return calendar.dayOf(now);
}

/** Columns the debrief may write; what was skipped needs none. */
function columnsOf({ metAt, tidbits, learned, card, next, followUp }: Debrief): readonly ColumnKey[] {
  const wanted: readonly (readonly [ColumnKey, boolean])[] = [
    ['dateMet', metAt !== null],
    ['tidbit1', tidbits.some((tidbit) => tidbit.trim() !== '')],
    ['tidbit2', tidbits.some((tidbit) => tidbit.trim() !== '')],
    ['learned', learned.trim() !== ''],
    ...CARD_COLUMNS.map((key) => [key, card[key].trim() !== ''] as const),
    ['organization', next.name.trim() !== '' && next.organization.trim() !== ''],
    ['referredBy', next.name.trim() !== ''],
    ['followUpOn', followUp !== null && followUp !== 'rest'],
    ['keepInTouch', followUp === 'rest'],
  ];
  return wanted.filter(([, isWanted]) => isWanted).map(([key]) => key);
}

function cellsBefore({ grid, layout, situation: { calendar } }: Log, { row }: Contact): Parameters<typeof debriefCells>[2] {
  // A tidbit the sheet made a date or a tick of is no empty cell.
  const text = (key: ColumnKey): string => {
    const column = layout.columns[key];
    const cell = column === undefined ? '' : grid[row - 1][column - 1];
    return isDate(cell) || typeof cell === 'boolean' ? String(cellText(cell, calendar)) : textOf(cell);
  };
  return {
    tidbits: [text('tidbit1'), text('tidbit2')],
    learned: text('learned'),
    card: { role: text('role'), email: text('email'), phone: text('phone'), link: text('link') },
  };
}
