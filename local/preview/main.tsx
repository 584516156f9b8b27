// The preview starts: what an earlier visit left, or the first table; then the workbook, the runtime and the page around them.
import { render } from 'preact';
import { createRuntime, type Clock } from '../runtime';
import { createSpreadsheetApp } from '../services/spreadsheet/spreadsheet-app';
import { createWorkbook } from '../workbook/create';
import type { Univer } from '../workbook/univer';
import type { Workbook } from '../workbook/workbook';
import { handClock, instantAt } from './clock';
import type { AddOnFiles, FirstTable } from './files';
import { gridOf } from './grid';
import { kept, makeKeeper } from './keeper';
import { Page } from './page/page';
import { PEOPLE, STUDENT } from './people';
import { pageRealm } from './realm';
import { Session } from './session';
import { startUniver } from './univer-page';

async function main(): Promise<void> {
  const [addOn, table] = await Promise.all([file<AddOnFiles>('addon.json'), file<FirstTable>('table.json')]);
  const before = await kept(table.id);
  // The grid measures its fonts while it draws for the first time.
  await Promise.all(['10pt Arial', 'bold 10pt Arial'].map((font) => document.fonts.load(font)));

  const clock = handClock(before?.now ?? (table.from === null ? Date.now() : instantAt(table.from, table.zone)));
  const visitor = PEOPLE.find(({ key }) => key === before?.visitor) ?? STUDENT;
  const gridElement = document.createElement('div');
  gridElement.className = 'univer';
  document.body.append(gridElement);
  const univer = startUniver(gridElement);
  const workbook = before === null ? fileOf(table, univer, clock) : createWorkbook({ univer, clock, saved: before.workbook });

  const runtime = createRuntime({
    workbook,
    spreadsheet: createSpreadsheetApp,
    clock,
    realm: pageRealm,
    code: addOn.code,
    html: addOn.html,
    manifest: addOn.manifest,
    person: visitor,
    deployment: 'published',
    state: before?.runtime,
    answerAlert: (alert) => session.ask(alert),
    shown: (shown) => session.shown(shown),
    deliver: (callback) => {
      // Google promises no order: each answer takes its own time.
      setTimeout(() => {
        callback();
        session.refresh();
      }, Math.random() * 60);
    },
  });
  const session: Session = new Session({
    workbook,
    runtime,
    grid: gridOf(univer, workbook, gridElement),
    gridElement,
    clock,
    visitor,
    read: before?.read ?? [],
    keeper: makeKeeper(table.id),
  });
  const place = document.getElementById('page');
  place?.replaceChildren();
  if (place !== null) render(<Page session={session} />, place);
  await session.grid.drawn;
  await session.begin();
  // For whoever looks around in the browser's console.
  Object.assign(window, { preview: session });
}

function fileOf({ name, zone, locale, rows }: FirstTable, univer: Univer, clock: Clock): Workbook {
  const workbook = createWorkbook({ univer, clock, name, zone, locale });
  const sheet = workbook.sheets.active();
  workbook.sheets.rename(sheet, name);
  workbook.hand.paste(sheet, 1, 1, rows);
  widths(rows).forEach((pixels, index) => workbook.lines.setColumnWidth(sheet, index + 1, 1, pixels));
  return workbook;
}

/** Columns as wide as most of what stands in them, as people drag them. */
function widths(rows: FirstTable['rows']): number[] {
  const columns = Math.max(...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((cells) => (cells[column] ?? '').length));
    return Math.min(220, Math.max(60, longest * 6.5 + 16));
  });
}

async function file<T>(name: string): Promise<T> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is missing beside the page.`);
  return (await response.json()) as T;
}

void main();
