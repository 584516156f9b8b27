// Whose reminders: two people, quota, permission, misfortune, copies.
import type { Deployment } from '../../local/runtime';
import { FRIEND, granted, LogFixture, STUDENT } from './log-fixture';

const HEADERS = ['Name', 'Email', 'Date met', 'Tidbit 1', 'Thank-you sent'];
const met = async (deployment?: Deployment) => {
  const table = [HEADERS, ['Ada Lovelace', 'ada@example.edu', '2026-03-09 15:00', 'bees', null]];
  const log = await LogFixture.create(table, { from: '2026-03-09T12:00', deployment });
  await log.setUp();
  return log;
};

test('another user is asked before taking over; then one mail an hour, to the new owner alone', async () => {
  const log = await met();
  log.runtime.as(FRIEND);
  expect(await log.call('switchReminders', true, false)).toMatchObject({ ok: false, code: 'notOwner' });
  expect(granted(await log.call('switchReminders', true, true)).settings.owner).toBe(FRIEND.email);
  expect(log.runtime.triggers).toHaveLength(2);
  log.clock.time = log.instant('2026-03-09T17:00');
  await log.runtime.tick();
  expect(log.runtime.mailbox.map(({ to }) => to)).toEqual([[FRIEND.email]]);
  expect(log.runtime.triggers.map(({ owner }) => owner)).toEqual([FRIEND.email]);
});

test('with the quota used up the reminder waits, the sidebar says so, and it goes out later', async () => {
  const log = await met();
  log.runtime.quota(0);
  await log.tick('2026-03-09T17:00');
  expect(log.runtime.mailbox).toEqual([]);
  expect(granted(await log.call('loadSettings')).heartbeat.notes.join(' ')).toContain('may send today');
  log.runtime.quota(100);
  await log.tick('2026-03-09T18:00');
  expect(log.mailTimes).toEqual(['Mon 18:00']);
});

test('a permission taken away: one mail a day asks for it', async () => {
  const log = await met('published');
  log.runtime.revoke(['spreadsheets.currentonly']);
  await log.ticksUntil('2026-03-09T20:00');
  expect(log.subjects).toEqual(['Tidbit needs your permission again']);
});

test('without the permission to send mail nothing breaks, and the sidebar says what is missing', async () => {
  const log = await met('published');
  log.runtime.revoke(['script.send_mail']);
  const { error } = await log.tick('2026-03-09T17:00');
  expect(error).toBeNull();
  expect(log.runtime.mailbox).toEqual([]);
  log.runtime.grant(['script.send_mail']);
  expect(granted(await log.call('loadSettings')).heartbeat.error).toContain('allow Tidbit again');
});

test('a trigger that is not the owner’s asks nobody for permission', async () => {
  const log = await met('published');
  log.runtime.as(FRIEND);
  granted(await log.call('switchReminders', true, true));
  log.runtime.revoke(['script.scriptapp'], STUDENT.email);
  log.clock.time = log.instant('2026-03-09T13:00');
  await log.runtime.tick(STUDENT.email);
  expect(log.runtime.mailbox).toEqual([]);
});

test('reminders off for a day and on again: the pause is no silence to report', async () => {
  const log = await met();
  await log.tick('2026-03-09T13:00');
  granted(await log.call('switchReminders', false, false));
  log.clock.time = log.instant('2026-03-10T12:30');
  granted(await log.call('switchReminders', true, false));
  await log.tick('2026-03-10T13:00');
  const mail = log.runtime.mailbox.at(-1);
  expect(mail?.text).toContain('Ada Lovelace');
  expect(mail?.text).not.toContain('could not look');
});

test('sending fails: the claim is withdrawn and the mail goes out an hour later, once', async () => {
  const log = await met();
  log.runtime.misfortune({ kind: 'fail', at: { method: 'MailApp.sendEmail' }, times: 1, message: 'Service unavailable' });
  await log.tick('2026-03-09T17:00');
  expect(granted(await log.call('loadSettings')).heartbeat.error).toContain('Service unavailable');
  await log.ticksUntil('2026-03-09T20:00');
  expect(log.mailTimes).toEqual(['Mon 18:00']);
  expect(log.runtime.mailbox[0].text).not.toContain('may have');
});

test('in a copy reminders are off, set-up says so, and it can become a log of its own', async () => {
  const log = await met();
  const sent = log.runtime.mailbox.length;
  const columns = log.grid()[0];
  log.runtime = log.runtime.copyFile();
  log.presses.push('CANCEL');
  await log.runtime.click('setUpFromMenu');
  expect(log.alerts[log.alerts.length - 1]?.prompt).toContain('This file is a copy of a log. Its reminders are off');
  expect(await log.call('loadSettings')).toMatchObject({ ok: false, code: 'notSetUp' });
  expect(granted(await log.call('setUp', { suggested: [], reminders: false })).settings).toMatchObject({ reminders: false, owner: null });
  expect(log.grid()[0]).toEqual(columns);
  expect(granted(await log.call('previewSetUp')).preview).toMatchObject({ copied: false, alreadySetUp: true });
  expect(log.runtime.mailbox).toHaveLength(sent);
});

test('the menu turns reminders off and on again', async () => {
  const log = await met();
  await log.runtime.click('switchRemindersFromMenu');
  expect(log.runtime.triggers).toEqual([]);
  await log.runtime.click('switchRemindersFromMenu');
  expect(log.runtime.triggers.map(({ owner }) => owner)).toEqual([STUDENT.email]);
});

test('what is not in the contract is refused', async () => {
  const log = await met();
  const { result } = await log.runtime.call('switchReminders', JSON.stringify(['yes']));
  expect(JSON.parse(String(result))).toMatchObject({ ok: false, code: 'badArgument' });
});
