// Opens the page beside the sheet with its first data on board: it is drawn before it asks the server anything.
import type { Answer } from '../contract/rpc';
import type { FirstView } from '../contract/screens';
import { failure, failureOf, freeEndpoint } from './endpoints';
import { none } from './arguments';
import { todayNow } from './endpoints/today';
import { PATIENCE } from './lock';
import { mendTrigger } from './ownership';
import { google, type Services } from './services';
import { previewOf, repaint } from './set-up';

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

export const loadLater = freeEndpoint(none, () => ({ ok: true, html: later() }));

/** Whatever goes wrong here, the page opens: it shows the problem and offers to try again. */
function firstAnswer(services: Services): Answer<FirstView> {
  try {
    return services.lock.alone<Answer<FirstView>>(
      PATIENCE,
      () => firstView(services),
      () => failure('busy', 'Tidbit is busy with this file just now. Try again in half a minute.'),
    );
  } catch (error) {
    return failureOf(error);
  }
}

/** What the page is drawn from. Opening is also when colours and trigger are put right. */
function firstView(services: Services): Answer<FirstView> {
  const { store, book } = services;
  if (store.log?.spreadsheetId !== book.id()) return { ok: true, screen: 'setUp', preview: previewOf(services), later: later() };
  mendTrigger(services);
  repaint(services);
  const today = todayNow(services);
  return today.ok ? { ok: true, screen: 'today', today: today.today } : today;
}

/** The screens that are not opened every day: what the page takes in as it is, so never as a template. */
function later(): string {
  return HtmlService.createHtmlOutputFromFile('Later').getContent();
}
