// A column that is gone or there twice: what could serve, what is chosen, and what came of it.
import type { ColumnsView, Mend, MendUndo } from '../../contract/columns';
import type { ColumnTrouble, SheetColumn } from '../../core/column-trouble';
import { isListColumn } from '../../core/list-trouble';
import { ask } from '../answers';
import { said, showToast } from '../feedback';
import { arrivals, goBack, screen } from '../navigation';
import { loadQuestions, questions } from '../questions-state';
import { server } from '../server';
import { computed, signal } from '../signals';
import { loadToday, today } from '../today-state';
import * as words from '../words';

/** The radio that is on; `likely` is the column Tidbit would suggest, of a doubled one it stands for each by its number. */
export type Choice = 'likely' | 'other' | Exclude<Mend['way'], 'use'>;

export const columns = signal<ColumnsView | null>(null);
/** Which of the troubles is looked at. */
const at = signal(0);
export const choice = signal<Choice>('likely');
/** Sheet column of `other`; 0 while none is picked. */
export const picked = signal(0);
export const mending = signal(false);

/** null while it is read, where all is well, and where the header row is gone. */
export const trouble = computed<ColumnTrouble | null>(() => columns.value?.troubles?.[at.value] ?? null);

/** The column that would be used; null for the ways that use none, and while none is picked. */
export const chosen = computed<SheetColumn | null>(() => {
  const shown = trouble.value;
  if (shown === null) return null;
  const wanted = choice.value === 'likely' ? shown.likely?.column : choice.value === 'other' ? picked.value : 0;
  return shown.among.find(({ column }) => column === wanted) ?? null;
});

/** How many troubles there are beside the one looked at. */
export const others = computed(() => (columns.value?.troubles?.length ?? 1) - 1);

export async function loadColumns(): Promise<void> {
  columns.value = null;
  const answer = await ask(
    () => server.loadColumns(),
    () => void loadColumns(),
  );
  if (answer.ok) take(answer.columns);
}

/** Of a doubled column, or from the list: this one. */
export function pick(column: number): void {
  choice.value = 'other';
  picked.value = column;
}

export function lookAtNext(): void {
  look((at.value + 1) % (others.value + 1));
  arrivals.value += 1;
}

/** Carries out what is chosen. */
export async function mend(): Promise<void> {
  const shown = trouble.value;
  const way = choice.value === 'add' || choice.value === 'without' ? choice.value : 'use';
  const column = chosen.value;
  if (shown === null || mending.value || (way === 'use' && column === null)) return;
  mending.value = true;
  let again = mend;
  const answer = await ask(
    () => server.mendColumn({ way, key: shown.key, column: column?.column ?? 0, header: column?.header ?? '' }),
    () => void again(),
  );
  mending.value = false;
  // What was chosen is there no more: the columns are to be looked at first.
  if (!answer.ok && answer.code === 'moved') again = loadColumns;
  if (!answer.ok) return;
  const { undo } = answer;
  if (answer.today !== null) today.set(answer.today);
  take(answer.columns);
  if (isListColumn(shown.key)) void loadQuestions(questions.view.value?.person?.contactId ?? null);
  showToast(words.lostColumn.done[way](shown.header), undo === null ? undefined : () => void takeBack(undo));
  if (screen.value !== 'columns') return;
  // Back to the conversation its words wait in.
  if (answer.columns.troubles?.length === 0) goBack();
  else arrivals.value += 1;
}

/** The trouble is back, and Today shows it. */
async function takeBack(undo: MendUndo): Promise<void> {
  const answer = await ask(
    () => server.undoMend(undo),
    () => void takeBack(undo),
  );
  if (!answer.ok) return;
  take(answer.columns);
  said.value = answer.left.length === 0 ? words.undone : words.undoneExcept(answer.left);
  await loadToday();
}

/** Brings the chosen column to the front in the sheet. */
export async function show({ column, header, letters }: SheetColumn, key: Mend['key']): Promise<void> {
  const answer = await ask(
    () => server.showColumn({ way: 'use', key, column, header }),
    () => void loadColumns(),
  );
  if (answer.ok) said.value = words.lostColumn.shown(letters);
}

function take(view: ColumnsView): void {
  columns.value = view;
  look(0);
}

/** What is on at first: the likeliest column, else the way that takes nothing for granted. */
function look(index: number): void {
  at.value = index;
  picked.value = 0;
  const shown = trouble.value;
  if (shown === null) return;
  if (shown.likely !== null) choice.value = 'likely';
  else choice.value = shown.canAdd ? 'add' : 'other';
  if (shown.kind === 'doubled') pick(shown.likely?.column ?? shown.among[0].column);
}
