// The list being picked: tick, and put in order by buttons, by keyboard or by dragging.
import { useState } from 'preact/hooks';
import { REFERRAL_ID } from '../../core/questions';
import { Icon } from '../pieces/icons';
import { agenda, dragOver, move, picks, questionById, sayPlace, tick, type Pick } from '../questions-state';
import * as words from '../words';

export function List() {
  const list = picks.value;
  const [dragged, setDragged] = useState<string | null>(null);
  return (
    <section class="tb-part" aria-labelledby="questions-list">
      <h2 class="tb-sub" id="questions-list" tabIndex={-1}>
        {words.questions.list(agenda.value.length)}
      </h2>
      <ol>
        {list.map((pick, index) => (
          <Row
            key={pick.id}
            pick={pick}
            first={index === 0}
            last={isLastMovable(list, index)}
            isDragged={pick.id === dragged}
            drag={{
              start: () => setDragged(pick.id),
              over: () => dragged !== null && dragOver(dragged, pick.id),
              end: () => {
                setDragged(null);
                sayPlace(pick.id);
              },
            }}
          />
        ))}
      </ol>
    </section>
  );
}

function isLastMovable(list: readonly Pick[], index: number): boolean {
  const next = list[index + 1];
  return next === undefined || next.id === REFERRAL_ID;
}

interface RowProps {
  pick: Pick;
  first: boolean;
  last: boolean;
  isDragged: boolean;
  drag: { start: () => void; over: () => void; end: () => void };
}

/** Dragging is for pointers alone: the buttons do the same by keyboard and touch. */
function Row({ pick, first, last, isDragged, drag }: RowProps) {
  const question = questionById(pick.id);
  if (question === undefined) return null;
  const pinned = pick.id === REFERRAL_ID;
  const { minutes, theme, text } = question;
  return (
    <li
      class={`tb-q${pinned ? ' tb-q--pinned' : ''}${isDragged ? ' is-dragged' : ''}`}
      draggable={!pinned}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', text);
        drag.start();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        drag.over();
      }}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={drag.end}
    >
      <input
        class="tb-check"
        type="checkbox"
        id={`pick-${pick.id}`}
        checked={pick.ticked}
        onChange={(event) => tick(pick.id, event.currentTarget.checked)}
      />
      <label class="tb-q__text" for={`pick-${pick.id}`} dir="auto">
        {text}
        <span class="tb-meta">{pinned ? words.questions.last(minutes) : words.questions.about(minutes, theme)}</span>
      </label>
      {pinned ? (
        <span class="tb-q__pin">
          <Icon name="pin" />
        </span>
      ) : (
        <div class="tb-q__move">
          <MoveButton id={pick.id} step={-1} label={words.questions.up(text)} impossible={first} />
          <MoveButton id={pick.id} step={1} label={words.questions.down(text)} impossible={last} />
        </div>
      )}
    </li>
  );
}

function MoveButton({ id, step, label, impossible }: { id: string; step: -1 | 1; label: string; impossible: boolean }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={impossible}
      onClick={(event) => {
        if (impossible) return;
        const pressed = event.currentTarget;
        move(id, step);
        // A row that moved in the page may have dropped focus on its way.
        requestAnimationFrame(() => pressed.focus());
      }}
    >
      <Icon name={step === -1 ? 'up' : 'down'} />
    </button>
  );
}
