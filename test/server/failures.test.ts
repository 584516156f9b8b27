// What fails for a reason the user can mend says so: a permission that is missing, a quota that is spent, a column that is gone.
import { asLog } from '../simulation/moments';
import { Scene } from '../simulation/scene';
import { LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Asked on', 'Date met', 'Thank-you sent'],
  ['Ada Lovelace', '2026-03-01', '2026-03-08 15:00', null],
  ['Grace Hopper', '2026-02-01', '2026-03-02 15:00', '2026-03-03'],
];

test('without the permission for the spreadsheet an endpoint answers so', async () => {
  const log = await LogFixture.create(TABLE, { deployment: 'published' });
  await log.setUp();
  log.runtime.revoke(['spreadsheets.currentonly']);
  const answer = await log.call('loadToday');
  expect(answer).toMatchObject({ ok: false, code: 'permission' });
  expect(answer.ok || answer.problem).toContain('permission');
});

test('a person who has reminders in twenty files is told so', async () => {
  const { saved, state, time } = await asLog();
  const [own] = state.triggers;
  const elsewhere = Array.from({ length: 20 }, (_, i) => ({ ...own, id: `other-${String(i)}`, file: `file-${String(i)}` }));
  const scene = Scene.raise({ saved, time, state: { ...state, triggers: [own, ...elsewhere] } });
  await scene.call('switchReminders', false, false);
  const answer = await scene.call('switchReminders', true, false);
  expect(answer).toMatchObject({ ok: false, code: 'quota' });
  expect(answer?.ok === false && answer.problem).toContain('20 files');
});

describe.each(['Date met', 'Thank-you sent'])('%s deleted or renamed', (header) => {
  test('leaves every status, mails nothing, and is named until it is back', async () => {
    const log = await LogFixture.create(TABLE, { from: '2026-03-09T08:30' });
    await log.setUp();
    const statuses = () => ['Ada Lovelace', 'Grace Hopper'].map((name) => log.shown(name, 'Status'));
    const before = statuses();
    const column = log.columnOf(header);
    const rename = (text: string) => log.edit((workbook) => workbook.hand.type(log.sheetId, 1, column, text));
    await rename('When');
    await log.type('Ada Lovelace', 'Asked on', '2026-03-05');
    await log.tick('2026-03-09T09:00');
    await log.tick('2026-03-10T09:00');
    expect(statuses()).toEqual(before);
    expect(log.subjects).toEqual([]);
    const answer = await log.call('loadToday');
    expect(answer).toMatchObject({ ok: false, code: 'missingColumn' });
    expect(answer.ok || answer.problem).toContain(`“${header}” has gone missing in People`);
    const id = log.shown('Ada Lovelace', 'ID').split('.')[0];
    expect(await log.call('meetingMoved', id, '2026-03-20')).toMatchObject({ code: 'missingColumn' });
    expect(await log.call('markThanked', id)).toMatchObject({ code: 'missingColumn' });
    expect(log.grid()[0].filter((text) => text === header)).toEqual([]);
    await rename(header);
    await log.tick('2026-03-10T10:00');
    expect(statuses()).toEqual(['◆ Thank-you late', '✓ In touch']);
    expect(log.subjects).toHaveLength(1);
  });
});
