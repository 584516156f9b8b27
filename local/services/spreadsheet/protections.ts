// Protection: a range or sheet that only its editors, and always the owner, may change.
import type { Protection } from '../../workbook/kept';
import type { Area } from '../../workbook/workbook';
import { enumeration } from '../enumeration';
import type { Desk } from './desk';
import { enumValue } from './enums';
import type { Makers } from './makers';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

export const PROTECTION_TYPES = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>('RANGE', 'SHEET');

/** Protects an area, or the whole sheet where it is null. Whoever could edit still can, until removed from the editors [D]. */
export function protect(desk: Desk, sheetId: number, area: Area | null, make: Makers): GoogleProtection {
  const id = Math.max(0, ...desk.workbook.protections().map((protection) => protection.id)) + 1;
  const editors = desk.workbook.shared().flatMap(({ email, role }) => (role === 'editor' ? [email] : []));
  const { email } = desk.context.person;
  const protection = { id, sheetId, area, description: '', warningOnly: false, editors: [...new Set([email, ...editors])] };
  desk.workbook.protect(protection);
  return protectionService(desk, id, make);
}

/** Those of one sheet, of one type where it is given. */
export function protectionsOf(desk: Desk, sheetId: number, make: Makers, type?: unknown): GoogleProtection[] {
  return desk.workbook
    .protections()
    .filter((protection) => protection.sheetId === sheetId && (type === undefined || type === typeOf(protection)))
    .map(({ id }) => protectionService(desk, id, make));
}

function protectionService(desk: Desk, id: number, make: Makers): GoogleProtection {
  const { workbook } = desk;
  const current = (): Protection => {
    const found = workbook.protections().find((protection) => protection.id === id);
    if (!found) throw new Error('Protection not found'); // [M] the text.
    return found;
  };
  const set = (change: Partial<Protection>) => {
    workbook.protect({ ...current(), ...change });
    return part;
  };
  const remove = (emails: readonly unknown[]) => {
    const gone = emails.map((user) => (typeof user === 'string' ? user : (user as { getEmail(): string }).getEmail()));
    return set({ editors: current().editors.filter((email) => !gone.includes(email)) });
  };

  const part: object = {
    getDescription: () => current().description,
    setDescription: (description: string) => set({ description }),
    isWarningOnly: () => current().warningOnly,
    setWarningOnly: (warningOnly: boolean) => set({ warningOnly }),
    getProtectionType: () => typeOf(current()),
    getRange() {
      const { area, sheetId } = current();
      return area ? make.range(area) : make.sheet(sheetId).getDataRange();
    },
    getEditors: () => current().editors.map((email) => desk.gate.service('User', { getEmail: () => email })),
    addEditor: (email: string) => set({ editors: [...current().editors, email] }),
    addEditors: (emails: string[]) => set({ editors: [...current().editors, ...emails] }),
    removeEditor: (email: unknown) => remove([email]),
    removeEditors: (emails: unknown[]) => remove(emails),
    canEdit: () => desk.context.person.role === 'owner' || current().editors.includes(desk.context.person.email),
    remove: () => workbook.unprotect(id),
  } satisfies Partial<Record<keyof GoogleProtection, unknown>>;
  return desk.gate.service('Protection', part) as GoogleProtection;
}

function typeOf({ area }: Protection) {
  return enumValue(PROTECTION_TYPES, area ? 'RANGE' : 'SHEET');
}
