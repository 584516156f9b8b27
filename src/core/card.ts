// A business card in one line: which column each part of it belongs to.

/** As typed; '' for what the line does not hold. */
export interface Card {
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  /** What is none of these: most often a job title. */
  readonly role: string;
}

export const CARD_COLUMNS = ['role', 'email', 'phone', 'link'] as const satisfies readonly (keyof Card)[];
export const NO_CARD: Card = { email: '', phone: '', link: '', role: '' };

const EMAIL = /[^\s,;|<>"()@:]+@[^\s,;|<>"()@]+\.[^\s,;|<>"()@.]+/;
const LINK = /(?:https?:\/\/|www\.)[^\s,;|<>"]+|[\w-]+(?:\.[\w-]+)+\/[^\s,;|<>"]+/i;
/** Seven digits at least: a year or a house number is none. */
const PHONE = /(?:\+|\b00|\()?\d(?:[\s()./-]{0,3}\d){6,}/;
/** What stood before an address and says nothing without it. */
const LABEL = /(?:^|(?<=[\s,;|]))(?:e-?mail|mail|tel|telephone|phone|mobile|mob|cell|web|url|linkedin)\s*[.:]+(?=[\s,;|]|$)/gi;

/** 'Prof. Dr. ' before a name. */
const TITLES = /^(?:\p{L}+\.\s*)+/u;

/** Finds the first e-mail address, web address and phone number of the line. `name` is whose card it is, which is in the log already. */
export function readCard(line: string, name = ''): Card {
  let rest = line;
  const take = (pattern: RegExp): string => {
    const [found = ''] = pattern.exec(rest) || [];
    rest = rest.replace(found, ' ');
    return found;
  };
  const email = take(EMAIL);
  const link = take(LINK);
  const phone = take(PHONE).trim();
  const words = rest
    .replace(LABEL, ' ')
    .split(/\s*[,;|\n\t]\s*|\s{2,}/)
    .map((word) => word.trim());
  const isName = (word: string): boolean => word.replace(TITLES, '').toLowerCase() === name.toLowerCase();
  const role = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isName(word)).join(', ');
  return { email, phone, link, role };
}
