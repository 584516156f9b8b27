// Progress: what the log adds up to, and the Dashboard tab, whose formulas are written here.
import type { DashboardState } from '../../contract/progress';
import { DASHBOARD_TABS } from '../../core/dashboard';
import { dashboardGrid } from '../../core/dashboard-tab';
import type { ProgressView } from '../../core/progress';
import { ask } from '../answers';
import { showToast } from '../feedback';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

export const progress = signal<ProgressView | null>(null);
export const dashboard = signal<DashboardState | null>(null);
export const writing = signal(false);

export async function loadProgress(): Promise<void> {
  const answer = await ask(
    () => server.loadProgress(),
    () => void loadProgress(),
  );
  if (!answer.ok) return;
  progress.value = answer.progress;
  dashboard.value = answer.dashboard;
}

/** Makes the Dashboard, or writes it anew where it is there; says so, and by which name where the first one was taken. */
export async function writeDashboard(): Promise<void> {
  const state = dashboard.value;
  if (state === null || writing.value) return;
  writing.value = true;
  const answer = await ask(
    () => server.saveDashboard(state.layout, dashboardGrid(state.layout)),
    () => void loadProgress().then(writeDashboard),
  );
  writing.value = false;
  if (!answer.ok) return;
  dashboard.value = answer.dashboard;
  const { tab } = answer.dashboard;
  const [first] = DASHBOARD_TABS;
  if (tab !== null) showToast(state.tab !== null ? words.progress.rewritten(tab) : words.progress.made(tab, first));
}

/** After Check: columns may have come or gone. Where there is no Dashboard nothing is made. */
export async function refreshDashboard(): Promise<void> {
  const answer = await ask(() => server.loadDashboard());
  if (!answer.ok || answer.dashboard.tab === null) return;
  dashboard.value = answer.dashboard;
  await writeDashboard();
}
