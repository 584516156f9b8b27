import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { md5, sha256 } from '../../../local/services/digest';
import { formatDate } from '../../../local/services/format-date';
import { runtimeFor } from './stand-in';

const INSTANT = Date.UTC(2026, 2, 9, 20, 5, 7, 8);

test.each([
  ['yyyy-MM-dd HH:mm:ss.SSS', 'America/Chicago', '2026-03-09 15:05:07.008'],
  ['EEEE, MMMM d, yyyy', 'Asia/Tokyo', 'Tuesday, March 10, 2026'],
  ['EEE d MMM yy h:mm a', 'UTC', 'Mon 9 Mar 26 8:05 PM'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", 'America/Chicago', '2026-03-09T15:05:07-05:00'],
  ["yyyyMMdd'T'HHmmss'Z' Z X", 'UTC', '20260309T200507Z +0000 Z'],
  ["h 'o''clock' a, u w D", 'Pacific/Kiritimati', "10 o'clock AM, 2 11 69"],
  ['k K hh', 'Europe/London', '20 8 08'],
  ['z', 'America/New_York', 'EDT'],
])('formatDate %s in %s', (pattern, zone, text) => {
  expect(formatDate(INSTANT, zone, pattern)).toBe(text);
});

test('formatDate takes a Date and nothing else', async () => {
  const code = "function format(value) { return Utilities.formatDate(value || new Date(), 'Asia/Tokyo', 'HH:mm'); }";
  expect((await runtimeFor(code).call('format')).result).toBe('21:00');
  expect((await runtimeFor(code).call('format', '2026-03-09')).error).toBe(
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
});

test('digests are those of MD5 and SHA-256', () => {
  const expected = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex');
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([hex(md5(bytes)), hex(sha256(bytes))]).toEqual([expected('md5', bytes), expected('sha256', bytes)]);
    }),
    { seed: 20260309 },
  );
});

test('the rest of Utilities', async () => {
  const code = `function rest() { const blob = Utilities.newBlob('Grüße', 'text/plain', 'a.txt'); return [
    Utilities.base64Encode('Grüße'), Utilities.base64Decode('/w==')[0], Utilities.base64EncodeWebSafe([-1, -2]),
    blob.getDataAsString(), blob.getName(), blob.getContentType(), blob.getBytes().length,
    Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '').slice(0, 2),
    Utilities.formatString('%s has %d of %5.1f%%', 'Ada', 3.7, 12.34), /^[0-9a-f-]{36}$/.test(Utilities.getUuid()),
    JSON.stringify(Utilities.DigestAlgorithm.MD5)]; }`;
  expect((await runtimeFor(code).call('rest')).result).toEqual([
    ...['R3LDvMOfZQ==', -1, '__4=', 'Grüße', 'a.txt', 'text/plain', 7, [-44, 29], 'Ada has 3 of  12.3%', true, '"MD5"'],
  ]);
});

test('sleeping takes virtual time', async () => {
  const code = 'function nap() { const before = Date.now(); Utilities.sleep(1500); return Date.now() - before; }';
  expect((await runtimeFor(code).call('nap')).result).toBe(1500);
});

test('what is logged stands in the execution', async () => {
  const code = "function log() { Logger.log('%s people', 3); console.warn('late', { by: 1 }); return Logger.getLog(); }";
  expect((await runtimeFor(code).call('log')).logs).toEqual(['3 people', 'late {"by":1}']);
});
