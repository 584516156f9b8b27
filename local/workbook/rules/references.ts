// References inside a formula's text: finding them outside of string literals, and writing them anew.
import { columnLetters, columnNumber } from '../areas';

/** One A1-style reference to a single cell; `$` fixes a coordinate. */
export interface Reference {
  readonly column: number;
  readonly row: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\.][\p{L}\p{N}_.]*\(|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_(.])/gu;

/** The formula with every reference replaced; null stands for a reference whose cell is gone. Ranges are two references. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(REFERENCE, (text: string, columnMark?: string, letters?: string, rowMark?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return text;
    const reference = { column: columnNumber(letters), row: Number(digits), columnFixed: columnMark === '$', rowFixed: rowMark === '$' };
    const changed = change(reference);
    return changed ? referenceText(changed) : '#REF!';
  });
}

/** The formula as it reads when its cell is copied by so many rows. */
export function copiedByRows(formula: string, rows: number): string {
  return mapReferences(formula, (reference) => {
    if (reference.rowFixed) return reference;
    return reference.row + rows < 1 ? null : { ...reference, row: reference.row + rows };
  });
}

function referenceText({ column, row, columnFixed, rowFixed }: Reference): string {
  return `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${row}`;
}
