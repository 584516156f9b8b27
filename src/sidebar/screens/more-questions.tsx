// Below the list: find another question of the bank, or write one's own.
import { Button } from '../pieces/button';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { QuestionsView } from '../../contract/screens';
import { OWN_THEME, type Question } from '../../core/questions';
import { Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { add, addOwn, ownKept, picks } from '../questions-state';
import * as words from '../words';

const MINUTES = [1, 2, 3, 4, 5];
const MOST_FOUND = 8;

export function MoreQuestions({ view }: { view: QuestionsView }) {
  const [sought, setSought] = useState('');
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const listed = new Set(picks.value.map(({ id }) => id));
  const others = view.questions.filter(({ id }) => !listed.has(id));
  const close = () => {
    setWriting(false);
    opener.current?.focus();
  };
  return (
    <div class="tb-part">
      <div class="tb-row">
        <div class="tb-search tb-grow">
          <Icon name="search" />
          <input
            class="tb-input"
            type="search"
            aria-label={words.questions.searchLabel}
            placeholder={words.questions.search(others.length)}
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </div>
        <button type="button" class="tb-btn tb-btn--text" aria-expanded={writing} ref={opener} onClick={() => setWriting(!writing)}>
          <Icon name="plus" />
          {words.questions.own}
        </button>
      </div>
      {sought.trim() !== '' && <Found questions={matching(others, sought)} />}
      {writing && <OwnQuestion view={view} close={close} />}
    </div>
  );
}

function Found({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return <p class="tb-hint tb-part">{words.questions.nothingFound}</p>;
  return (
    <ul class="tb-part" aria-label={words.questions.searchLabel}>
      {questions.slice(0, MOST_FOUND).map(({ id, text, minutes, theme }) => (
        <li key={id} class="tb-q tb-q--add">
          <span dir="auto">
            {text}
            <span class="tb-meta">{words.questions.about(minutes, theme)}</span>
          </span>
          <Button look="text sm" aria-label={words.questions.addLabel(text)} onClick={() => add(id)}>
            <Icon name="plus" />
            {words.questions.add}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function OwnQuestion({ view, close }: { view: QuestionsView; close: () => void }) {
  const kept = ownKept.value;
  const [text, setText] = useState(kept?.text ?? '');
  const [minutes, setMinutes] = useState(kept?.minutes ?? 2);
  const [theme, setTheme] = useState(kept?.theme ?? OWN_THEME);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [refused]);
  const known = [...new Set([OWN_THEME, ...view.questions.map((question) => question.theme).filter((other) => other !== '')])];
  const submit = (event: Event) => {
    event.preventDefault();
    setRefused(text.trim() === '');
    if (text.trim() === '') return;
    void addOwn(text, minutes, theme);
    close();
  };
  return (
    <form
      class="tb-panel tb-part"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="tb-field">
        <label class="tb-label" for={id}>
          {words.questions.ownText}
        </label>
        <textarea
          class="tb-input"
          id={id}
          rows={2}
          maxLength={300}
          dir="auto"
          value={text}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-error` : undefined}
          ref={field}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {refused && (
          <p class="tb-field__error" id={`${id}-error`}>
            <Icon name="warn" />
            {words.questions.ownEmpty}
          </p>
        )}
      </div>
      <div class="tb-cols tb-part">
        <Select
          label={words.questions.ownMinutes}
          value={String(minutes)}
          choices={MINUTES.map((number) => ({ value: String(number), text: words.questions.minutes(number) }))}
          onChoose={(value) => setMinutes(Number(value))}
        />
        <Select
          label={words.questions.ownTheme}
          value={theme}
          choices={known.map((other) => ({ value: other, text: other }))}
          onChoose={setTheme}
        />
      </div>
      <div class="tb-row tb-part">
        <Button type="submit" look="tonal">
          {words.questions.ownAdd}
        </Button>
        <Button look="text" onClick={close}>
          {words.questions.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Every word sought stands somewhere in the question or its theme. */
function matching(questions: readonly Question[], sought: string): readonly Question[] {
  const wanted = sought.toLowerCase().split(/\s+/);
  return questions.filter(({ text, theme }) => wanted.every((word) => `${text} ${theme}`.toLowerCase().includes(word)));
}
