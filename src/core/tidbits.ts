// Tidbits in their two cells: one slip a line, new ones below the old.
/** Text of the cells Tidbit 1 and Tidbit 2; a cell of several lines holds several tidbits. */
export type TidbitCells = readonly [string, string];

/** Longest text of a tidbit's cell that is edited beside the sheet. */
export const LONGEST_CELL = 2000;

/** One tidbit for each line of the cells. */
export function tidbitsIn(cells: TidbitCells): readonly string[] {
  return cells.flatMap((cell) => cell.split('\n')).filter((line) => line.trim() !== '');
}

/** Where a new tidbit goes: into the first empty cell, else below the old ones of Tidbit 2. */
export function withTidbit([first, second]: TidbitCells, tidbit: string): TidbitCells {
  if (first === '') return [tidbit, second];
  return [first, second === '' ? tidbit : `${second}\n${tidbit}`];
}
