// Civil days, instants and zones: the only file that knows how wall clocks and elapsed time relate.

/** A calendar day, 'yyyy-mm-dd': no clock time, no zone. */
export type Day = string & { readonly __day: true };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** An IANA zone name such as 'America/New_York'. */
export type Zone = string;

/** Minutes since midnight on a wall clock, 0..1439. */
export type MinuteOfDay = number;

/** Wall time and elapsed time in one zone. A wall time that does not exist counts as the next that does; one that exists twice as the first. */
export interface Calendar {
  readonly zone: Zone;
  dayOf(instant: Instant): Day;
  minuteOf(instant: Instant): MinuteOfDay;
  at(day: Day, minute: MinuteOfDay): Instant;
  /** The first instant of the day; not always 00:00 on the wall. */
  startOf(day: Day): Instant;
  /** ISO 8601 with this zone's offset, to the second: '2026-03-09T17:00:00-05:00'. */
  iso(instant: Instant): string;
}
