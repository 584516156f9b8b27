// What an execution may call: the table of authorization modes, and the permissions of the manifest and of the person.
import type { AuthMode } from './call';
import scopeGroups from './services/scopes.json';

/** How the execution came about. */
export type Place = 'load' | 'open' | 'install' | 'edit' | 'menu' | 'page' | 'clock';

/** Short names, without the address in front: 'script.send_mail'. */
export interface Permissions {
  readonly mode: AuthMode;
  readonly place: Place;
  readonly manifest: readonly string[];
  readonly granted: readonly string[];
}

const PREFIX = 'https://www.googleapis.com/auth/';
export const shortScope = (scope: string): string => scope.replace(PREFIX, '');
export const fullScope = (scope: string): string => (scope.startsWith('https:') ? scope : PREFIX + scope);

/** NONE: only the menu, Logger, Utilities and the locale (editor-auth-lifecycle). Html, Lock and Cache are not documented there: not allowed here. */
const ALLOWED_IN_NONE = [
  /^(Utilities|Blob|Logger|console)\./,
  /^SpreadsheetApp\.getUi$/,
  /^Ui\.(createMenu|createAddonMenu)$/,
  /^Menu\./,
  /^Session\.getActiveUserLocale$/,
];

/** LIMITED: the bound document and what touches no user data; no windows, no mail, no triggers, no other files (editor-auth-lifecycle, triggers). */
const FORBIDDEN_IN_LIMITED = [
  /^Ui\.(alert|prompt|showSidebar|showModalDialog|showModelessDialog)$/,
  /^MailApp\./,
  /^ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$/,
  /^SpreadsheetApp\.(open|openById|openByUrl|create)$/,
];

/** Why this method may not run now, in Google's words; null lets it pass. */
export function refusal(method: string, { mode, place, manifest, granted }: Permissions): string | null {
  // [F] the text; that a trigger has no window is documented.
  if (place === 'clock' && method === 'SpreadsheetApp.getUi') return 'Cannot call SpreadsheetApp.getUi() from this context.';
  if (mode === 'NONE') return ALLOWED_IN_NONE.some((pattern) => pattern.test(method)) ? null : notPermitted(method);
  if (mode === 'LIMITED') return FORBIDDEN_IN_LIMITED.some((pattern) => pattern.test(method)) ? notPermitted(method) : null;
  const needed = alternativesOf(method);
  if (needed.length === 0) return null;
  const declared = needed.filter((scope) => manifest.includes(scope));
  // [F] both texts.
  if (declared.length === 0) return `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed(needed)}`;
  return declared.some((scope) => granted.includes(scope)) ? null : notPermitted(method);
}

/** The permissions of which any one suffices; none means that no permission is needed. */
export function alternativesOf(method: string): readonly string[] {
  return alternatives.get(method) ?? [];
}

const alternatives = new Map<string, string[]>();
for (const { scopes, methods } of scopeGroups) {
  for (const [owner, names] of Object.entries(methods as Readonly<Record<string, string[] | undefined>>)) {
    for (const name of names ?? []) alternatives.set(`${owner}.${name}`, [...(alternatives.get(`${owner}.${name}`) ?? []), ...scopes]);
  }
}

function notPermitted(method: string): string {
  const needed = alternativesOf(method);
  return `You do not have permission to call ${method}.${needed.length === 0 ? '' : ` Required permissions: ${listed(needed)}.`}`;
}

function listed(scopes: readonly string[]): string {
  const addresses = scopes.map(fullScope);
  return addresses.length === 1 ? (addresses[0] ?? '') : `(${addresses.join(' || ')})`;
}
