// Person: whoever's row is selected. What is next and why, what to remember, what was learned, who sent them and whom they named.
import { useEffect, useRef } from '../hooks';
import type { Selected } from '../../contract/screens';
import type { Fact, PersonView } from '../../core/person-view';
import { open } from '../navigation';
import { aside, load, openPerson, person } from '../person-state';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { StatusIcon } from '../pieces/people';
import { Panel, Title } from '../pieces/screen';
import { Section } from '../pieces/section';
import { loadQuestions } from '../questions-state';
import { today } from '../today-state';
import { words } from '../words';
import { Nobody } from './person-nobody';
import { Tidbits } from './person-tidbits';
import { Actions } from '../pieces/line-actions';

export function Person() {
  const view = person.view.value;
  return (
    <>
      <Panel tab="person" busy={view === null} stack>
        {view === null ? <Loading title={words.tabs.person} /> : <Content view={view} />}
      </Panel>
      {view?.kind === 'person' && (
        <div class="tb-bar">
          <Button look="outline" onClick={() => toQuestions(view.person)}>
            {words.tabs.questions}
          </Button>
        </div>
      )}
    </>
  );
}

function Content({ view }: { view: Selected }) {
  return view.kind === 'person' ? <Card view={view.person} /> : <Nobody why={view.kind} people={view.people} />;
}

function toQuestions({ contactId }: PersonView): void {
  open('questions');
  void loadQuestions(contactId);
}

function Card({ view }: { view: PersonView }) {
  useReloadAfterToday(view.contactId);
  const work = [view.role, view.organization].filter((part) => part !== '').join(', ');
  return (
    <>
      <div>
        <div class="tb-row tb-row--top">
          <div class="tb-grow" dir="auto">
            <Title>{view.name}</Title>
          </div>
          <span class="tb-tag">
            <Icon name="sheet" />
            {words.person.row(view.row)}
          </span>
        </div>
        {aside.value && <p class="tb-meta">{words.person.aside(view.name)}</p>}
        <p class="tb-lead" dir="auto">
          {work}
        </p>
        <p class="tb-part">
          <span class="tb-chip" data-state={view.status}>
            <StatusIcon status={view.status} />
            {words.person.states[view.status]}
          </span>
        </p>
      </div>
      <Next view={view} />
      <Tidbits view={view} />
      {view.learned !== '' && (
        <Section title={words.person.learned} as="tb-sub">
          <p class="tb-lead" dir="auto">
            {view.learned}
          </p>
        </Section>
      )}
      <Details view={view} />
      {view.answers.length > 0 && <Answers answers={view.answers} />}
    </>
  );
}

/** What a click on Next or Undo wrote shows in the status too, once Today's answer is here. */
function useReloadAfterToday(contactId: string): void {
  const busy = today.busy.value;
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) void load(contactId);
    wasBusy.current = busy;
  }, [busy]);
}

function Next({ view: { next, status } }: { view: PersonView }) {
  const onToday = today.view.value;
  const line = today.busy.value ? null : (next?.line ?? null);
  return (
    <section class="tb-panel" data-state={status}>
      <h2 class="tb-sub">{next === null ? words.person.nothing : words.person.next(next.step)}</h2>
      {next !== null && next.why !== '' && (
        <p class="tb-meta" dir="auto">
          {next.why}
        </p>
      )}
      {line !== null && onToday !== null && (
        <Actions line={line} kind={line.need === 'thankYou' ? 'thankYou' : 'followUp'} view={onToday} />
      )}
    </section>
  );
}

function Details({ view }: { view: PersonView }) {
  const { facts, referredBy, suggested, suggestedBeyond } = view;
  if (facts.length === 0 && referredBy === null && suggested.length === 0) return null;
  return (
    <Section title={words.person.details} as="tb-vh">
      <dl class="tb-facts">
        {facts.map((fact) => [
          <dt key={fact.label} dir="auto">
            {fact.label}
          </dt>,
          <dd key={`${fact.label}-text`} dir="auto">
            <FactText fact={fact} />
          </dd>,
        ])}
        {referredBy !== null && (
          <>
            <dt>{words.person.referredBy}</dt>
            <dd dir="auto">
              {referredBy.contactId === null ? referredBy.name : <PersonLink contactId={referredBy.contactId} text={referredBy.name} />}
            </dd>
          </>
        )}
        {suggested.length > 0 && (
          <>
            <dt>{words.person.suggested}</dt>
            {suggested.map(({ contactId, name, row }) => (
              <dd key={contactId} dir="auto">
                <PersonLink contactId={contactId} text={words.person.suggestedRow(name, row)} />
              </dd>
            ))}
            {suggestedBeyond > 0 && <dd>{words.today.beyond(suggestedBeyond)}</dd>}
          </>
        )}
      </dl>
    </Section>
  );
}

function FactText({ fact: { when, text } }: { fact: Fact }) {
  if (/^https:\S+$/i.test(text)) {
    return (
      <a class="tb-link" href={text} target="_blank" rel="noopener noreferrer">
        {text.slice(8)}
      </a>
    );
  }
  return <>{when === null ? text : words.person.fact(when, text)}</>;
}

function PersonLink({ contactId, text }: { contactId: string; text: string }) {
  return (
    <button type="button" class="tb-link" onClick={() => openPerson(contactId)}>
      {text}
    </button>
  );
}

function Answers({ answers }: { answers: PersonView['answers'] }) {
  return (
    <details class="tb-details">
      <summary>
        <Icon name="next" flip />
        {words.person.answers(answers.length)}
      </summary>
      <dl class="tb-part">
        {answers.map(({ question, answer }) => [
          <dt key={question} class="tb-meta" dir="auto">
            {question}
          </dt>,
          <dd key={`${question}-answer`} dir="auto">
            {answer}
          </dd>,
        ])}
      </dl>
    </details>
  );
}
