// Opens the page beside the sheet with its first data on board: it is drawn before it asks the server anything.
import type { Answer } from '../contract/rpc';
import type { FirstAnswer, FirstView } from '../contract/screens';
import { decideRows } from '../core/reminders';
import { isPainted, paint } from './colours';
import { failureOf, freeEndpoint } from './endpoints';
import { todayIn } from './endpoints/today';
import { glanceAtLog } from './glance';
import { isTriggerRight, mendTrigger } from './ownership';
import { google, type Services } from './services';
import { previewOf } from './set-up';
import { isUpToDate } from './update';

/** The page's template. `first` is escaped into an attribute by the template alone; the page reads it as JSON. */
interface PageTemplate extends GoogleAppsScript.HTML.HtmlTemplate {
  first: string;
}

export function openSidebar(): void {
  const services = google();
  const first = firstAnswer(services);
  const template = HtmlService.createTemplateFromFile('Sidebar') as PageTemplate;
  template.first = JSON.stringify(first);
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('Tidbit'));
}

/** From the menu and from More alike: the dialog asks itself what the log holds. */
export const openImport = freeEndpoint([], () => {
  const page = HtmlService.createHtmlOutputFromFile('Import').setWidth(640).setHeight(600);
  SpreadsheetApp.getUi().showModalDialog(page, 'Bring people in');
  return { ok: true };
});

export const loadLater = freeEndpoint([], ({ store: { ownerEmail }, user }) => ({
  ok: true,
  html: later(),
  lookingAlong: ownerEmail !== null && ownerEmail !== user() ? ownerEmail : null,
}));

/** Whatever goes wrong here, the page opens: it shows the problem and offers to try again. */
function firstAnswer(services: Services): FirstAnswer {
  try {
    return { ...firstView(services), sheet: services.book.url() };
  } catch (error) {
    return { ...failureOf(error), sheet: '' };
  }
}

/** What the page is drawn from. Opening is also when our cells, colours and trigger are put right. */
function firstView(services: Services): Answer<FirstView> {
  const { store, book } = services;
  if (store.log?.spreadsheetId !== book.id()) return { ok: true, screen: 'setUp', preview: previewOf(services), later: later() };
  const seen = glanceAtLog(
    services,
    (log) => isTriggerRight(services) && isUpToDate(log, decideRows(log.situation)) && isPainted(store, log),
    (log) => {
      mendTrigger(services);
      if (!isPainted(store, log)) paint(store, log);
    },
  );
  return seen.ok ? { ok: true, screen: 'today', today: todayIn(services, seen.log) } : seen;
}

/** The screens that are not opened every day: what the page takes in as it is, so never as a template. */
function later(): string {
  return HtmlService.createHtmlOutputFromFile('Later').getContent();
}
