// What Tidbit keeps beside the cells: document properties for the file, user properties for the person in front.
import { NO_ADVISOR, type Advisor } from '../core/advisor';
import type { Instant, Zone } from '../core/day';
import { NO_WRITING, type Writing } from '../core/drafts';
import type { RememberedHeaders } from '../core/headers';
import type { News } from '../core/news';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';

/** Which table is the log. */
export interface LogRecord {
  /** A copied file brings the record along; its own ID tells it from the original. */
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** The tab's name when last seen. */
  readonly tab: string;
  readonly historySheetId: number | null;
  readonly headers: RememberedHeaders;
  /** A run is between cells and their number formats, or died there: values read do not show it. */
  readonly unformatted?: true;
}

/** Where the lists beside the log are; null for one that was never made. */
export interface ListsRecord {
  readonly questions: number | null;
  readonly answers: number | null;
}

/** The colour rules as they were last painted. */
export interface PaintRecord {
  /** Everything they depend on, as text. */
  readonly as: string;
  /** The row they reach down to. */
  readonly rows: number;
  /** How many rules the tab had then, ours and the user's. */
  readonly rules: number;
}

/** Whose reminders these are. */
export interface OwnerRecord {
  readonly email: string;
  /** '' while the trigger is being made: a run that died there leaves a trigger that finishes the record itself. */
  readonly triggerId: string;
  readonly zone: Zone;
}

export interface HeartbeatRecord {
  readonly lastTick: Instant | null;
  readonly error: string | null;
  readonly notes: readonly string[];
}

/** What one save changes; null forgets. */
export interface Changes {
  readonly log?: LogRecord;
  readonly settings?: Settings;
  readonly owner?: OwnerRecord | null;
  readonly heartbeat?: HeartbeatRecord;
  readonly lists?: ListsRecord;
  readonly advisor?: Advisor;
  readonly news?: readonly News[];
  /** The year in which the user last said whether to send season's greetings. */
  readonly greetingAnswered?: string | null;
  /** The sheet ID of the Dashboard. */
  readonly dashboard?: number;
  readonly painted?: PaintRecord;
  /** The instant a run found the file busy for too long. */
  readonly busy?: Instant | null;
  /** The instant the owner was last asked by mail to grant permissions again. */
  readonly reauthorization?: Instant | null;
  /** Shards of the ledger by property name, as its codec writes them. */
  readonly shards?: Readonly<Record<string, string>>;
}

const NO_HEARTBEAT: HeartbeatRecord = { lastTick: null, error: null, notes: [] };

/** The document's properties: read once per run, written once per save. */
export class Store {
  private service: GoogleAppsScript.Properties.Properties | undefined;
  private known: Record<string, string> | undefined;

  /** Every property as stored; the ledger's codec reads its shards from it. */
  get raw(): Readonly<Record<string, string>> {
    this.known ??= this.properties.getProperties();
    return this.known;
  }

  /** Reads again what another run may have written before this one held the lock. */
  refresh(): void {
    this.known = undefined;
  }

  get log(): LogRecord | null {
    return this.read<LogRecord>('log');
  }

  get settings(): Settings {
    return { ...DEFAULT_SETTINGS, ...this.read<Settings>('settings') };
  }

  get owner(): OwnerRecord | null {
    return this.read<OwnerRecord>('owner');
  }

  /** The address of whoever gets the reminders; null while they are off. */
  get ownerEmail(): string | null {
    return this.owner && this.owner.email;
  }

  get heartbeat(): HeartbeatRecord {
    return this.read<HeartbeatRecord>('heartbeat') || NO_HEARTBEAT;
  }

  get lists(): ListsRecord {
    return this.read<ListsRecord>('lists') || { questions: null, answers: null };
  }

  get advisor(): Advisor {
    return { ...NO_ADVISOR, ...this.read<Advisor>('advisor') };
  }

  /** Newest first. */
  get news(): readonly News[] {
    return this.read<readonly News[]>('news') || [];
  }

  get greetingAnswered(): string | null {
    return this.read<string>('greetingAnswered');
  }

  get dashboard(): number | null {
    return this.read<number>('dashboard');
  }

  get painted(): PaintRecord | null {
    return this.read<PaintRecord>('painted');
  }

  get busy(): Instant | null {
    return this.read<Instant>('busy');
  }

  get reauthorization(): Instant | null {
    return this.read<Instant>('reauthorization');
  }

  /** One write, of what differs from what is stored; none when nothing does. */
  save({ shards = {}, ...changes }: Changes): void {
    const wanted: Record<string, string> = { ...shards };
    for (const [name, value] of Object.entries(changes)) wanted[name] = JSON.stringify(value);
    const raw = this.raw;
    const changed = Object.fromEntries(Object.entries(wanted).filter(([name, text]) => raw[name] !== text));
    if (Object.keys(changed).length === 0) return;
    this.properties.setProperties(changed);
    this.known = { ...raw, ...changed };
  }

  /** Forgets everything about this file. */
  clear(): void {
    this.properties.deleteAllProperties();
    this.known = {};
  }

  private get properties(): GoogleAppsScript.Properties.Properties {
    this.service ??= PropertiesService.getDocumentProperties();
    return this.service;
  }

  private read<T>(name: string): T | null {
    const text = this.raw[name];
    return text === undefined ? null : parsed<T>(text);
  }
}

/** The trigger the person in front has in a file: user properties are shared by all their files, so the file's ID is in the name. */
export interface OwnTriggers {
  idFor(spreadsheetId: string): string | null;
  keep(spreadsheetId: string, triggerId: string): void;
  forget(spreadsheetId: string): void;
}

export const ownTriggers: OwnTriggers = {
  idFor: (spreadsheetId) => ownProperties().getProperty(`trigger.${spreadsheetId}`),
  keep(spreadsheetId, triggerId) {
    ownProperties().setProperty(`trigger.${spreadsheetId}`, triggerId);
  },
  forget(spreadsheetId) {
    ownProperties().deleteProperty(`trigger.${spreadsheetId}`);
  },
};

/** Name, lines and texts for the notes of the person in front, in a file. */
export interface OwnWriting {
  read(spreadsheetId: string): Writing;
  keep(spreadsheetId: string, writing: Writing): void;
  forget(spreadsheetId: string): void;
}

export const ownWriting: OwnWriting = {
  read(spreadsheetId) {
    const text = ownProperties().getProperty(`writing.${spreadsheetId}`);
    return { ...NO_WRITING, ...(text === null ? null : parsed<Writing>(text)) };
  },
  keep(spreadsheetId, writing) {
    ownProperties().setProperty(`writing.${spreadsheetId}`, JSON.stringify(writing));
  },
  forget(spreadsheetId) {
    ownProperties().deleteProperty(`writing.${spreadsheetId}`);
  },
};

function ownProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getUserProperties();
}

/** What does not parse counts as not there: nothing that Tidbit alone writes may stop it for good. */
function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T | null;
  } catch {
    return null;
  }
}
