// Endpoints of Progress: what the log adds up to, and the Dashboard tab that shows it to whoever may look at the file.
import type { DashboardState } from '../../contract/progress';
import type { Answer } from '../../contract/rpc';
import { DASHBOARD_SIZE, isPlainFormula } from '../../core/dashboard';
import { meetingsIn } from '../../core/history';
import { progressOf } from '../../core/progress';
import type { Layout } from '../../core/table';
import { isText, listOf } from '../arguments';
import { readLog } from '../cells';
import { knownDashboard, writeDashboard, type DashboardCells } from '../dashboard';
import { readHistory } from '../diary';
import { endpoint } from '../endpoints';
import { failure } from '../failure';
import { lookingEndpoint } from '../glance';
import type { Services } from '../services';
import type { Grid } from '../workbook';

export const loadProgress = lookingEndpoint([], (services, _, { record, situation, layout }) => {
  const past = meetingsIn(readHistory(services.book, record), situation.calendar, record.headers.dateMet);
  return { ok: true, progress: progressOf(situation, layout, past), dashboard: stateOf(services, layout) };
});

export const loadDashboard = lookingEndpoint([], (services, _, { layout }) => ({ ok: true, dashboard: stateOf(services, layout) }));

const isGrid = listOf(listOf(isText));
const isLayout = (value: unknown): value is Layout => typeof value === 'object' && value !== null;

function isDashboard(cells: unknown): cells is DashboardCells {
  const { rows, columns } = DASHBOARD_SIZE;
  const fits = isGrid(cells) && cells.length === rows && cells.every((row) => row.length === columns);
  return fits && cells.every((row) => row.every((cell) => !cell.startsWith('=') || isPlainFormula(cell)));
}

/** The page writes the formulas: what no tick needs does not travel with the tick's code. */
export const saveDashboard = endpoint([isLayout, isDashboard], (services, [layout, cells]): Answer<{ dashboard: DashboardState }> => {
  const expected = (seen?: Grid): ReturnType<typeof readLog> => {
    const read = readLog(services, seen);
    return read.ok && JSON.stringify(layout) !== JSON.stringify(read.log.layout) ? MOVED : read;
  };
  const before = expected();
  if (!before.ok) return before;
  const written = writeDashboard(services, cells);
  if (!written.ok) return written;
  // Formulas go along with columns that are moved once they stand, not before; reading carries out what was written.
  const after = expected(before.log.tab.readAgain());
  return after.ok ? { ok: true, dashboard: { tab: written.tab.name(), layout } } : after;
});

const MOVED = failure('moved', 'Somebody moved columns of the log just now. Try again.');

function stateOf(services: Services, layout: Layout): DashboardState {
  return { tab: knownDashboard(services)?.name() ?? null, layout };
}
