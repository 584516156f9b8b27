// What Progress is drawn from, and the Dashboard tab it makes. Types alone; everything here survives JSON.
import type { ProgressView } from '../core/progress';
import type { Layout } from '../core/table';
import type { Answer } from './rpc';

/** The Dashboard tab, and where the log's columns stand: the page writes the formulas from it. */
export interface DashboardState {
  /** Its name; null while there is none. */
  readonly tab: string | null;
  readonly layout: Layout;
}

export interface ProgressRpc {
  loadProgress(): Answer<{ readonly progress: ProgressView; readonly dashboard: DashboardState }>;
  loadDashboard(): Answer<{ readonly dashboard: DashboardState }>;
  /**
   * Makes the Dashboard, or writes it anew: the cells of `dashboardGrid(layout)` from A1. `moved` where the log's columns are elsewhere by
   * now, or where something of the user's stands in the way.
   */
  saveDashboard(layout: Layout, cells: readonly (readonly string[])[]): Answer<{ readonly dashboard: DashboardState }>;
}
