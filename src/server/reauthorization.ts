// Permission withdrawn: Google lets the trigger run on and tells nobody. Its owner is asked by mail, once a day at most (editor-triggers page).
import type { Instant } from '../core/day';
import type { Services } from './services';

/** Whether permissions are missing. Then the owner has been asked to grant them again, and the run ends. */
export function asksForPermission({ store, mail }: Services, now: Instant): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return false;
  const { owner, reauthorization } = store;
  if (!owner) return true;
  // Noted first: a mail too few is found out in the sidebar, a mail an hour would be a nuisance.
  const askedLately = reauthorization !== null && now - reauthorization < A_DAY;
  const heartbeat = { ...store.heartbeat, error: 'Google asks you to allow Tidbit again. Until then no reminders go out.' };
  store.save({ heartbeat, reauthorization: askedLately ? reauthorization : now });
  if (!askedLately && mail.quotaLeft() > 0) mail.send({ to: owner.email, ...letter(info.getAuthorizationUrl()), attachments: [] });
  return true;
}

const A_DAY = 24 * 60 * 60_000;

function letter(url: string): { readonly subject: string; readonly text: string; readonly html: string } {
  const words = 'Google asks you to allow Tidbit again. Until then your statuses are not brought up to date and no reminders go out.';
  const why = 'You get this mail, once a day at most, because your reminders are on. To stop it, remove Tidbit in Extensions, Add-ons.';
  const link = url.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return {
    subject: 'Tidbit needs your permission again',
    text: `${words}\n\nAllow it here: ${url}\n\n${why}\n`,
    html: `<p>${words}</p><p><a href="${link}">Allow Tidbit</a></p><p>${why}</p>`,
  };
}
