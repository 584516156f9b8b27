// What clasp or Google said, as one sentence that says what happened, where, and what to do.
import { problem, type Problem } from './outcome';

export interface Circumstances {
  /** What was being done, as in 'Sending the files'. */
  readonly doing: string;
  /** The address that is logged in; null if Google does not tell. */
  readonly account: string | null;
  /** The sentence for a place this account may not see or change, or that is not there: Google does not say which. */
  readonly noAccess: string;
}

type Words = (circumstances: Circumstances, found: RegExpExecArray) => string;

const AGAIN = 'then "npm run deploy" again';

/** The first row whose sign is in the text. Texts of Google's are [F], in English whatever the account's language; an unknown one is quoted. */
const CAUSES: readonly (readonly [sign: RegExp, words: Words])[] = [
  [
    /No credentials found/,
    () => `Nobody is logged in to Google on this computer: run "npm run login", allow in the browser what it asks for, ${AGAIN}.`,
  ],
  [
    /in JSON at position|is not valid JSON|Unexpected end of JSON/,
    () =>
      `The login that clasp keeps in .clasprc.json in your home folder cannot be read: delete that file, run "npm run login", ${AGAIN}.`,
  ],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials|Login Required/i,
    () => `Google no longer accepts the login of this computer, it has expired or was withdrawn: run "npm run login", ${AGAIN}.`,
  ],
  [
    /insufficient (authentication scopes|permission)/i,
    () => `The login of this computer was not given every permission: run "npm run login", leave every box ticked, ${AGAIN}.`,
  ],
  [
    /enabled the Apps Script API/,
    ({ account }) =>
      `The Apps Script API is off for ${account ?? 'your account'}: turn it on at https://script.google.com/home/usersettings, wait a minute, ${AGAIN}.`,
  ],
  [/Syntax error: (.+) line: (\d+) file: (\S+)/, (_, [, what = '', line = '', file = '']) => refused(what, line, file)],
  [/^(.+) - "(.+):(\d+)"/m, (_, [, what = '', file = '', line = '']) => refused(what, line, file)],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|certificate/i,
    ({ doing }, [sign]) => `${doing} failed, Google cannot be reached from this computer (${sign}): check the network, ${AGAIN}.`,
  ],
  [/entity was not found|does not have permission|Invalid ID|invalid argument|not found/i, ({ noAccess }) => noAccess],
  [
    /quota|rate limit|internal error|backend error|unavailable|try again later/i,
    ({ doing }) => `${doing} failed, Google is busy or has had enough requests for now: wait a few minutes, ${AGAIN}.`,
  ],
];

export function diagnose(said: string, circumstances: Circumstances): Problem {
  for (const [sign, words] of CAUSES) {
    const found = sign.exec(said);
    if (found) return problem(words(circumstances, found));
  }
  const last = said.trim().split('\n').at(-1)?.trim().slice(0, 300);
  return problem(
    `${circumstances.doing} failed${last ? `, clasp says "${last}"` : ' without a word from clasp'}: run "npm run deploy" again, and if it stays so look at https://script.google.com.`,
  );
}

function refused(what: string, line: string, file: string): string {
  return `Google refuses ${file}.gs, line ${line} (${what}), and kept what it had: mend the source, ${AGAIN}.`;
}
