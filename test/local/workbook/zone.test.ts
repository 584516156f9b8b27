import fc from 'fast-check';
import { serialOfParts, zoneOf } from '../../../local/workbook/zone';

const instant = (zone: string, ...parts: [number, number, number, number?, number?]) =>
  new Date(zoneOf(zone).instantOf(serialOfParts(...parts))).toISOString();

describe('a wall time in a cell', () => {
  it('is the instant it names in the zone of the file', () => {
    expect(instant('America/New_York', 2026, 3, 9, 15)).toBe('2026-03-09T19:00:00.000Z');
    expect(instant('Pacific/Kiritimati', 2026, 3, 9)).toBe('2026-03-08T10:00:00.000Z');
    expect(instant('Pacific/Pago_Pago', 2026, 3, 9)).toBe('2026-03-09T11:00:00.000Z');
    expect(instant('Asia/Kathmandu', 2026, 3, 9, 12)).toBe('2026-03-09T06:15:00.000Z');
  });

  it('that the clocks jump over is the next that exists', () => {
    expect(instant('America/New_York', 2026, 3, 8, 2, 30)).toBe('2026-03-08T07:00:00.000Z');
    expect(instant('Europe/Berlin', 2026, 3, 29, 2)).toBe('2026-03-29T01:00:00.000Z');
  });

  it('that comes twice is the first', () => {
    expect(instant('America/New_York', 2026, 11, 1, 1, 30)).toBe('2026-11-01T05:30:00.000Z');
    expect(instant('Europe/Berlin', 2026, 10, 25, 2, 30)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('at a midnight that does not exist is the first instant of that day', () => {
    expect(instant('Africa/Cairo', 2026, 4, 24)).toBe('2026-04-23T22:00:00.000Z');
  });

  it('comes back from every instant but those of a repeated hour', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Australia/Lord_Howe',
      'UTC',
    );
    const minutes = fc.integer({ min: 20_000_000, max: 32_000_000 });
    fc.assert(
      fc.property(zones, minutes, (name, minute) => {
        const zone = zoneOf(name);
        const back = zone.instantOf(zone.serialOf(minute * 60_000));
        expect([0, -3_600_000, -1_800_000]).toContain(back - minute * 60_000);
      }),
      { numRuns: 500 },
    );
  });
});

it('a zone nobody knows is refused', () => {
  expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
});
