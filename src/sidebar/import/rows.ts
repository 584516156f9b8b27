// Delimited text, read by Papa Parse: the delimiter under which most headers are known, and every line found again after one with a stray quote.
import Papa from 'papaparse';
import { mappingFor, tableOf, type FileLine } from '../../core/import-file';

const DELIMITERS = [',', '\t', ';', '|', '^', '~'];
/** As many lines tell the delimiter. */
const GLANCE = 40;

/** `text` has '\n' between its lines. */
export function rowsIn(text: string): FileLine[] {
  return rowsWith(text, delimiterOf(text));
}

function delimiterOf(text: string): string {
  const head = text.split('\n', GLANCE).join('\n');
  const scores = DELIMITERS.map((delimiter) => {
    const table = tableOf(rowsWith(head, delimiter));
    const known = table.hasHeaders ? mappingFor(table).filter((key) => key !== null).length : 0;
    return { delimiter, known };
  });
  const best = scores.reduce((one, other) => (other.known > one.known ? other : one));
  if (best.known > 0) return best.delimiter;
  return Papa.parse(head, { delimitersToGuess: DELIMITERS, newline: '\n', skipEmptyLines: true }).meta.delimiter;
}

/** In a file with more of them quotes are no quotes, and beginning again below each would take minutes. */
const MOST_STUMBLES = 50;

/** Every line for itself; one with a quote in it is given up. */
function rowsWithoutQuotes(text: string, delimiter: string, first: number): FileLine[] {
  return text.split('\n').map((row, i) => {
    if (row.includes('"')) return { line: first + i, cells: [], broken: 'quotes' };
    return { line: first + i, cells: row.split(delimiter) };
  });
}

/**
 * A quote that is opened and never closed, or closed in the middle of a cell, would take the lines below it along: such a line alone is
 * given up, and reading goes on below it.
 */
function rowsWith(text: string, delimiter: string): FileLine[] {
  const found: FileLine[] = [];
  let line = 1;
  let from = 0;
  for (let stumbles = 0; from < text.length; stumbles++) {
    if (stumbles > MOST_STUMBLES) return [...found, ...rowsWithoutQuotes(text.slice(from), delimiter, line)];
    const start = from;
    let good = start;
    let stumbled = false;
    Papa.parse<string[]>(text.slice(start), {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (errors.length > 0) {
          stumbled = true;
          parser.abort();
          return;
        }
        found.push({ line, cells: data });
        line += 1 + data.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        good = start + meta.cursor;
      },
    });
    if (!stumbled) break;
    found.push({ line, cells: [], broken: 'quotes' });
    const end = text.indexOf('\n', good);
    from = end < 0 ? text.length : end + 1;
    line += 1;
  }
  return found;
}
