// MD5 (RFC 1321) and SHA-256 (FIPS 180-4) of bytes. The platform's own digests are asynchronous in a browser; Apps Script's are not.

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const rotateRight = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Message, one bit, zeros, and the length in bits in the last eight bytes. */
function padded(message: Uint8Array, littleEndian: boolean): DataView {
  const blocks = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  const bits = BigInt(message.length) * 8n;
  view.setBigUint64(blocks.length - 8, bits, littleEndian);
  return view;
}

function bytesFromWords(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => view.setUint32(index * 4, word >>> 0, littleEndian));
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const MD5_TABLE = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0);

export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    const before = [a, b, c, d] as const;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed, word] = md5Round(round, step, b, c, d);
      const sum = (a + mixed + (MD5_TABLE[step] ?? 0) + view.getInt32(block + word * 4, true)) | 0;
      const shift = MD5_SHIFTS[round]?.[step & 3] ?? 0;
      [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, shift)) | 0];
    }
    [a, b, c, d] = [(a + before[0]) | 0, (b + before[1]) | 0, (c + before[2]) | 0, (d + before[3]) | 0];
  }
  return bytesFromWords([a, b, c, d], true);
}

function md5Round(round: number, step: number, b: number, c: number, d: number): readonly [number, number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) & 15];
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) & 15];
  return [c ^ (b | ~d), (7 * step) & 15];
}

/** The first 32 bits of the fractional part of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n - 2 }, (_, k) => k + 2).some((k) => n % k === 0),
);
const SHA_TABLE = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
const SHA_START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

export function sha256(message: Uint8Array): Uint8Array {
  const view = padded(message, false);
  let state = SHA_START;
  for (let block = 0; block < view.byteLength; block += 64) state = shaBlock(state, shaSchedule(view, block));
  return bytesFromWords(state, false);
}

function shaSchedule(view: DataView, block: number): Int32Array {
  const words = new Int32Array(64);
  for (let step = 0; step < 64; step++) {
    if (step < 16) {
      words[step] = view.getInt32(block + step * 4);
      continue;
    }
    const [far, near] = [words[step - 15] ?? 0, words[step - 2] ?? 0];
    const first = rotateRight(far, 7) ^ rotateRight(far, 18) ^ (far >>> 3);
    const second = rotateRight(near, 17) ^ rotateRight(near, 19) ^ (near >>> 10);
    words[step] = ((words[step - 16] ?? 0) + first + (words[step - 7] ?? 0) + second) | 0;
  }
  return words;
}

function shaBlock(state: readonly number[], words: Int32Array): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let step = 0; step < 64; step++) {
    const high = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (SHA_TABLE[step] ?? 0) + (words[step] ?? 0)) | 0;
    const low = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}
