// A conversation in the sidebar: every word is kept whatever the server does, two windows choose between their words, the clock speaks up.
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, type Mishap, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Organization', 'Email', 'Date met'],
  ['Helen Strand', 'Cedar & Finch Library Trust', '', '2026-03-09 14:00'],
  ['דנה לוי', 'Tidewater', 'dana@tidewater.example', ''],
];
const PICKED = ['q-way-into-field', 'q-typical-day', 'q-needed', 'q-who-else'];
const FIRST = 'What first drew you into this field?';
const DAY = 'What did yesterday look like, from the first hour to the last?';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

/** Monday 14:00, with four questions picked for Helen. */
const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T13:55' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  granted(await log.call('saveAgenda', questions.person?.contactId ?? '', PICKED));
  return log;
};
/** From Questions into the conversation; `mishaps` strike from its first call on. */
async function start(log: LogFixture, mishaps: (Mishap | undefined)[] = [], width = 300): Promise<Sidebar> {
  const sidebar = await bench.open(log, { width });
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByText('Saved in Answers', { exact: true }).waitFor();
  sidebar.mishaps.push(...mishaps);
  await page.getByRole('button', { name: 'Start conversation' }).click();
  await page.getByRole('heading', { name: 'Helen Strand' }).waitFor();
  return sidebar;
}
const answerTo = ({ page }: Sidebar, question: string) => page.getByRole('textbox', { name: question });
const answers = (log: LogFixture): string[] =>
  log
    .grid(log.workbook.sheets.byName('Answers')?.id)
    .slice(1)
    .map((cells) => cells[3]);
/** From here on time passes by the test alone, until the clock is let go. */
const stop = async ({ page }: Sidebar): Promise<void> => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
/** Past the moment of quiet after which typing is saved. */
const aMoment = async ({ page }: Sidebar): Promise<void> => page.clock.runFor(1300);
const saved = ({ page }: Sidebar) => page.getByText(/^Saved 13:5/).waitFor();

describe('typing', () => {
  test('is saved by itself a moment after the last key, in one call, and is there again after the page was loaded anew', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    await page.getByText('“I am not looking for a job from you.').waitFor();
    await answerTo(sidebar, FIRST).fill('Temped at the front desk one summer.');
    await answerTo(sidebar, DAY).fill('Branch visits till noon.');
    await aMoment(sidebar);
    await saved(sidebar);
    expect(answers(log)).toEqual(['Temped at the front desk one summer.', 'Branch visits till noon.', '', '']);
    expect(sidebar.calls).toEqual(['loadQuestions', 'loadConversation', 'saveAnswers']);
    const again = await start(log);
    expect(await answerTo(again, FIRST).inputValue()).toBe('Temped at the front desk one summer.');
  });

  test('by keyboard alone: tick, answer, Ctrl+Enter on to the next, from the last to the tidbit', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    await page.getByRole('checkbox', { name: FIRST }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('A summer job');
    await page.keyboard.press('Control+Enter');
    expect(await page.getByRole('checkbox', { name: FIRST }).isChecked()).toBe(true);
    await page.keyboard.type('Visits');
    expect(await answerTo(sidebar, DAY).inputValue()).toBe('Visits');
    expect(await page.locator('li[aria-current=step]').textContent()).toContain(DAY);
    for (let line = 0; line < 3; line++) await page.keyboard.press('Control+Enter');
    await page.keyboard.type('The 1974 bus map');
    expect(await page.getByRole('textbox', { name: 'Tidbit' }).inputValue()).toBe('The 1974 bus map');
    await aMoment(sidebar);
    await saved(sidebar);
    await holds(sidebar, 'during');
    await page.keyboard.press('Enter');
    await page.getByText('Tidbit kept with Helen Strand.').waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#during-tidbit')?.value === '');
    expect(log.shown('Helen Strand', 'Tidbit 1')).toBe('The 1974 bus map');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /For Helen Strand/ }).waitFor();
  });

  test('before the server has answered is never overwritten by its answer, nor by one that comes late', async () => {
    const log = await ready();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const sidebar = await start(log, [{ until: released }]);
    await answerTo(sidebar, FIRST).fill('A summer job');
    await aMoment(sidebar);
    await saved(sidebar);
    const late = sidebar.page.waitForResponse(/loadConversation/);
    release();
    await late;
    await sidebar.page.getByRole('checkbox', { name: 'Ask for a business card' }).check();
    expect(await answerTo(sidebar, FIRST).inputValue()).toBe('A summer job');
    expect(answers(log)[0]).toBe('A summer job');
  });
});

describe('a save that fails', () => {
  test('keeps the words, says so where one types, and lets nobody wrap up', async () => {
    const sidebar = await start(await ready(), [undefined, 'throws']);
    const { page, calls } = sidebar;
    await stop(sidebar);
    await answerTo(sidebar, FIRST).fill('A summer job');
    await aMoment(sidebar);
    await page.getByRole('heading', { name: 'Not in the sheet yet' }).waitFor();
    await page.getByText('keep this sidebar open').waitFor();
    await page.getByText('1 waiting').waitFor();
    await answerTo(sidebar, DAY).fill('Visits');
    await page.getByText('2 waiting').waitFor();
    await page.getByRole('button', { name: 'Wrap up' }).click({ force: true });
    expect(calls.filter((name) => name === 'saveAnswers')).toHaveLength(1);
    sidebar.mishaps.push('throws', 'throws');
    await page.clock.resume();
    await holds(sidebar, 'during-waiting');
  });

  test('is tried again after 5, 20 and 60 seconds, and at once on request; what nobody heard of is no conflict', async () => {
    const log = await ready();
    const sidebar = await start(log, [undefined, 'throws', 'throws', 'throws', 'lost']);
    const { page, calls } = sidebar;
    const tried = async (times: number): Promise<void> => {
      const tries = (): number => calls.filter((name) => name === 'saveAnswers').length;
      for (let look = 0; look < 2000 && tries() < times; look++) await page.evaluate(() => undefined);
      expect(tries()).toBe(times);
    };
    await stop(sidebar);
    await answerTo(sidebar, FIRST).fill('A summer job');
    await page.clock.runFor(1300);
    await tried(1);
    for (const [times, seconds] of [5, 20, 60].entries()) {
      await page.getByText(`Trying again in ${String(seconds)} seconds`).waitFor();
      await page.clock.runFor(1000 * seconds - 100);
      await tried(times + 1);
      await page.clock.runFor(200);
      await tried(times + 2);
    }
    await page.getByText('Trying again in 60 seconds').waitFor();
    // The last try was carried out, though nobody heard of it.
    expect(answers(log)[0]).toBe('A summer job');
    await answerTo(sidebar, FIRST).fill('A summer job, then nine years');
    await page.getByRole('button', { name: 'Copy notes' }).click();
    await page.getByText('Copied.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Retry now' }).click();
    await saved(sidebar);
    expect(answers(log)[0]).toBe('A summer job, then nine years');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('is made good by the next page, where the browser keeps what was typed', async () => {
    const log = await ready();
    const sidebar = await start(log, [undefined, 'throws']);
    const { page } = sidebar;
    await stop(sidebar);
    await answerTo(sidebar, FIRST).fill('A summer job');
    await aMoment(sidebar);
    await page.getByText('1 waiting').waitFor();
    await page.clock.resume();
    await page.reload();
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'Start conversation' }).click();
    await page.getByRole('heading', { name: 'Helen Strand' }).waitFor();
    expect(await answerTo(sidebar, FIRST).inputValue()).toBe('A summer job');
    await aMoment(sidebar);
    await saved(sidebar);
    expect(answers(log)[0]).toBe('A summer job');
  });

  test('without the browser’s store all else works', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    await page.evaluate(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('refused');
        },
      }),
    );
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'Start conversation' }).click();
    await answerTo(sidebar, FIRST).fill('A summer job');
    await aMoment(sidebar);
    await saved(sidebar);
    expect(answers(log)[0]).toBe('A summer job');
    expect(sidebar.complaints).toEqual([]);
  });
});

describe('two windows', () => {
  const conflict = async (): Promise<{ log: LogFixture; sidebar: Sidebar }> => {
    const log = await ready();
    const sidebar = await start(log);
    await answerTo(sidebar, FIRST).fill('Temped');
    await aMoment(sidebar);
    await saved(sidebar);
    const tab = log.workbook.sheets.byName('Answers')?.id ?? -1;
    log.workbook.hand.type(tab, 2, 4, 'Her aunt worked there');
    await answerTo(sidebar, FIRST).fill('Temped at the desk');
    await aMoment(sidebar);
    await sidebar.page.getByText('In the sheet it says now: “Her aunt worked there”').waitFor();
    return { log, sidebar };
  };

  test.each([
    ['Keep both', 'Her aunt worked there\nTemped at the desk'],
    ['Mine', 'Temped at the desk'],
    ['The sheet’s', 'Her aunt worked there'],
  ])('%s', async (button, kept) => {
    const { log, sidebar } = await conflict();
    const { page } = sidebar;
    if (button === 'Keep both') await holds(sidebar, 'during-conflict');
    expect(answers(log)[0]).toBe('Her aunt worked there');
    await page.getByRole('button', { name: button, exact: true }).click();
    expect(await answerTo(sidebar, FIRST).inputValue()).toBe(kept);
    expect(await answerTo(sidebar, FIRST).evaluate((field) => field === document.activeElement)).toBe(true);
    await aMoment(sidebar);
    await saved(sidebar);
    expect(answers(log)[0]).toBe(kept);
  });
});

describe('time', () => {
  test('five and two minutes left and the end are said politely, once each; a pause holds, five more minutes can be had', async () => {
    const sidebar = await start(await ready());
    const { page } = sidebar;
    const aloud = () => page.locator('[aria-live=polite]').last();
    await page.clock.runFor(1000);
    await page.getByText('left of 20').waitFor();
    await page.getByRole('button', { name: 'Pause the clock' }).click();
    const shown = () => page.getByRole('timer').textContent();
    const before = await shown();
    await page.clock.runFor(60_000);
    expect(await shown()).toBe(before);
    await page.getByRole('button', { name: 'Let the clock go on' }).click();
    await page.clock.runFor(15 * 60_000);
    expect(await aloud().textContent()).toBe('Five minutes left.');
    await page.clock.runFor(3 * 60_000);
    expect(await aloud().textContent()).toBe('Two minutes left: time for your last one.');
    await holds(sidebar, 'during-last-minutes');
    await page.clock.runFor(2 * 60_000 + 1000);
    expect(await aloud().textContent()).toContain('The time you agreed on is over.');
    await page.getByText('over 20 min').waitFor();
    await page.getByRole('button', { name: 'Add 5 min' }).click();
    await page.getByText('left of 25').waitFor();
  });
});

describe('who else to talk to', () => {
  const type = async ({ page }: Sidebar): Promise<void> => {
    await page.getByLabel('Their name').fill('Omar Leclerc');
    await page.getByLabel('Where they work').fill('Reading Van');
    await page.getByText('Adds Omar Leclerc as a new row, referred by Helen Strand.').waitFor();
  };

  test('a name becomes a linked row by Enter, the fields are free for the next, and Undo gives the words back', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    await type(sidebar);
    const added = page.waitForResponse(/addReferral/);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Their name').inputValue()).toBe('');
    expect(await page.getByRole('checkbox', { name: 'Ask who else you should talk to' }).isChecked()).toBe(true);
    await page.getByText('Omar Leclerc is in your log, referred by Helen Strand.').waitFor();
    await added;
    expect([log.shown('Omar Leclerc', 'Referred by'), log.shown('Omar Leclerc', 'Organization')]).toEqual(['Helen Strand', 'Reading Van']);
    await page.getByLabel('Their name').scrollIntoViewIfNeeded();
    await holds(sidebar, 'during-referral');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(log.grid().flat()).not.toContain('Omar Leclerc');
    expect(await page.getByLabel('Their name').inputValue()).toBe('Omar Leclerc');
  });

  test('a name that could not be added is in its field again, and trying again adds it', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    await page.getByText('No email for Helen Strand').waitFor();
    sidebar.mishaps.push('throws');
    await type(sidebar);
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    expect(await page.getByLabel('Their name').inputValue()).toBe('Omar Leclerc');
    expect(await page.getByText('is in your log').count()).toBe(0);
    const added = page.waitForResponse(/addReferral/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await added;
    expect(log.shown('Omar Leclerc', 'Referred by')).toBe('Helen Strand');
    expect(await page.getByLabel('Their name').inputValue()).toBe('');
  });

  test('nobody names themselves: that no row is added is said while one types', async () => {
    const { page } = await start(await ready());
    await page.getByLabel('Their name').fill('helen strand ');
    await page.getByText('That is the person you met, so no row is added.').waitFor();
    await page.getByLabel('Where they work').fill('Elsewhere');
    await page.getByText('Adds helen strand as a new row, referred by Helen Strand.').waitFor();
  });

  test('a tidbit kept during the conversation stands in the debrief as in the log already; one that was taken back does not', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    const keep = async (tidbit: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Tidbit' }).fill(tidbit);
      const kept = page.waitForResponse(/addTidbit/);
      await page.getByRole('button', { name: 'Keep' }).click();
      await kept;
    };
    await keep('The 1974 bus map');
    await keep('Somebody else’s dog');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Wrap up' }).click();
    await page.getByText('In the log already').waitFor();
    await page.getByText('“The 1974 bus map”').waitFor();
    expect(await page.getByText('dog').count()).toBe(0);
    expect(await page.getByLabel('Tidbit 1').inputValue()).toBe('');
  });

  test('what was typed and not kept yet goes along into the debrief', async () => {
    const sidebar = await start(await ready());
    const { page } = sidebar;
    await type(sidebar);
    await page.getByRole('textbox', { name: 'Tidbit' }).fill('The 1974 bus map');
    await page.getByRole('button', { name: 'Wrap up' }).click();
    await page.getByRole('heading', { name: 'I met Helen Strand' }).waitFor();
    expect(await page.getByLabel('Tidbit 1').inputValue()).toBe('The 1974 bus map');
    expect(await page.getByLabel('Their name').inputValue()).toBe('Omar Leclerc');
  });
});

describe('the way on', () => {
  test('Wrap up saves what is typed, notes that they met, and opens the debrief', async () => {
    const log = await ready();
    const sidebar = await start(log);
    const { page } = sidebar;
    await answerTo(sidebar, FIRST).fill('A summer job');
    await page.getByRole('button', { name: 'Wrap up' }).click();
    await page.getByRole('heading', { name: 'I met Helen Strand' }).waitFor();
    expect(answers(log)[0]).toBe('A summer job');
    await page.getByText('Noted: you met Helen Strand.').waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=time]')?.value === '13:55');
    expect(sidebar.calls.slice(1)).toEqual(['loadConversation', 'saveAnswers', 'confirmMet']);
    expect(log.shown('Helen Strand', 'Date met')).toContain('13:55');
  });

  test('from a list that is not saved yet, one call saves it and brings the conversation', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page, calls } = sidebar;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByText('Saved in Answers', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: DAY }).uncheck();
    await page.getByRole('button', { name: 'Start conversation' }).click();
    await answerTo(sidebar, FIRST).fill('A summer job');
    await aMoment(sidebar);
    await saved(sidebar);
    expect(calls).toEqual(['loadQuestions', 'saveAgenda', 'saveAnswers']);
    expect(answers(log)).toEqual(['A summer job', '', '']);
    await page.keyboard.press('Escape');
    await page.getByText('Saved in Answers', { exact: true }).waitFor();
    expect(await page.getByRole('checkbox', { name: FIRST }).count()).toBe(0);
  });

  test('a name written right to left, nothing picked, text at twice its size', async () => {
    const log = await ready();
    const sidebar = await bench.open(log, { width: 150 });
    const { page } = sidebar;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByLabel('Conversation with').selectOption({ label: 'דנה לוי' });
    await page.getByRole('heading', { name: /For דנה לוי/ }).waitFor();
    await page.getByRole('button', { name: 'Start conversation' }).click();
    await page.getByRole('heading', { name: 'דנה לוי' }).waitFor();
    await page.getByRole('checkbox', { name: 'Thank them for their time' }).check();
    await holds(sidebar, 'during-rtl-narrow');
    await focused(sidebar, '');
  });

  test('at 200 % zoom name and clock alone stand still: four fifths of the height are the conversation’s', async () => {
    const sidebar = await start(await ready());
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height: 380 });
    const top = page.getByRole('timer');
    await page.getByRole('button', { name: 'Wrap up' }).focus();
    expect(await top.evaluate((timer) => timer.getBoundingClientRect().bottom)).toBeLessThan(76);
    expect(await page.getByRole('textbox', { name: 'Tidbit' }).evaluate((field) => field.getBoundingClientRect().bottom)).toBeLessThan(380);
    await answerTo(sidebar, FIRST).focus();
    expect(await page.getByRole('button', { name: 'Wrap up' }).evaluate((bar) => bar.getBoundingClientRect().top)).toBeGreaterThan(380);
    expect(await answerTo(sidebar, FIRST).evaluate((field) => field.getBoundingClientRect().top)).toBeGreaterThan(76);
    await holds(sidebar, 'during-zoomed');
  });
});
