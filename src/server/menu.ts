// The menu: what Google calls when the file opens, and what its items do. Under AuthMode.NONE nothing but the UI service may be touched.
import type { SetUpPreview } from '../contract/rpc';
import { failureOf } from './endpoints';
import type { EntryPoint } from './entry-point';
import { PATIENCE } from './lock';
import { dropReminders, takeReminders, whoseOtherwise } from './ownership';
import { carryOutRemoval } from './remove';
import { google, type Services } from './services';
import { carryOutSetUp, previewOf } from './set-up';
import { previewWords } from './set-up-words';

interface Item {
  readonly label: string;
  readonly handler: EntryPoint;
}

const ITEMS: readonly Item[] = [
  { label: 'Open Tidbit', handler: 'openSidebar' },
  { label: 'Bring people in', handler: 'openImport' },
  { label: 'Set up this sheet', handler: 'setUpFromMenu' },
  { label: 'Reminders on / off', handler: 'switchRemindersFromMenu' },
  { label: 'Remove Tidbit', handler: 'removeFromMenu' },
];

export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, handler } of ITEMS) menu.addItem(label, handler);
  menu.addToUi();
}

/** The file is open already when the add-on is installed from it. */
export function onInstall(): void {
  onOpen();
}

/** Dry run and consent first; nothing changes before OK. */
export function setUpFromMenu(): void {
  fromMenu('Set up this sheet', (services, ui) => {
    const preview = previewOf(services);
    if (ui.alert(title(preview), previewWords(preview, services.user()), ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return null;
    const done = alone(services, () => carryOutSetUp(services, { suggested: [], reminders: whoseOtherwise(services) === null }));
    return done.ok ? { ok: true, words: setUpDone(services) } : done;
  });
}

export function switchRemindersFromMenu(): void {
  fromMenu('Reminders', (services, ui) => {
    const { owner, log } = services.store;
    if (!log) return { ok: false, problem: 'This file has no log yet. Choose Set up this sheet first.' };
    const you = services.user();
    const somebodyElses = whoseOtherwise(services);
    if (somebodyElses === null) return switched(services, !owner, false);
    const question = `${somebodyElses} Leave it so?\n\nYes: nothing changes. No: they go to you, ${you}, instead.`;
    return ui.alert('Reminders', question, ui.ButtonSet.YES_NO) === ui.Button.NO ? switched(services, true, true) : null;
  });
}

/** The safe answer is the first button. */
export function removeFromMenu(): void {
  fromMenu('Remove Tidbit', (services, ui) => {
    const question =
      'Keep Tidbit in this file?\n\nYes: everything stays as it is. No: the reminders, the row colours, the columns Tidbit writes and its settings go. Everything you typed stays.';
    if (ui.alert('Remove Tidbit', question, ui.ButtonSet.YES_NO) !== ui.Button.NO) return null;
    const done = alone(services, () => carryOutRemoval(services));
    return done.ok ? { ok: true, words: `Tidbit is removed. ${done.kept}` } : done;
  });
}

type Problem = { readonly ok: false; readonly problem: string };
type Outcome = { readonly ok: true; readonly words: string } | Problem;

/**
 * Runs what an item does. What was done is said in passing, a problem waits to be read; null says nothing. The lock is never held while
 * a question is on screen: Google drops it then.
 */
function fromMenu(heading: string, act: (services: Services, ui: GoogleAppsScript.Base.Ui) => Outcome | null): void {
  const ui = SpreadsheetApp.getUi();
  const services = google();
  let outcome: Outcome | null;
  try {
    outcome = act(services, ui);
  } catch (error) {
    outcome = failureOf(error);
  }
  if (outcome?.ok) services.book.say(outcome.words);
  else if (outcome) ui.alert(heading, outcome.problem, ui.ButtonSet.OK);
}

function alone<T>(services: Services, work: () => T): T | Problem {
  services.store.refresh();
  return services.lock.alone<T | Problem>(PATIENCE, work, () => ({
    ok: false,
    problem: 'Tidbit is busy with this file just now. Try again in half a minute.',
  }));
}

function switched(services: Services, on: boolean, takeOver: boolean): Outcome {
  const done = alone(services, () => (on ? takeReminders(services, takeOver) : dropReminders(services, takeOver)));
  if (!done.ok) return done;
  const words = on
    ? `Reminders are on. They go to ${services.user()}, and only when something is due.`
    : 'Reminders are off. Statuses stay as they were at the last look.';
  return { ok: true, words };
}

function setUpDone({ store }: Services): string {
  const { owner, log } = store;
  const reminders = owner ? `Reminders go to ${owner.email}, hourly.` : 'Reminders are off.';
  return `“${log?.tab || ''}” is your log now. ${reminders}`;
}

function title({ newTab, tab }: SetUpPreview): string {
  return newTab ? `A new tab, “${tab}”` : `Set up “${tab}”`;
}
