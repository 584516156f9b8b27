// Referred by: slips in a name are named with their cell, other names are left alone, and circles end.
import { referralCells, referrerProblems } from '../../src/core/referrals';
import { LAYOUT, Log, type Typed } from './log';

const NOW = '2026-03-09 12:00';
const contactsOf = (people: Readonly<Record<string, Typed>>) => {
  const log = new Log(people);
  return log.read(log.instant(NOW)).contacts;
};
const problems = (people: Readonly<Record<string, Typed>>): string[] =>
  referrerProblems(contactsOf(people), LAYOUT).map(({ message }) => message);
const ada = (referredBy: string, others: Readonly<Record<string, Typed>>): string[] =>
  problems({ 'Ada Lovelace': { referredBy }, ...others });

describe('a name in Referred by', () => {
  it.each([
    ['two letters swapped', 'Garce Hopper'],
    ['a letter too few', 'Grace Hoper'],
    ['a letter too many', 'Grace Hoppper'],
    ['another letter', 'Grace Hopped'],
    ['the first name alone', 'Grace'],
  ])('with %s is named with its cell and the name that is meant', (_, typed) => {
    expect(ada(typed, { 'Grace Hopper': {} })).toEqual([
      `Contacts!AA2, Referred by of Ada Lovelace: “${typed}” is nobody in the log. If you mean Grace Hopper, write the name as it stands in their row.`,
    ]);
  });

  it.each([
    ['two other letters', 'Grade Hoppen', 'Grace Hopper'],
    ['two letters too many', 'Grace Hoppperr', 'Grace Hopper'],
    ['the beginning of a longer name', 'Gra', 'Grace Hopper'],
    ['two letters swapped that do not stand side by side', 'Grepa Hopper', 'Grape Hopper'],
    ['a slip in a name of three letters', 'Ana', 'Ann'],
    ['a first name of two letters', 'Bo', 'Bo Ek'],
  ])('with %s could be anybody and is left alone', (_, typed, name) => {
    expect(ada(typed, { [name]: {} })).toEqual([]);
  });

  it('without its accent is meant for the one who has it', () => {
    expect(ada('Lucia Ferro', { 'Lucía Ferro': {} })[0]).toContain('If you mean Lucía Ferro');
  });

  it.each([
    ['as it stands in the log', 'Grace Hopper'],
    ['in other capitals and spaces', ' grace  HOPPER '],
    ['of somebody who is not in the log', 'Professor Okoro'],
    ['nobody typed', ''],
  ])('%s is no problem', (_, typed) => {
    expect(ada(typed, { 'Grace Hopper': {} })).toEqual([]);
  });

  it('that is their own asks who it was', () => {
    expect(ada(' ada LOVELACE', {})).toEqual([
      'Contacts!AA2, Referred by of Ada Lovelace: that is their own name. Write who introduced them.',
    ]);
  });

  it('that two people have asks which one', () => {
    expect(ada('Sam Lee', { 'Sam Lee': {}, 'sam lee': {} })[0]).toContain('“Sam Lee” are 2 people in the log.');
  });

  it('one slip away from two people names neither', () => {
    expect(ada('Sam Lea', { 'Sam Lee': {}, 'Sam Leo': {} })).toEqual([]);
  });
});

describe('somebody a contact named', () => {
  const cells = (people: Readonly<Record<string, Typed>>, name: string) => {
    const contacts = contactsOf(people);
    return referralCells({ name, organization: '' }, contacts[0], contacts, false).map(({ id, key, value }) => [id, key, value]);
  };

  it('gets a row that names the contact', () => {
    expect(cells({ 'Ada Lovelace': {} }, 'Grace Hopper')).toEqual([
      [null, 'name', 'Grace Hopper'],
      [null, 'referredBy', 'Ada Lovelace'],
    ]);
  });

  it('and is in the log without a referrer is filled in, not doubled', () => {
    expect(cells({ 'Ada Lovelace': {}, 'Grace Hopper': {} }, 'grace hopper')).toEqual([['id0001', 'referredBy', 'Ada Lovelace']]);
  });

  it('and who sent the user to the contact is not made a circle of, however long the way', () => {
    const chain = { 'Ada Lovelace': { referredBy: 'Grace Hopper' }, 'Grace Hopper': { referredBy: 'Alan Turing' }, 'Alan Turing': {} };
    expect(cells(chain, 'Alan Turing')).toEqual([]);
  });

  it('in a log whose referrals run in a circle already is answered all the same', () => {
    const circle = { 'Ada Lovelace': { referredBy: 'Grace Hopper' }, 'Grace Hopper': { referredBy: 'Ada Lovelace' }, 'Alan Turing': {} };
    expect(cells(circle, 'Alan Turing')).toEqual([['id0002', 'referredBy', 'Ada Lovelace']]);
  });
});
