// Get ready: oneself in three lines, what to find out, what to have at hand; each step one tick.
import type { ComponentChildren } from 'preact';
import type { PreparationView } from '../../contract/preparation';
import type { Step } from '../../core/preparation';
import { open } from '../navigation';
import { Button, buttonClass } from '../pieces/button';
import { Field } from '../pieces/fields';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import { loadQuestions } from '../questions-state';
import * as words from '../words';
import { mark, preparation, saveLines, typedLines, typeLine, whom } from './prepare-state';

export function Prepare() {
  const view = preparation.view.value;
  const title = words.prepare.title(whom.value?.name ?? '');
  return (
    <>
      <SubHead title={title} />
      <Region label={title} stack>
        {view === null ? (
          <Loading />
        ) : (
          <>
            <p class="tb-lead">{words.prepare.lead}</p>
            <Yourself view={view} />
            <FindOut view={view} />
            <AtHand view={view} />
          </>
        )}
      </Region>
    </>
  );
}

interface Part {
  view: PreparationView;
}

function Yourself({ view }: Part) {
  const lines = typedLines.value ?? view.lines;
  return (
    <Section title={words.prepare.yourself} as="tb-sub">
      <form
        class="tb-stack-sm tb-part"
        onSubmit={(event) => {
          event.preventDefault();
          saveLines();
        }}
      >
        {words.prepare.lines.map((label, index) => (
          <Field key={label} label={label} rows={2} value={lines[index] ?? ''} onInput={(text) => typeLine(index, text)} />
        ))}
        <p class="tb-hint">{words.prepare.linesHint}</p>
        <Button look="tonal" type="submit" aria-disabled={typedLines.value === null}>
          {words.prepare.saveLines}
        </Button>
      </form>
      <StepTick view={view} step="yourself" />
    </Section>
  );
}

function FindOut({ view }: Part) {
  const { role, organization, field, link, tidbits } = view;
  return (
    <Section title={words.prepare.find} as="tb-sub">
      <StepTick view={view} step="person" known={words.prepare.where(role, organization)}>
        {tidbits.map((tidbit) => (
          <p key={tidbit} class="tb-slip" dir="auto">
            {words.today.tidbit(tidbit)}
          </p>
        ))}
        {link !== '' && (
          <a class={buttonClass('text sm')} href={link} target="_blank" rel="noopener">
            {words.prepare.link}
          </a>
        )}
      </StepTick>
      <StepTick view={view} step="place" known={organization} />
      <StepTick view={view} step="field" known={field} />
      <StepTick view={view} step="market" />
    </Section>
  );
}

function AtHand({ view }: Part) {
  const { contactId, questions, when, calendar } = view;
  return (
    <Section title={words.prepare.carry} as="tb-sub">
      <StepTick view={view} step="agenda" known={words.prepare.picked(questions)}>
        <Button
          look="text sm"
          onClick={() => {
            open('questions');
            void loadQuestions(contactId);
          }}
        >
          {words.prepare.pick}
        </Button>
      </StepTick>
      <StepTick view={view} step="resume" />
      <StepTick view={view} step="appointment" known={when === null ? words.prepare.noDate : words.prepare.booked(when)}>
        {calendar !== null && (
          <a class={buttonClass('text sm')} href={calendar} target="_blank" rel="noopener">
            {words.prepare.calendar}
          </a>
        )}
      </StepTick>
    </Section>
  );
}

/** `known`: what the log says about it. */
function StepTick({ view, step, known = '', children }: Part & { step: Step; known?: string; children?: ComponentChildren }) {
  const { title, hints } = words.prepare.steps[step];
  const id = `step-${step}`;
  return (
    <div class="tb-pickrow">
      <input
        class="tb-check"
        type="checkbox"
        id={id}
        checked={view.done.includes(step)}
        onChange={(event) => mark(step, event.currentTarget.checked)}
      />
      <div class="tb-stack-sm">
        <label for={id}>
          {title}
          {known !== '' && (
            <span class="tb-meta" dir="auto">
              {known}
            </span>
          )}
          {hints.map((hint) => (
            <span key={hint} class="tb-meta">
              {hint}
            </span>
          ))}
        </label>
        {children}
      </div>
    </div>
  );
}
