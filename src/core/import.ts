// What an import makes of each person of a file: new, an update of blanks, there already, or skipped. The page asks it for the dry run, the server again at writing.
import { FILLABLE, keysOf, type ImportColumn, type KnownPerson, type PersonKeys, type Recognisable } from './import-keys';

/** A cell to write: text, a tick, or a date as 'yyyy-mm-dd' / 'yyyy-mm-ddThh:mm' of the sheet's wall clock. */
export type ImportCell = string | true;

/** Somebody of a file, as the log would hold them. Of several addresses the first is in `cells`; all serve to recognise. */
export interface ImportPerson extends Recognisable {
  readonly firstName: string;
  readonly lastName: string;
  /** Without names. */
  readonly cells: Readonly<Partial<Record<ImportColumn, ImportCell>>>;
}

export type Verdict =
  /** `namesake`: somebody of that name, elsewhere, is in the log. */
  | { readonly kind: 'new'; readonly namesake: boolean }
  /** `at`: position in the log given. */
  | { readonly kind: 'update'; readonly at: number; readonly fills: readonly ImportColumn[] }
  | { readonly kind: 'same'; readonly at: number }
  | { readonly kind: 'skipped'; readonly why: 'several' }
  /** `earlier`: position of the same person among those judged before. */
  | { readonly kind: 'skipped'; readonly why: 'twice'; readonly earlier: number };

/** Judges people of one file against the log, one after the other. */
export class Judge {
  private readonly log: Index;
  private readonly file = new Index();
  /** Who of the file was recognised as whom in the log. */
  private readonly matched = new Map<number, number>();

  constructor(private readonly known: readonly KnownPerson[]) {
    this.log = new Index(known);
  }

  next(person: ImportPerson): Verdict {
    const keys = keysOf(person);
    const earlier = this.file.find(keys);
    const position = this.file.add(keys);
    if (earlier.length > 0) return { kind: 'skipped', why: 'twice', earlier: earlier[0] };
    const found = this.log.find(keys);
    if (found.length > 1) return { kind: 'skipped', why: 'several' };
    if (found.length === 0) return { kind: 'new', namesake: this.log.hasName(keys) };
    const [at] = found;
    const before = this.matched.get(at);
    if (before !== undefined) return { kind: 'skipped', why: 'twice', earlier: before };
    this.matched.set(at, position);
    const fills = fillsOf(person, keys, this.known[at]);
    return fills.length > 0 ? { kind: 'update', at, fills } : { kind: 'same', at };
  }
}

/** Blanks alone are filled; a role belongs to its organization, so it is left out where the log names another one. */
function fillsOf({ cells }: ImportPerson, keys: PersonKeys, { blank, organization }: KnownPerson): ImportColumn[] {
  const elsewhere = keys.organization !== '' && organization !== '' && organization !== keys.organization;
  return FILLABLE.filter((key) => cells[key] !== undefined && blank.has(key) && !(key === 'role' && elsewhere));
}

/** People by what they are recognised by, in the order they came. */
class Index {
  private readonly people: PersonKeys[] = [];
  private readonly byKey = new Map<string, number[]>();

  constructor(people: readonly PersonKeys[] = []) {
    for (const keys of people) this.add(keys);
  }

  add(keys: PersonKeys): number {
    const at = this.people.push(keys) - 1;
    for (const key of [`n${keys.name}`, ...othersOf(keys)]) {
      const list = this.byKey.get(key);
      if (!list) this.byKey.set(key, [at]);
      else if (list[list.length - 1] !== at) list.push(at);
    }
    return at;
  }

  /** Everybody it may be: by e-mail, else by link, else by name and organization. */
  find(keys: PersonKeys): readonly number[] {
    for (const signs of [keys.emails.map(asEmail), keys.links.map(asLink)]) {
      const found = new Set(signs.flatMap((key) => this.byKey.get(key) || []));
      if (found.size > 0) return [...found];
    }
    return this.ofName(keys).filter((at) => this.people[at].organization === keys.organization);
  }

  hasName(keys: PersonKeys): boolean {
    return this.ofName(keys).length > 0;
  }

  private ofName({ name }: PersonKeys): readonly number[] {
    return this.byKey.get(`n${name}`) || [];
  }
}

const asEmail = (key: string): string => `e${key}`;
const asLink = (key: string): string => `l${key}`;

function othersOf({ emails, links }: PersonKeys): readonly string[] {
  return [...emails.map(asEmail), ...links.map(asLink)];
}
