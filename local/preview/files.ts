// The files beside the page, written by its build.
import type { Manifest } from '../runtime';

/** table.json: what the preview opens with before anybody changed anything. */
export interface FirstTable {
  /** The same for the same table: what people did to it is kept under this. */
  readonly id: string;
  /** Name of the file and of its tab. */
  readonly name: string;
  /** As typed into the cells; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** 'America/New_York'. */
  readonly zone: string;
  /** 'en_US': how typed dates and numbers are read. */
  readonly locale: string;
  /** Wall time of the zone at which the clock starts, 'yyyy-mm-ddThh:mm'; null for the present. */
  readonly from: string | null;
}

/** addon.json: dist/ as it would be pushed. */
export interface AddOnFiles {
  readonly code: string;
  readonly manifest: Manifest;
  /** By name without '.html'. */
  readonly html: Readonly<Record<string, string>>;
}
