// A look at the log that holds no lock and writes nothing, unless it finds something to put right.
import type { Answer } from '../contract/rpc';
import { textOf } from '../core/table';
import { readLog } from './cells';
import { alone, freeEndpoint, type Checks, type Endpoint } from './endpoints';
import { openLog, understand, type Log } from './log';
import type { Services } from './services';

/** The log as it stands. Where it is not as `isRight` wants it, it is first brought up to date under the lock, and `putRight` runs. */
export function glanceAtLog(
  services: Services,
  isRight: (log: Log) => boolean = everybodyHasAnId,
  putRight: (log: Log) => void = () => undefined,
): Answer<{ readonly log: Log }> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const grid = answer.opened.tab.read();
  const seen = understand(answer.opened, grid);
  if (seen.ok && isRight(seen.log)) return seen;
  return alone(services, () => {
    services.store.refresh();
    const read = readLog(services, grid);
    if (read.ok) putRight(read.log);
    return read;
  });
}

/** An endpoint that only looks at the log. */
export function lookingEndpoint<A extends readonly unknown[] | [], R>(
  checks: Checks<A>,
  handle: (services: Services, given: A, log: Log) => Answer<R>,
): Endpoint {
  return freeEndpoint(checks, (services, given: A) => {
    const read = glanceAtLog(services);
    return read.ok ? handle(services, given, read.log) : read;
  });
}

/** The log as it stands, for a click that writes elsewhere: people whose row has no ID yet are no matter there. */
export function peekAtLog(services: Services): Answer<{ readonly log: Log }> {
  const answer = openLog(services);
  return answer.ok ? understand(answer.opened, answer.opened.tab.read()) : answer;
}

function everybodyHasAnId({ grid, layout, identity }: Log): boolean {
  const column = layout.columns.id || 0;
  return identity.stored.every((stored, index) => textOf(grid[layout.headerRow + index][column - 1]) === stored);
}
