// Session: who is there. In a simple trigger nobody has a name; in an installed trigger only the one who made it has.
import type { ServiceContext } from './context';

type User = Pick<GoogleAppsScript.Base.User, 'getEmail'>;
type Offered = Pick<GoogleAppsScript.Base.Session, 'getActiveUserLocale' | 'getScriptTimeZone' | 'getTemporaryActiveUserKey'> & {
  getActiveUser(): User;
  getEffectiveUser(): User;
};

export function createSession(context: ServiceContext): Offered {
  const { gate, execution, person, script, locale } = context;
  const user = (email: string): User => gate.service('User', { getEmail: () => email });
  const known = execution.mode === 'FULL' ? person.email : '';
  return gate.service('Session', {
    // "May be empty" in a trigger (base/session): the stricter of the two is played here.
    getActiveUser: () => user(execution.place === 'clock' ? '' : known),
    getEffectiveUser: () => user(known),
    getActiveUserLocale: () => locale,
    getScriptTimeZone: () => script.timeZone,
    getTemporaryActiveUserKey: () => `key-${String([...person.email].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7))}`,
  });
}
