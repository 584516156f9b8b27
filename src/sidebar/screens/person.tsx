// Person: whoever's row is selected. What is next and why, what to remember, what was learned, who sent them and whom they named.
import { useEffect, useRef } from 'preact/hooks';
import type { Selected } from '../../contract/person';
import type { Fact, PersonView } from '../../core/person-view';
import type { TodayGroupKind, TodayLine } from '../../core/today';
import { iMet } from '../debrief-state';
import { laterPieces, needLater, openLater } from '../later';
import { open } from '../navigation';
import { aside, load, openPerson, person } from '../person-state';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Actions } from '../pieces/line-actions';
import { Loading } from '../pieces/loading';
import { MenuButton, type MenuChoice } from '../pieces/menu';
import { Slips } from '../pieces/slips';
import { StatusIcon } from '../pieces/status-icon';
import { Panel, Title } from '../pieces/screen';
import { Section } from '../pieces/section';
import { loadQuestions } from '../questions-state';
import { callOff, letRest, snooze, today } from '../today-state';
import * as words from '../words';

export function Person() {
  const view = person.view.value;
  return (
    <>
      <Panel tab="person" busy={view === null} stack>
        {view === null ? <Loading title={words.tabs.person} /> : <Content view={view} />}
      </Panel>
      {view?.kind === 'person' && <Bar view={view.person} />}
    </>
  );
}

function Content({ view }: { view: Selected }) {
  const pieces = laterPieces.value;
  useEffect(bring, []);
  if (view.kind === 'person') return <Card view={view.person} />;
  return pieces === null ? <Loading title={words.tabs.person} /> : <pieces.Nobody selected={view} />;
}

function bring(): void {
  void needLater(bring);
}

/** "I met them", their questions, and what is rarely done. */
function Bar({ view }: { view: PersonView }) {
  const { contactId, name, metAt, meeting, tidbits, resting } = view;
  const snoozes = today.view.value?.snoozes ?? [];
  const choices: readonly MenuChoice[] = [
    ...snoozes.map((choice) => ({
      text: `${words.today.snooze}: ${words.today.snoozes[choice.kind]}`,
      hint: words.today.snoozeAt(choice.when),
      choose: () => snooze(view, choice),
    })),
    ...(resting ? [] : [{ text: words.today.rest, choose: () => letRest(view) }]),
    ...(meeting === null ? [] : [{ text: words.met.no, choose: () => callOff(view) }]),
    { text: words.laterTitles.addPerson, choose: () => void openLater('addPerson', null, 'person') },
  ];
  return (
    <div class="tb-bar">
      <Button
        look="tonal"
        onClick={() =>
          void iMet({ contactId, name, metAt, tidbits: tidbits.slice(0, 2), need: meeting === 'ahead' ? 'brief' : 'thankYou' })
        }
      >
        {words.met.yes}
      </Button>
      <Button look="outline" onClick={() => toQuestions(view)}>
        {words.tabs.questions}
      </Button>
      <span class="tb-grow" />
      <MenuButton label={words.person.more(name)} choices={choices} look="icon" up>
        <Icon name="more" />
      </MenuButton>
    </div>
  );
}

function toQuestions({ contactId }: PersonView): void {
  open('questions');
  void loadQuestions(contactId);
}

function Card({ view }: { view: PersonView }) {
  const pieces = laterPieces.value;
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
            {words.statuses[view.status]}
          </span>
        </p>
      </div>
      <Next view={view} />
      {pieces === null ? (
        <Section title={words.person.tidbits} as="tb-sub">
          <Slips tidbits={view.tidbits} />
        </Section>
      ) : (
        <pieces.Tidbits view={view} />
      )}
      {view.learned !== '' && (
        <Section title={words.person.learned} as="tb-sub">
          <p class="tb-lead" dir="auto">
            {view.learned}
          </p>
        </Section>
      )}
      <Details view={view} />
      {pieces !== null && <pieces.Memory view={view} />}
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

/** The group of Today that has the same actions. */
const KINDS: Readonly<Partial<Record<TodayLine['need'], TodayGroupKind>>> = { thankYou: 'thankYou', brief: 'conversation' };

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
      {line !== null && onToday !== null && <Actions line={line} kind={KINDS[line.need] ?? 'followUp'} view={onToday} main />}
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
