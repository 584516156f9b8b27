// The hourly trigger of the person in front. Only triggers whose unique ID is known are touched: the list holds those of their other files too.
import type { Zone } from '../core/day';
import type { EntryPoint } from './entry-point';
import { QuotaSpent } from './quota';

export interface Triggers {
  /** Makes the hourly trigger on that zone's wall clock and gives its unique ID. A user has one per document: remove the old one first. */
  create(zone: Zone): string;
  /** Nothing happens when there is none of that ID, or it is somebody else's. */
  remove(id: string): void;
}

/** A person's, over all files (apps-script/guides/services/quotas). */
const MOST_TRIGGERS = 20;
const TOO_MANY = 'Google lets one person have reminders in 20 files. Turn them off in a file you no longer need, then try again.';

export const clockTriggers: Triggers = {
  create(zone) {
    const builder = ScriptApp.newTrigger('tick' satisfies EntryPoint)
      .timeBased()
      .everyHours(1)
      .inTimezone(zone);
    try {
      return builder.create().getUniqueId();
    } catch (error) {
      throw ScriptApp.getProjectTriggers().length < MOST_TRIGGERS ? error : new QuotaSpent(TOO_MANY);
    }
  },
  remove(id) {
    const ours = ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
    if (ours) ScriptApp.deleteTrigger(ours);
  },
};
