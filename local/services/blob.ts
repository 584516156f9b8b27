// Blob: bytes with a name and a type.

type OfferedBlob = Pick<
  GoogleAppsScript.Base.Blob,
  | 'copyBlob'
  | 'getBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setContentType'
  | 'setName'
  | 'setDataFromString'
>;

/** Bytes go in and out signed, -128 to 127, as Google's do. */
export class Blob implements OfferedBlob {
  readonly #wrap: (blob: Blob) => GoogleAppsScript.Base.Blob;
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(
    wrap: (blob: Blob) => GoogleAppsScript.Base.Blob,
    data: string | readonly number[],
    type: string | null,
    name: string | null,
  ) {
    this.#wrap = wrap;
    this.#bytes = bytesOf(data);
    this.#type = type;
    this.#name = name;
  }

  copyBlob(): GoogleAppsScript.Base.Blob {
    return this.#wrap(new Blob(this.#wrap, this.getBytes(), this.#type, this.#name));
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    return this.#wrap(this);
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getDataAsString(): string {
    return new TextDecoder().decode(this.#bytes);
  }

  setDataFromString(text: string): GoogleAppsScript.Base.Blob {
    this.#bytes = bytesOf(text);
    return this.#wrap(this);
  }

  getContentType(): string | null {
    return this.#type;
  }

  setContentType(type: string | null): GoogleAppsScript.Base.Blob {
    this.#type = type;
    return this.#wrap(this);
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): GoogleAppsScript.Base.Blob {
    this.#name = name;
    return this.#wrap(this);
  }

  isGoogleType(): boolean {
    return false;
  }
}

export function bytesOf(data: string | readonly number[]): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data, (byte) => byte & 0xff);
}

export function signed(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)];
}
