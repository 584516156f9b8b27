// Headers without which Questions or Answers cannot be read, gone or there twice: what could serve in their place.
import { ANSWER_HEADERS, REQUIRED_ANSWER_HEADERS } from './answers';
import { freePlaces, placeBetween, sheetColumn, type ColumnTrouble, type ReadTab } from './column-trouble';
import { findHeaderRow, headerText, normalizeHeader } from './headers';
import type { ListColumn, ListName } from './list-tab';
import { QUESTION_HEADERS } from './questions-tab';

/** What each tab is called, its headers from left to right, and those it cannot do without. */
const LISTS = {
  questions: { tab: 'Questions', headers: QUESTION_HEADERS, required: ['question'] },
  answers: { tab: 'Answers', headers: ANSWER_HEADERS, required: REQUIRED_ANSWER_HEADERS },
} as const satisfies Record<ListName, object>;

export const LIST_NAMES: readonly ListName[] = ['questions', 'answers'];

export function isListColumn(key: string): key is ListColumn {
  return /^(questions|answers)\./.test(key);
}

/** Where the headers of a list stand, or most of them; null where no row holds two. */
export function listHeaderRow(name: ListName, grid: ReadTab['grid']): number | null {
  return findHeaderRow(grid, LISTS[name].headers);
}

/** What the tab lacks or has twice, in the order of its headers. */
export function listTroubles(name: ListName, seen: ReadTab): readonly ColumnTrouble[] {
  const texts = seen.grid[seen.headerRow - 1].map((cell) => normalizeHeader(headerText(cell)));
  const { tab, headers, required } = LISTS[name];
  const keys = Object.entries<string>(headers);
  const places = keys.map(([, header]) => texts.flatMap((text, index) => (text === normalizeHeader(header) ? [index + 1] : [])));
  return keys.flatMap(([key, header], at): ColumnTrouble[] => {
    if (places[at].length === 1 || !required.some((one) => one === key)) return [];
    const gone = places[at].length === 0;
    const candidates = gone ? freePlaces(seen, places.flat(), false) : places[at];
    const among = candidates.map((column) => sheetColumn(seen, column));
    const inPlace = placeBetween(
      places.map(([leftmost]) => leftmost),
      at,
      candidates,
    );
    // Of several the one that holds most.
    const likely = gone ? among.find(({ column }) => column === inPlace) : [...among].sort((a, b) => b.filled - a.filled)[0];
    return [
      {
        kind: gone ? 'missing' : 'doubled',
        key: `${name}.${key}`,
        tab,
        header,
        message: '',
        among,
        likely: likely ? { column: likely.column, sign: gone ? 'place' : 'values', fits: likely.filled } : null,
        own: false,
        blocks: false,
        canAdd: true,
      },
    ];
  });
}
