// Utilities: dates in words, IDs, digests, blobs, and sleeping in virtual time.
import { Blob, bytesOf, signed } from './blob';
import type { ServiceContext } from './context';
import { md5, sha256 } from './digest';
import { enumeration } from './enumeration';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { isDate, requireSignature } from './signature';

const DIGESTS = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const CHARSETS = enumeration<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8');

type Offered = Pick<
  GoogleAppsScript.Utilities.Utilities,
  | 'Charset'
  | 'DigestAlgorithm'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'newBlob'
  | 'sleep'
>;

export function createUtilities(context: ServiceContext): Offered {
  return context.gate.service('Utilities', new Utilities(context));
}

class Utilities implements Offered {
  readonly Charset = CHARSETS;
  readonly DigestAlgorithm = DIGESTS;
  readonly #context: ServiceContext;

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  formatDate(...parameters: [date: unknown, timeZone: string, format: string]): string {
    const [date, timeZone, format] = parameters;
    requireSignature(isDate(date) && typeof timeZone === 'string' && typeof format === 'string', 'Utilities.formatDate', parameters);
    return formatDate((date as Date).getTime(), timeZone, format);
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  /** Version 4 in form; drawn from the runtime's seeded chance, so that a story repeats. */
  getUuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (kind) => {
      const digit = Math.floor(this.#context.random() * 16);
      return (kind === 'x' ? digit : (digit & 3) | 8).toString(16);
    });
  }

  sleep(milliseconds: number): void {
    this.#context.gate.wait(milliseconds);
  }

  newBlob(
    data: string | number[],
    contentType: string | null = typeof data === 'string' ? 'text/plain' : null,
    name: string | null = null,
  ) {
    const wrap = (blob: Blob) => this.#context.gate.service('Blob', blob) as unknown as GoogleAppsScript.Base.Blob;
    return wrap(new Blob(wrap, data, contentType, name));
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: string | number[]): number[] {
    if (algorithm === DIGESTS.MD5) return signed(md5(bytesOf(value)));
    if (algorithm === DIGESTS.SHA_256) return signed(sha256(bytesOf(value)));
    throw new Error(`not in the local runtime: Utilities.computeDigest with ${String(algorithm)}`);
  }

  base64Encode(data: string | number[]): string {
    return btoa(Array.from(bytesOf(data), (byte) => String.fromCharCode(byte)).join(''));
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(encoded: string): number[] {
    return signed(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  }
}
