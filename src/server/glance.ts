// A look at the log that writes nothing: for screens that need people and not their statuses.
import type { Answer } from '../contract/rpc';
import { textOf } from '../core/table';
import { readLog } from './cells';
import { alone } from './endpoints';
import { openLog, understand, type Log } from './log';
import type { Services } from './services';

/** The log as it stands. Only where somebody has no ID in their row yet, cells are brought up to date first, under the lock. */
export function glanceAtLog(services: Services): Answer<{ readonly log: Log }> {
  const seen = peekAtLog(services);
  if (!seen.ok || isSettled(seen.log)) return seen;
  return alone(services, () => {
    services.store.refresh();
    return readLog(services);
  });
}

/** The log as it stands, for a click that writes elsewhere: people whose row has no ID yet are no matter there. */
export function peekAtLog(services: Services): Answer<{ readonly log: Log }> {
  const answer = openLog(services);
  return answer.ok ? understand(answer.opened, answer.opened.tab.read()) : answer;
}

function isSettled({ grid, layout, identity }: Log): boolean {
  const column = layout.columns.id ?? 0;
  return identity.stored.every((stored, index) => textOf(grid[layout.headerRow + index][column - 1]) === stored);
}
