// A column that the log does not have yet and a screen could use: what it is for, and the press that adds it.
import type { COLUMNS } from '../../core/columns';
import { ask } from '../answers';
import { showToast } from '../feedback';
import { arrivals } from '../navigation';
import { Button } from '../pieces/button';
import { server } from '../server';
import * as words from '../words';

interface MissingColumnProps {
  header: (typeof COLUMNS)[keyof typeof COLUMNS]['header'];
  why: string;
  /** Reads the screen again, now that the column is there. */
  reload: () => Promise<void>;
}

export function MissingColumn(props: MissingColumnProps) {
  return (
    <div class="tb-part">
      <p>{props.why}</p>
      <div class="tb-notice__actions">
        <Button look="outline sm" onClick={() => void add(props)}>
          {words.columns.add(props.header)}
        </Button>
      </div>
    </div>
  );
}

async function add(props: MissingColumnProps): Promise<void> {
  const answer = await ask(
    () => server.addColumn(props.header),
    () => void add(props),
  );
  if (!answer.ok) return;
  await props.reload();
  // The button is gone: focus goes to the screen's title, which stands still.
  arrivals.value += 1;
  showToast(words.columns.added(answer.header));
}
