// ScriptApp: time-driven triggers and what the person has granted. Trigger rules: editor-triggers, guides/triggers/installable; texts [F].
import { fullScope } from '../modes';
import type { StoredTrigger } from '../state';
import type { ServiceContext } from './context';
import { enumeration } from './enumeration';
import { wallClock } from '../zone';

const TRIGGERS_PER_USER = 20;

export const AUTH_MODES = enumeration<typeof GoogleAppsScript.Script.AuthMode>('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const STATUSES = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>('REQUIRED', 'NOT_REQUIRED');
const EVENTS = enumeration<typeof GoogleAppsScript.Script.EventType>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const SOURCES = enumeration<typeof GoogleAppsScript.Script.TriggerSource>('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
const WEEKDAYS = enumeration<typeof GoogleAppsScript.Base.Weekday>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

export function createScriptApp(context: ServiceContext): object {
  return context.gate.service('ScriptApp', new ScriptApp(context));
}

class ScriptApp {
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = STATUSES;
  readonly EventType = EVENTS;
  readonly TriggerSource = SOURCES;
  readonly WeekDay = WEEKDAYS;
  readonly #context: ServiceContext;

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  getScriptId(): string {
    return this.#context.script.id;
  }

  /** REQUIRED while one of the scopes asked about (all of the manifest's when left out) is not granted. */
  getAuthorizationInfo(_mode: unknown, scopes: readonly string[] = this.#context.script.scopes): object {
    const { gate, script } = this.#context;
    const missing = scopes.map((scope) => scope.replace(/^.*\/auth\//, '')).filter((scope) => !script.granted.includes(scope));
    return gate.service('AuthorizationInfo', {
      getAuthorizationStatus: () => (missing.length > 0 ? STATUSES.REQUIRED : STATUSES.NOT_REQUIRED),
      getAuthorizationUrl: () =>
        missing.length > 0
          ? `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(missing.map(fullScope).join(' '))}`
          : null,
      getAuthorizedScopes: () => script.granted.map(fullScope),
    });
  }

  newTrigger(functionName: string): object {
    const { gate } = this.#context;
    return gate.service('TriggerBuilder', {
      timeBased: () => gate.service('ClockTriggerBuilder', new ClockTriggerBuilder(this.#context, functionName)),
    });
  }

  /** The person's triggers of this script in all documents (installable triggers). */
  getProjectTriggers(): object[] {
    return this.#own().map((trigger) => wrapTrigger(this.#context, trigger));
  }

  /** Whether Google lists clock triggers here is not known: none are listed, so that nobody counts on it. */
  getUserTriggers(): object[] {
    return [];
  }

  /** Only one's own can be had to delete. */
  deleteTrigger(trigger: { getUniqueId(): string }): void {
    const { state } = this.#context;
    const id = trigger.getUniqueId();
    const index = state.triggers.findIndex((stored) => stored.id === id);
    if (index >= 0) state.triggers.splice(index, 1);
  }

  #own(): StoredTrigger[] {
    return this.#context.state.triggers.filter((trigger) => trigger.owner === this.#context.person.email);
  }
}

function wrapTrigger({ gate }: ServiceContext, { id, handler }: StoredTrigger): object {
  return gate.service('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => EVENTS.CLOCK,
    getTriggerSource: () => SOURCES.CLOCK,
    getTriggerSourceId: () => null,
  });
}

class ClockTriggerBuilder {
  readonly #context: ServiceContext;
  readonly #handler: string;
  #minutes = 0;
  #atHour: number | null = null;
  #zone: string;

  constructor(context: ServiceContext, handler: string) {
    this.#context = context;
    this.#handler = handler;
    // The manifest's zone, not the sheet's: the developer's for every user (base/session).
    this.#zone = context.script.timeZone;
  }

  everyMinutes(n: number): this {
    if (![1, 5, 10, 15, 30].includes(n))
      throw new Error('The value you passed to everyMinutes was invalid. It must be 1, 5, 10, 15 or 30.');
    this.#minutes = n;
    return this;
  }

  everyHours(n: number): this {
    this.#minutes = n * 60;
    return this;
  }

  everyDays(n: number): this {
    this.#minutes = n * 24 * 60;
    return this;
  }

  atHour(hour: number): this {
    this.#atHour = hour;
    return this;
  }

  nearMinute(_minute: number): this {
    return this;
  }

  inTimezone(timezone: string): this {
    // [M] the text; that a bad ID is an error is documented.
    if (!isZone(timezone)) throw new Error(`Invalid argument: ${timezone}`);
    this.#zone = timezone;
    return this;
  }

  create(): object {
    const { state, script, person } = this.#context;
    const own = state.triggers.filter((trigger) => trigger.owner === person.email);
    if (script.addOn && this.#minutes < 60) throw new Error('The recurrence interval for an Add-on trigger must be at least one hour.');
    if (script.addOn && own.some((trigger) => trigger.file === script.file)) {
      throw new Error('This add-on has created too many time-based triggers in this document for this Google user account.');
    }
    if (own.length >= TRIGGERS_PER_USER) {
      throw new Error('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    }
    const trigger: StoredTrigger = {
      id: String(1_000_000_000 + ++state.serial * 7919),
      owner: person.email,
      handler: this.#handler,
      zone: this.#zone,
      everyHours: this.#minutes / 60,
      atHour: this.#atHour,
      file: script.file,
      lastRun: null,
    };
    state.triggers.push(trigger);
    return wrapTrigger(this.#context, trigger);
  }
}

function isZone(zone: string): boolean {
  try {
    wallClock(0, zone);
    return true;
  } catch {
    return false;
  }
}
