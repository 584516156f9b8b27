// The hourly trigger of the person in front. Only triggers whose unique ID is known are touched: the list holds those of their other files too.
import type { Zone } from '../core/day';
import type { EntryPoint } from './entry-point';

export interface Triggers {
  /** Makes the hourly trigger on that zone's wall clock and gives its unique ID. A user has one per document: remove the old one first. */
  create(zone: Zone): string;
  /** Nothing happens when there is none of that ID, or it is somebody else's. */
  remove(id: string): void;
}

export const clockTriggers: Triggers = {
  create: (zone) =>
    ScriptApp.newTrigger('tick' satisfies EntryPoint)
      .timeBased()
      .everyHours(1)
      .inTimezone(zone)
      .create()
      .getUniqueId(),
  remove(id) {
    const ours = ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
    if (ours) ScriptApp.deleteTrigger(ours);
  },
};
