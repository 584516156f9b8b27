// Questions: whom for, what about, how long; a list to tick and order; saved to Answers, taken along on paper, or asked at once.
import { Button } from '../pieces/button';
import type { QuestionsView } from '../../contract/screens';
import { LENGTHS, timeOf } from '../../core/agenda';
import { GOAL_KEYS, REFERRAL_ID, type Goal } from '../../core/questions';
import { Pill, Pills, Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { PrepareButton } from '../pieces/line-actions';
import { Loading } from '../pieces/loading';
import { Panel, Title } from '../pieces/screen';
import {
  agenda,
  chooseGoal,
  chooseLength,
  chooseTheme,
  copyList,
  goal,
  isSaved,
  length,
  listTitle,
  loadQuestions,
  questionById,
  questions,
  restoreQuestions,
  save,
  startConversation,
  themes,
} from '../questions-state';
import * as words from '../words';
import { MoreQuestions } from './more-questions';
import { List } from './question-list';

export function Questions() {
  const view = questions.view.value;
  return (
    <>
      <Panel tab="questions" busy={view === null}>
        {view === null ? <Loading title={words.tabs.questions} /> : <Picker view={view} />}
      </Panel>
      {view?.person && <SaveBar name={view.person.name} />}
    </>
  );
}

function Picker({ view }: { view: QuestionsView }) {
  const { person } = view;
  return (
    <>
      <Title>{listTitle()}</Title>
      {person === null ? <p class="tb-lead">{words.questions.nobody}</p> : <People view={view} chosen={person.contactId} />}
      <div class="tb-part">
        <Select
          label={words.questions.goal}
          value={goal.value}
          choices={GOAL_KEYS.map((key) => ({ value: key, text: words.questions.goals[key] }))}
          onChoose={(key) => chooseGoal(key as Goal)}
        />
      </div>
      <Pills legend={words.questions.themes}>
        {themesOf(view).map((theme) => (
          <Pill key={theme} text={theme} checked={themes.value.includes(theme)} onChange={(chosen) => chooseTheme(theme, chosen)} />
        ))}
      </Pills>
      <Pills legend={words.questions.length} even>
        {LENGTHS.map((minutes) => (
          <Pill
            key={minutes}
            text={words.questions.minutes(minutes)}
            group="length"
            checked={length.value === minutes}
            onChange={() => chooseLength(minutes)}
          />
        ))}
      </Pills>
      <Budget view={view} />
      <List />
      <Paper />
      <MoreQuestions view={view} />
      <Missing missing={view.missing} />
    </>
  );
}

function People({ view, chosen }: { view: QuestionsView; chosen: string }) {
  return (
    <div class="tb-part">
      <Select
        label={words.questions.person}
        value={chosen}
        choices={view.people.map((person) => ({ value: person.contactId, text: words.questions.personOption(person.name, person.when) }))}
        onChoose={(contactId) => void loadQuestions(contactId)}
      />
      {view.peopleBeyond > 0 && <p class="tb-hint">{words.questions.beyond(view.peopleBeyond)}</p>}
    </div>
  );
}

/** One block a question, as wide as its minutes; the referral striped, what is over in amber. */
function Budget({ view }: { view: QuestionsView }) {
  const total = length.value;
  const { planned, left } = timeOf(agenda.value, view.questions, total);
  const over = Math.max(0, -left);
  const blocks = agenda.value.flatMap((id) => questionById(id) ?? []);
  return (
    <div class="tb-part">
      <div
        class="tb-budget"
        role="meter"
        aria-label={words.questions.planned}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(planned, total)}
        aria-valuetext={words.questions.plannedValue(planned, total)}
        style={{ '--t': Math.max(total, planned), '--n': blocks.length }}
      >
        {blocks.map(({ id, minutes }, index) => (
          <i key={id} class={blockClass(id, blocks.slice(0, index + 1), total)} style={{ '--m': minutes }} />
        ))}
      </div>
      <p class="tb-meta tb-num tb-budget__words">
        {over > 0
          ? words.questions.over(over)
          : `${words.questions.room(planned, total)} · ${left === 0 ? words.questions.full : words.questions.left(left)}`}
      </p>
    </div>
  );
}

function blockClass(id: string, upToHere: readonly { minutes: number }[], total: number): string | undefined {
  if (upToHere.reduce((sum, { minutes }) => sum + minutes, 0) > total) return 'is-over';
  return id === REFERRAL_ID ? 'is-pinned' : undefined;
}

/**
 * The list to take along. Google's frame may print itself (`allow-modals`, platform-rules section 7): no dialog to stack, nothing to ask
 * of the server, and what stands on paper is what stands on the screen.
 */
function Paper() {
  const person = questions.view.value?.person;
  const chosen = agenda.value.flatMap((id) => questionById(id) ?? []);
  return (
    <>
      <div class="tb-row tb-row--wrap tb-row--close">
        {person && <PrepareButton whom={person} tone="text" back="questions" />}
        <Button look="text sm" onClick={copyList}>
          <Icon name="copy" />
          {words.questions.copy}
        </Button>
        <Button look="text sm" onClick={() => window.print()}>
          {words.questions.print}
        </Button>
      </div>
      <section class="tb-paper" aria-hidden="true">
        <h2>{listTitle()}</h2>
        <ol>
          {chosen.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ol>
        <p>{words.questions.paperFoot}</p>
      </section>
    </>
  );
}

function Missing({ missing }: { missing: number }) {
  if (missing === 0) return null;
  return (
    <div class="tb-setting tb-part">
      <span class="tb-meta">{words.questions.missing(missing)}</span>
      <Button look="text sm" onClick={() => void restoreQuestions()}>
        {words.questions.restore}
      </Button>
    </div>
  );
}

function SaveBar({ name }: { name: string }) {
  const saved = isSaved.value;
  const busy = questions.busy.value;
  return (
    <div class="tb-bar">
      <Button look="primary" aria-disabled={agenda.value.length === 0} onClick={() => agenda.value.length > 0 && startConversation()}>
        {words.questions.start}
      </Button>
      {!saved && !busy && (
        <Button look="text" aria-label={words.questions.saveFor(name)} onClick={save}>
          {words.questions.save}
        </Button>
      )}
      <span class="tb-save" data-save={busy ? 'saving' : saved ? 'saved' : undefined} role="status">
        {saved && !busy && <Icon name="cloud" />}
        {busy ? words.questions.saving : saved ? words.questions.savedState : words.questions.unsavedState}
      </span>
    </div>
  );
}

/** Themes in the order they first appear in the tab, without the referral's own. */
function themesOf(view: QuestionsView): readonly string[] {
  return [...new Set(view.questions.filter(({ id, theme }) => id !== REFERRAL_ID && theme !== '').map(({ theme }) => theme))];
}
