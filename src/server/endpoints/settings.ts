// Endpoints of More, Settings: hours, colours, whose reminders, and how the hourly look is doing.
import type { Heartbeat, SettingsView } from '../../contract/rpc';
import { goesWeekly } from '../../core/advisor';
import { OWN_COLUMNS } from '../../core/columns';
import { calendarOf, clockWords, type Instant } from '../../core/day';
import { checkSettings } from '../../core/settings';
import { isFlag, isSettingsChange } from '../arguments';
import { endpoint } from '../endpoints';
import { refusal } from '../failure';
import { isPainted, paint } from '../colours';
import { understand, withOpenLog } from '../log';
import { dropReminders, mendTrigger, takeReminders } from '../ownership';
import type { Services } from '../services';

export const loadSettings = endpoint(
  [],
  withOpenLog((services) => {
    mendTrigger(services);
    return { ok: true, settings: settingsView(services), heartbeat: heartbeatView(services) };
  }),
);

export const saveSettings = endpoint(
  [isSettingsChange],
  withOpenLog((services, [change], opened) => {
    const { store } = services;
    const checked = checkSettings(store.settings, change);
    if ('problems' in checked) return refusal(checked.problems.join(' '));
    store.save({ settings: checked.ok });
    // Also when they are as before: an earlier try may have died between the two.
    if (change.colours !== undefined) {
      const understood = understand(opened, opened.tab.read());
      if (!understood.ok) return understood;
      if (!isPainted(store, understood.log)) paint(store, understood.log);
    }
    mendTrigger(services);
    return { ok: true, settings: settingsView(services) };
  }),
);

export const switchReminders = endpoint(
  [isFlag, isFlag],
  withOpenLog((services, [on, takeOver]) => {
    const done = on ? takeReminders(services, takeOver) : dropReminders(services, takeOver);
    return done.ok ? { ok: true, settings: settingsView(services) } : done;
  }),
);

export function settingsView({ store, user }: Services): SettingsView {
  const { settings, ownerEmail, advisor } = store;
  return {
    reminders: ownerEmail !== null,
    owner: ownerEmail,
    you: user(),
    quietFrom: clockWords(settings.quietFrom),
    quietUntil: clockWords(settings.quietUntil),
    digestAt: clockWords(settings.digestAt),
    colours: settings.colours,
    greeting: settings.greeting,
    brief: goesWeekly(advisor, ownerEmail) ? advisor.email : null,
    ownColumns: OWN_COLUMNS.flatMap((key) => store.log?.headers[key] ?? []),
  };
}

/** For screens that show how the hourly look is doing. */
export function heartbeatView({ store, book }: Services): Heartbeat {
  const { heartbeat, busy, advisor } = store;
  const { iso } = calendarOf(book.zone());
  return {
    lastTick: heartbeat.lastTick === null ? null : iso(heartbeat.lastTick),
    error: heartbeat.error,
    notes: [...(busy === null ? [] : [busyNote(busy, iso)]), ...(advisor.problem === null ? [] : [advisor.problem]), ...heartbeat.notes],
  };
}

function busyNote(busy: Instant, iso: (instant: Instant) => string): string {
  return `At ${iso(busy).slice(11, 16)} the file was busy for half a minute, so Tidbit let it be. The next hour makes up for it.`;
}
