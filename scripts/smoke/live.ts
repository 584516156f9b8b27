// What is pasted into a live project: it asks Google what no documentation says, and writes the answers to the log.
// Self-contained: no import, nothing of Tidbit's. Every name begins with "smoke"; nothing personal goes into an answer.

/** Fill in an address of yours on another account to try sharing; it becomes a viewer for a moment. Empty: not tried. */
const SMOKE_VIEWER = '';

const SMOKE_TAB = 'Smoke';
const SMOKE_PREFIX = 'smoke:';

/** Question -> what it is about; the report goes in this order and says which have no answer yet. */
const SMOKE_QUESTIONS: Readonly<Record<string, string>> = {
  'clock.spreadsheet': 'a clock trigger finds the active spreadsheet',
  'clock.properties': 'a clock trigger finds the document properties',
  'clock.lock': 'a clock trigger gets the document lock',
  'clock.event': 'what a clock event holds',
  'clock.user': 'who Session names in a clock trigger',
  'share.viewer': 'addViewer under spreadsheets.currentonly',
  'triggers.user': 'getUserTriggers(spreadsheet) lists clock triggers',
  'triggers.source': 'getTriggerSourceId of a clock trigger',
  'triggers.second': 'a second clock trigger',
  'sort.note': 'a note follows its row when sorted',
  'sort.metadata': 'row metadata follows its row when sorted',
  'edit.cleared': 'onEdit of a cleared cell',
  'edit.date': 'onEdit of a date',
  'edit.checkbox': 'onEdit of a checkbox',
  'page.error': 'message of an Error in the failure handler',
  'page.exception': "message of a service's exception in the failure handler",
  'page.date': 'a Date in an answer',
  'language.zones': 'Intl knows zones',
  'service.sheetById': 'getSheetById is there',
  'service.longText': '50,001 characters in a cell: where the error comes',
};

/** Run first. Asks what can be asked at once, and prepares the rest. */
export function smokeStart(): void {
  smokeEnd();
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet(SMOKE_TAB);
  sheet.getRange('A1:C2').setValues([
    ['Clear the cell below', 'Type 2026-03-09 below', 'Tick the box below'],
    ['clear me', '', ''],
  ]);
  sheet.getRange('C2').insertCheckboxes();
  smokeAskSharing(book);
  smokeAskSorting(sheet);
  smokeAskServices(book, sheet);
  smokeAskTriggers(book);
  smokeOpenPage();
  smokeReport();
}

/** Run last but one, some minutes later: everything answered so far, as one block of the log. */
export function smokeReport(): void {
  const stored = PropertiesService.getDocumentProperties().getProperties();
  const lines = Object.keys(SMOKE_QUESTIONS).map(
    (key) => `${key} (${SMOKE_QUESTIONS[key]}) = ${stored[SMOKE_PREFIX + key] ?? 'not answered yet'}`,
  );
  console.log(['=== tidbit smoke: copy from here ===', ...lines, '=== to here ==='].join('\n'));
}

/** Run last. Takes away the tab, the triggers and the answers. */
export function smokeEnd(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction().startsWith('smoke')) ScriptApp.deleteTrigger(trigger);
  }
  const properties = PropertiesService.getDocumentProperties();
  for (const key of properties.getKeys()) if (key.startsWith(SMOKE_PREFIX)) properties.deleteProperty(key);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(SMOKE_TAB);
  if (sheet) book.deleteSheet(sheet);
}

/** Google calls it about a minute after the start. */
export function smokeClock(event: GoogleAppsScript.Events.TimeDriven): void {
  smokeAsk('clock.spreadsheet', () => SpreadsheetApp.getActiveSpreadsheet() !== null);
  smokeAsk('clock.properties', () => PropertiesService.getDocumentProperties() !== null);
  smokeAsk('clock.lock', () => {
    const lock = LockService.getDocumentLock();
    return lock === null ? null : lock.tryLock(1000);
  });
  smokeAsk('clock.event', () => Object.keys(event).sort());
  smokeAsk('clock.user', () => ({
    effective: Session.getEffectiveUser().getEmail() !== '',
    active: Session.getActiveUser().getEmail() !== '',
  }));
}

/** Google calls it for the three edits by hand. */
export function smokeEdited(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event.range.getSheet().getName() !== SMOKE_TAB || event.range.getRow() !== 2) return;
  const key = ['edit.cleared', 'edit.date', 'edit.checkbox'][event.range.getColumn() - 1];
  if (key === undefined) return;
  const read: unknown = event.range.getValue();
  smokeAsk(key, () => ({
    has: Object.keys(event).sort(),
    value: smokeKind(event.value),
    oldValue: smokeKind(event.oldValue),
    read: smokeKind(read),
  }));
}

/** The page calls it, to see what its failure handler gets. */
export function smokeThrowError(): void {
  throw new Error('said by Tidbit');
}

export function smokeThrowException(): void {
  SpreadsheetApp.getActiveSpreadsheet().getRange('not a range');
}

export function smokeGiveDate(): object {
  return { at: new Date(0), beside: 'text' };
}

/** The page reports through it. */
export function smokeHeard(key: string, heard: string): void {
  if (Object.keys(SMOKE_QUESTIONS).includes(key)) smokeAsk(key, () => JSON.parse(heard) as unknown);
}

function smokeAskSharing(book: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  if (SMOKE_VIEWER === '') return;
  smokeAsk('share.viewer', () => {
    book.addViewer(SMOKE_VIEWER);
    book.removeViewer(SMOKE_VIEWER);
    return 'allowed; did a mail arrive there?';
  });
}

function smokeAskSorting(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  sheet.getRange('A5:A7').setValues([['c'], ['b'], ['a']]);
  smokeAsk('sort.note', () => {
    sheet.getRange('A5').setNote('of c');
    sheet.getRange('A5:A7').sort(1);
    return sheet.getRange('A5:A7').getNotes().flat();
  });
  sheet.getRange('A5:A7').setValues([['c'], ['b'], ['a']]);
  smokeAsk('sort.metadata', () => {
    sheet.getRange('5:5').addDeveloperMetadata('smoke', 'of c');
    sheet.getRange('A5:A7').sort(1);
    return [5, 6, 7].map((row) => sheet.getRange(`${String(row)}:${String(row)}`).getDeveloperMetadata().length);
  });
}

function smokeAskServices(book: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  smokeAsk('language.zones', () => {
    const zones = ['America/New_York', 'Asia/Kolkata', book.getSpreadsheetTimeZone()];
    const hours = (timeZone: string) =>
      new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return zones.map((zone) => hours(zone).format(new Date(Date.UTC(2026, 2, 9, 12))));
  });
  smokeAsk('service.sheetById', () => book.getSheetById(sheet.getSheetId())?.getName() === SMOKE_TAB);
  smokeAsk('service.longText', () => {
    let place = 'setValue';
    try {
      sheet.getRange('A9').setValue('x'.repeat(50_001));
      place = 'flush';
      SpreadsheetApp.flush();
      return 'no error';
    } catch (error) {
      return { place, message: smokeMessage(error) };
    }
  });
}

function smokeAskTriggers(book: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const mine = (triggers: readonly GoogleAppsScript.Script.Trigger[]) =>
    triggers.filter((trigger) => trigger.getHandlerFunction() === 'smokeClock').length;
  smokePrepare('clock.', () => ScriptApp.newTrigger('smokeClock').timeBased().after(60_000).create());
  smokePrepare('edit.', () => ScriptApp.newTrigger('smokeEdited').forSpreadsheet(book).onEdit().create());
  smokeAsk('triggers.user', () => ({
    ofThisFile: mine(ScriptApp.getUserTriggers(book)),
    ofTheProject: mine(ScriptApp.getProjectTriggers()),
  }));
  smokeAsk('triggers.second', () => {
    const second = ScriptApp.newTrigger('smokeReport').timeBased().everyHours(12).create();
    smokeAsk('triggers.source', () => second.getTriggerSourceId());
    ScriptApp.deleteTrigger(second);
    return 'allowed';
  });
}

/** A page in the sidebar that calls, and reports what its handlers get. */
function smokeOpenPage(): void {
  const calls = [
    ['page.error', 'smokeThrowError'],
    ['page.exception', 'smokeThrowException'],
    ['page.date', 'smokeGiveDate'],
  ];
  const page = `<p id="said">Asking ...</p><script>
    var left = ${String(calls.length)};
    ${JSON.stringify(calls)}.forEach(function (call) {
      function tell(how) {
        return function (got) {
          var heard = got instanceof Error ? { name: got.name, message: got.message } : got;
          google.script.run
            .withSuccessHandler(function () { if (--left === 0) document.getElementById('said').textContent = 'Asked. You may close this.'; })
            .smokeHeard(call[0], JSON.stringify({ how: how, heard: heard === undefined ? 'undefined' : heard }));
        };
      }
      google.script.run.withSuccessHandler(tell('success')).withFailureHandler(tell('failure'))[call[1]]();
    });
  </script>`;
  smokePrepare('page.', () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Smoke')));
}

/** Makes what will answer the questions of that beginning; if that is refused, the refusal is their answer. */
function smokePrepare(beginning: string, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    for (const key of Object.keys(SMOKE_QUESTIONS)) if (key.startsWith(beginning)) smokeAsk(key, () => ({ threw: smokeMessage(error) }));
  }
}

/** Keeps the answer, or what was thrown instead of it. */
function smokeAsk(key: string, answer: () => unknown): void {
  let given: unknown;
  try {
    given = answer();
  } catch (error) {
    given = { threw: smokeMessage(error) };
  }
  PropertiesService.getDocumentProperties().setProperty(SMOKE_PREFIX + key, JSON.stringify(given) ?? 'undefined');
}

/** Without addresses, should Google quote one. */
function smokeMessage(error: unknown): string {
  return String(error).replace(/[^\s<>]+@[^\s<>]+/g, '(address)');
}

/** 'string 46090', 'undefined'. */
function smokeKind(value: unknown): string {
  return value === undefined ? 'undefined' : `${typeof value} ${JSON.stringify(value)}`;
}
