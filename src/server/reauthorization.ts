// Permission withdrawn: Google lets the trigger run on and tells nobody. Its owner is asked by mail, once a day at most (editor-triggers page).
import type { Instant } from '../core/day';
import { writeReauthorization } from '../core/reauthorization';
import type { Services } from './services';

/** Whether a permission of the manifest is not given. Only Google knows: what it says when a call fails is in the user's language. */
export function lacksPermission(): boolean {
  try {
    return isRequired(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL));
  } catch {
    return false;
  }
}

/** Whether permissions are missing. Then the run ends, and the owner, whose trigger it is, has been asked to grant them again. */
export function asksForPermission({ store, mail }: Services, triggerUid: string, now: Instant): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (!isRequired(info)) return false;
  const { owner, reauthorization } = store;
  if (owner?.triggerId !== triggerUid) return true;
  // Noted first: a mail too few is found out in the sidebar, a mail an hour would be a nuisance.
  const askedLately = reauthorization !== null && now - reauthorization < A_DAY;
  const heartbeat = { ...store.heartbeat, error: 'Google asks you to allow Tidbit again. Until then no reminders go out.' };
  store.save({ heartbeat, reauthorization: askedLately ? reauthorization : now });
  if (!askedLately) ask(mail, owner.email, info.getAuthorizationUrl());
  return true;
}

function isRequired(info: GoogleAppsScript.Script.AuthorizationInfo): boolean {
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Without the permission to send mail the heartbeat alone, which the sidebar shows, says what is missing. */
function ask(mail: Services['mail'], to: string, url: string): void {
  try {
    if (mail.quotaLeft() > 0) mail.send({ to, ...writeReauthorization(url), attachments: [] });
  } catch {
    return;
  }
}

const A_DAY = 24 * 60 * 60_000;
