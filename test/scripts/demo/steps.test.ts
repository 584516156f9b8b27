// What people do in a scenario, on the built add-on: what each step brings about, and that it goes on after every misfortune.
import type { HourReport, Report } from '../../../scripts/demo/report';
import { demo, file, reported, scenario } from './run-demo';

const table = () =>
  file('People.csv', [
    ['Name', 'Email', 'Date met', 'Notes'],
    ['Ada Lovelace', 'ada@x.example', '3/9/2026 15:00', 'n1'],
    ['Bob Ross', 'bob@x.example', '3/8/2026 16:00', 'n2'],
    ['Cy Young', 'cy@x.example', '', 'n3'],
    ['Ada Lovelace', 'ada2@x.example', '', 'n4'],
  ]);

const tell = (steps: readonly unknown[], ...more: string[]) => reported(table(), ...scenario(steps), ...more);
const stepOf = (report: Report, number: number): HourReport | undefined =>
  report.hours.find(({ cause }) => cause === `step ${String(number)}`);
const column = (report: Report, header: string): string[] => {
  const [headers = [], ...rows] = report.sheets[0]?.rows ?? [];
  return rows.map((cells) => cells[headers.indexOf(header)] ?? '');
};

describe('by hand', () => {
  test('cells by person, by address and pasted; a column of ours comes when it is first typed into', async () => {
    const report = await tell(
      [
        { at: '2026-03-09T08:30', set: { 'Contacts[Bob Ross].Learned': 'to paint', 'Contacts[Ada Lovelace#2].Notes': null } },
        { at: '2026-03-09T08:31', paste: { at: 'Contacts!D2', rows: [['p1'], ['p2']] } },
        { at: '2026-03-09T08:32', set: { 'People!D4': 'third' } },
      ],
      '--hours',
      '1',
    );
    expect(column(report, 'Notes')).toEqual(['p1', 'p2', 'third', '']);
    expect(column(report, 'Learned')).toEqual(['', 'to paint', '', '']);
    expect(report.touched).toEqual([]);
  });

  test('rows and columns move, and everybody keeps their status', async () => {
    const at = '2026-03-09T08:30';
    const report = await tell(
      [
        { at, sort: { by: 'Name', ascending: false } },
        { at, insertRow: { row: 2 } },
        { at, deleteRow: { row: 'Contacts[Cy Young]' } },
        { at, insertColumn: { column: 'Mood', to: 'Email' } },
        { at, moveColumn: { column: 'Notes', to: 'Name' } },
        { at, moveColumn: { column: 'Email' } },
        { at, deleteColumn: { column: 'Mood' } },
      ],
      '--hours',
      '2',
    );
    expect(report.sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['Notes', 'Name', 'Date met', 'Status']);
    expect(column(report, 'Name')).toEqual(['', 'Bob Ross', 'Ada Lovelace', 'Ada Lovelace']);
    expect(column(report, 'Status')).toEqual(['', '◇ Thank-you due', '○ Scheduled', 'To ask']);
    expect(report.touched).toEqual([]);
  });

  test('a sort that leaves the hidden column behind is put right, and a copied row becomes somebody of its own', async () => {
    const report = await tell(
      [
        { at: '2026-03-09T08:30', sort: { by: 'Email', ascending: false, columns: ['Name', 'Email', 'Date met', 'Notes'] } },
        { at: '2026-03-09T08:40', copyRow: { row: 'Contacts[Bob Ross]', to: 4 } },
      ],
      '--hours',
      '2',
    );
    expect(column(report, 'Name')).toEqual(['Cy Young', 'Bob Ross', 'Bob Ross', 'Ada Lovelace', 'Ada Lovelace']);
    expect(column(report, 'Status')).toEqual(['To ask', '◇ Thank-you due', '◇ Thank-you due', 'To ask', '○ Scheduled']);
    expect(new Set(column(report, 'ID')).size).toBe(5);
    expect(report.touched).toEqual([]);
  });
});

describe('people', () => {
  test('a click in the sidebar writes for the one it names, and counts as hers', async () => {
    const report = await tell([{ at: '2026-03-09T08:30', call: { name: 'markThanked', args: ['@Bob Ross'] } }], '--hours', '1');
    expect(stepOf(report, 1)).toMatchObject({ result: { ok: true }, rows: [{ name: 'Bob Ross', status: '✓ In touch' }] });
    expect(report.touched).toEqual([]);
  });

  test('a viewer can neither type nor call; an editor takes over only when she says so', async () => {
    const report = await tell(
      [
        { at: '2026-03-09T08:30', as: { email: 'advisor@example.edu', role: 'viewer' } },
        { at: '2026-03-09T08:31', set: { 'Contacts[Cy Young].Notes': 'no' } },
        { at: '2026-03-09T08:32', call: { name: 'loadSettings', args: [] } },
        { at: '2026-03-09T08:33', as: { email: 'friend@example.edu', role: 'editor' } },
        { at: '2026-03-09T08:34', settings: { reminders: true } },
        { at: '2026-03-09T08:35', call: { name: 'switchReminders', args: [true, true] } },
        { at: '2026-03-09T08:36', tickAs: 'student@example.edu' },
        { at: '2026-03-09T08:37', tickAs: 'student@example.edu' },
      ],
      '--hours',
      '1',
    );
    expect([2, 3].map((number) => stepOf(report, number)?.error)).toEqual([
      expect.stringContaining('advisor@example.edu'),
      expect.stringContaining('advisor@example.edu'),
    ]);
    expect(stepOf(report, 5)?.result).toMatchObject({ ok: false, code: 'notOwner' });
    expect(stepOf(report, 8)?.error).toContain('no trigger');
    expect(report.triggers).toEqual([{ owner: 'friend@example.edu', handler: 'tick', zone: 'America/New_York' }]);
    expect(column(report, 'Notes')[2]).toBe('n3');
  });
});

describe('luck', () => {
  test('a failed or killed hour loses nothing: the next one tells', async () => {
    const mailed = async (...steps: unknown[]) => {
      const report = await tell(steps, '--from', '2026-03-09T16:30', '--hours', '3');
      return report.hours.filter(({ mails }) => mails.length > 0).map(({ at }) => at.slice(11, 16));
    };
    const at = '2026-03-09T16:45';
    expect(await mailed()).toEqual(['17:00']);
    expect(await mailed({ at, fail: { method: 'MailApp.sendEmail' } })).toEqual(['18:00']);
    expect(await mailed({ at, kill: { before: 9 } })).toEqual(['18:00']);
    expect(await mailed({ at, quota: 0 }, { at: '2026-03-09T18:30', quota: 5 })).toEqual(['19:00']);
    expect(await mailed({ at, away: 1 })).toEqual(['18:00']);
  });

  test('another zone: moments are told in it from then on', async () => {
    const report = await tell([{ at: '2026-03-09T10:10', zone: 'Asia/Tokyo' }], '--hours', '4');
    const offsets = report.hours.map(({ at }) => at.slice(19));
    expect(offsets[0]).toBe('-04:00');
    expect(offsets[offsets.length - 1]).toBe('+09:00');
    expect(report.touched).toEqual([]);
  });

  test('a copy of the file starts without triggers and mails nobody', async () => {
    const report = await tell([{ at: '2026-03-09T09:30', copyFile: true }], '--hours', '24');
    expect(report.triggers).toEqual([]);
    expect(report.hours.filter(({ at, mails }) => at > '2026-03-09T09:30' && mails.length > 0)).toEqual([]);
    expect(column(report, 'Name')).toHaveLength(4);
  });

  test('a permission that was taken away is asked for by mail; without the one to send mail the sidebar says so', async () => {
    const after = async (scope: string) => {
      const at = '2026-03-09T08:30';
      const report = await tell(
        [
          { at, revoke: [scope] },
          { at: '2026-03-09T09:30', call: { name: 'loadSettings', args: [] } },
        ],
        '--hours',
        '3',
      );
      return { answer: stepOf(report, 2)?.result, asked: report.hours.filter((hour) => hour.at > at).flatMap(({ mails }) => mails) };
    };
    const asked = await after('userinfo.email');
    expect(asked.asked.map(({ subject }) => subject)).toEqual(['Tidbit needs your permission again']);
    const mute = await after('script.send_mail');
    expect(mute.asked).toEqual([]);
    expect(mute.answer).toMatchObject({ heartbeat: { error: expect.stringContaining('allow Tidbit again') as string } });
  });
});

test.each([
  ['a row below the sheet', { deleteRow: { row: 99999 } }, 'there is no row 99999'],
  ['somebody not in the log', { copyRow: { row: 'Contacts[Nobody]', to: 2 } }, 'there is no Contacts[Nobody]'],
  ['a permission the add-on does not ask for', { revoke: ['gmail.readonly'] }, 'the add-on has no permission "gmail.readonly"'],
])('%s is refused in one sentence', async (_, act, sentence) => {
  const { code, out, err } = await demo(table(), ...scenario([{ at: '2026-03-09T08:30', ...act }]), '--hours', '1', '--json');
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `Step 1: ${sentence}.\n` });
});
