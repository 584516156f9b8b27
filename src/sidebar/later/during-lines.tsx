// The questions of a conversation: tick, words, answer; the one that is next stands out, and two windows' words are chosen between.
import { REFERRAL_ID } from '../../core/questions';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import * as words from '../words';
import { choose, isOpen, tick, type, type Choice, type Conversation, type LiveLine } from './during-state';
import { LONGEST_ANSWER } from '../../core/conversation';

export function Lines({ shown: { lines, keeping } }: { shown: Conversation }) {
  const now = lines.find(({ asked }) => !asked);
  return (
    <>
      <p class="tb-vh" id="during-keys">
        {words.during.keys}
      </p>
      <ol class="tb-part" onKeyDown={onKey}>
        {lines.map((line) => (
          <Line key={line.questionId} line={line} isNow={line === now} waits={keeping.state === 'waiting' && isOpen(line)} />
        ))}
      </ol>
    </>
  );
}

function Line({ line, isNow, waits }: { line: LiveLine; isNow: boolean; waits: boolean }) {
  const { questionId, question, answer, asked, sheet } = line;
  const id = `during-${questionId}`;
  return (
    <li class={`tb-ag${asked ? ' is-done' : ''}${isNow ? ' is-now' : ''}`} aria-current={isNow ? 'step' : undefined}>
      <div class="tb-ag__head">
        <input
          class="tb-check"
          type="checkbox"
          id={id}
          checked={asked}
          onChange={(event) => tick(questionId, event.currentTarget.checked)}
        />
        <label class="tb-ag__q" for={id} dir="auto">
          {question}
        </label>
        <Aside line={line} isNow={isNow} />
      </div>
      <textarea
        class="tb-input"
        rows={rowsFor(answer, isNow)}
        maxLength={LONGEST_ANSWER}
        dir="auto"
        aria-label={waits ? words.during.answerWaiting(question) : words.during.answer(question)}
        aria-describedby="during-keys"
        value={answer}
        onInput={(event) => type(questionId, event.currentTarget.value)}
      />
      {waits && sheet === null && (
        <p class="tb-save tb-live__waits" data-save="waiting">
          <Icon name="off" />
          {words.during.waitingLine}
        </p>
      )}
      {sheet !== null && <Conflict questionId={questionId} sheet={sheet} />}
    </li>
  );
}

function Aside({ line: { questionId, minutes, asked }, isNow }: { line: LiveLine; isNow: boolean }) {
  if (isNow) return <span class="tb-meta">{words.during.now}</span>;
  if (asked) return <span />;
  if (questionId !== REFERRAL_ID) return <span class="tb-meta">{words.during.minutes(minutes)}</span>;
  return (
    <span class="tb-meta tb-live__last">
      <Icon name="pin" /> {words.during.last}
    </span>
  );
}

const CHOICES: readonly Choice[] = ['both', 'mine', 'sheet'];

function Conflict({ questionId, sheet }: { questionId: string; sheet: string }) {
  return (
    <div class="tb-notice tb-live__conflict" data-kind="error" role="alert">
      <Icon name="warn" />
      <div>
        <h2 class="tb-sub">{words.during.conflict}</h2>
        <p class="tb-live__sheet" dir="auto">
          {words.during.sheetSays(sheet)}
        </p>
        <p>{words.during.which}</p>
        <div class="tb-notice__actions">
          {CHOICES.map((choice) => (
            <Button
              key={choice}
              look={choice === 'both' ? 'outline sm' : 'text sm'}
              onClick={(event) => {
                const answer = event.currentTarget.closest('li')?.querySelector('textarea');
                choose(questionId, choice);
                answer?.focus();
              }}
            >
              {words.during.choices[choice]}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Ctrl+Enter (Cmd+Enter) in an answer ticks its question and goes on to the next answer, from the last one to the tidbit. */
function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const line = event.target instanceof HTMLElement ? event.target.closest('li') : null;
  const box = line?.querySelector<HTMLInputElement>('input');
  if (!line || !box) return;
  event.preventDefault();
  if (!box.checked) box.click();
  const next = line.nextElementSibling?.querySelector('textarea') ?? document.getElementById('during-tidbit');
  next?.focus();
}

/** The next question has room to write; the others as much as they hold, as far as one sees at a glance. */
function rowsFor(answer: string, isNow: boolean): number {
  const held = answer.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 34), 0);
  return Math.min(8, Math.max(isNow ? 3 : 1, held));
}
