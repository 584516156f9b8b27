// The mail that asks for permission again: Google lets the hourly look run on without it and tells nobody.
import type { Letter } from './letter';
import { mailOf, type LetterMail } from './letter-mail';

/** `url` is where Google asks (ScriptApp's authorization URL). */
export function writeReauthorization(url: string): LetterMail {
  return mailOf({ ...LETTER, act: { text: 'Allow Tidbit again', url } });
}

const LETTER: Letter = {
  subject: 'Tidbit needs your permission again',
  preheader: 'Until then no reminders go out.',
  dateline: '',
  heading: 'Tidbit needs your permission again',
  notices: [
    'Google asks you to allow Tidbit again. Until then your statuses are not brought up to date and no reminders go out. Your log is as you left it.',
  ],
  act: null,
  groups: [],
  lists: [],
  foot: [
    [{ strong: 'Why you got this.' }, ' Reminders are on in your sheet. This mail comes once a day at most, to you alone.'],
    ['To stop it, open the sheet and choose Extensions, Add-ons, Manage add-ons, then uninstall Tidbit.'],
  ],
};
