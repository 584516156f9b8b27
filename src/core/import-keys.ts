// By what a person of a file is recognised in the log: e-mail, profile link, name and organization, each as a short hash. Never by a part of one.
import { COLUMN_KEYS, OWN_COLUMNS, type ColumnKey, type OwnColumn } from './columns';
import type { Contact } from './contact';
import type { Cell, Layout } from './table';

/** Columns of the log that a file may fill. */
export type ImportColumn = Exclude<ColumnKey, OwnColumn>;

/** Those an update may fill; names are what people are recognised by, and an empty box is an answer. */
export const FILLABLE = COLUMN_KEYS.filter(
  (key): key is ImportColumn =>
    !OWN_COLUMNS.some((own) => own === key) && !['name', 'firstName', 'lastName', 'tookAnInterest'].includes(key),
);

export interface Recognisable {
  readonly name: string;
  readonly organization: string;
  readonly emails: readonly string[];
  readonly links: readonly string[];
}

/** Hashes that are equal where the thing is: the organization's tells apart only people of one name, so it is short. */
export interface PersonKeys {
  readonly name: string;
  /** '' where there is none. */
  readonly organization: string;
  readonly emails: readonly string[];
  readonly links: readonly string[];
}

/** Somebody in the log, as recognised from outside. */
export interface KnownPerson extends PersonKeys {
  /** Columns with nothing in them. */
  readonly blank: ReadonlySet<ImportColumn>;
}

const NAME_LENGTH = 7;
const ORGANIZATION_LENGTH = 3;

export function keysOf({ name, organization, emails, links }: Recognisable): PersonKeys {
  const plainName = plain(name);
  return {
    name: hash(plainName, NAME_LENGTH),
    organization: organization.trim() === '' ? '' : hash(plain(organization), ORGANIZATION_LENGTH),
    emails: emails.flatMap((email) => (email.includes('@') ? [hash(`e ${plainEmail(email)}`, NAME_LENGTH)] : [])),
    links: links.flatMap((link) => linkKey(link, plainName)),
  };
}

/** A contact of the log; `cells` are its row's. */
export function knownPerson(contact: Contact, { columns }: Layout, cells: readonly Cell[]): KnownPerson {
  const { name, organization, email, link } = contact;
  const blank = FILLABLE.filter((key) => {
    const cell = cells[(columns[key] || 0) - 1] ?? '';
    return typeof cell === 'string' && cell.trim() === '';
  });
  return { ...keysOf({ name, organization, emails: severalIn(email), links: severalIn(link) }), blank: new Set(blank) };
}

/** Whom a cell with several addresses or links names. */
export function severalIn(cell: string): readonly string[] {
  return cell.split(/:::|[\s,;<>]+/).filter((part) => part !== '');
}

/**
 * Everybody in the log as text for the page, about 28 characters each: one request tells the dry run all it needs, it is worked out anew
 * without asking when the user chooses another column, and no address leaves the sheet for it.
 */
export function encodeKnown(people: readonly KnownPerson[]): string {
  return people
    .map(({ name, organization, emails, links, blank }) => {
      const bits = FILLABLE.reduce((sum, key, i) => sum + (blank.has(key) ? 2 ** i : 0), 0);
      const others = [...emails.map((key) => `e${key}`), ...links.map((key) => `l${key}`)].join('');
      return digits(bits, 4) + (organization || NONE) + name + others;
    })
    .join(' ');
}

export function decodeKnown(text: string): KnownPerson[] {
  if (text === '') return [];
  return text.split(' ').map((one) => {
    const bits = numberIn(one.slice(0, 4));
    const organization = one.slice(4, 7);
    const others = one.slice(14).match(/.{8}/g) || [];
    const of = (kind: string): string[] => others.flatMap((key) => (key.startsWith(kind) ? [key.slice(1)] : []));
    const blank = FILLABLE.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1);
    return {
      name: one.slice(7, 14),
      organization: organization === NONE ? '' : organization,
      emails: of('e'),
      links: of('l'),
      blank: new Set(blank),
    };
  });
}

/** Short text that differs where `text` does, six bits a character. FNV-1a twice, so that ten thousand against ten thousand do not meet. */
export function hash(text: string, length: number): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return digits(((one >>> 0) % 2 ** 30) + 2 ** 30 * ((other >>> 0) % 2 ** 20), 9).slice(-length);
}

/** Case, accents, spaces and full stops do not tell people apart; signs that are letters' vowels do. */
function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s.,'’"()-]+/g, ' ');
  return (words.trim() || text).toLowerCase().normalize('NFKC');
}

function plainEmail(email: string): string {
  return email
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
}

/** A LinkedIn profile is one person's; any other page may be a whole firm's, so there the name has to fit too. A mere host is nobody's. */
function linkKey(link: string, plainName: string): string[] {
  const match = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+\.[^/?#\s]+)(\/[^?#]*)?(\?[^#]*)?/i.exec(link.trim());
  const host = match?.[1].toLowerCase() || '';
  const path = decoded(match?.[2] || '')
    .replace(/\/+$/, '')
    .toLowerCase();
  if (!match || path === '') return [];
  const profile = /(?:^|\.)linkedin\.com$/.test(host) && /^\/(?:in|pub)\/[^/]+/.exec(path);
  const text = profile ? `l linkedin.com${profile[0]}` : `l ${host}${path}${match[3] || ''} ${plainName}`;
  return [hash(text, NAME_LENGTH)];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const NONE = '___';

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64)) text = DIGITS.charAt(rest % 64) + text;
  return text;
}

function numberIn(text: string): number {
  return [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
}
