// Today: whom to thank, whom you meet, whom to write to, what the week brings.
import { Button, buttonClass } from '../pieces/button';
import { useRef } from 'preact/hooks';
import type { TodayGroup, TodayGroupKind, TodayLine, TodayView } from '../../core/today';
import { composeLink } from '../../core/links';
import { open } from '../navigation';
import { Icon, type Symbol } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { MenuButton } from '../pieces/menu';
import { Panel, Title } from '../pieces/screen';
import { loadQuestions } from '../questions-state';
import { letRest, markDone, snooze, today } from '../today-state';
import { words } from '../words';
import { BeatBar } from '../pieces/beat';

export function Today() {
  const view = today.view.value;
  return (
    <>
      <Panel tab="today" busy={view === null} tight={view !== null}>
        {view === null ? <Loading title={words.tabs.today} /> : <Content view={view} />}
      </Panel>
      {view !== null && <BeatBar beat={view.beat} />}
    </>
  );
}

function Content({ view }: { view: TodayView }) {
  const waiting = view.groups.some(({ kind }) => kind !== 'week');
  return (
    <>
      <Title>{words.today.title(view.today)}</Title>
      {!waiting && <NothingWaiting view={view} />}
      {view.groups.map((group) => (
        <Group key={group.kind} group={group} view={view} />
      ))}
      {view.notes.map((note) => (
        <p key={note} class="tb-meta tb-today__note">
          {note}
        </p>
      ))}
    </>
  );
}

function Group({ group, view }: { group: TodayGroup; view: TodayView }) {
  const { title, count } = words.today.groups[group.kind];
  const total = group.lines.length + group.beyond;
  return (
    <section class="tb-group" aria-labelledby={`group-${group.kind}`}>
      <div class="tb-group__head">
        <h2 class="tb-group__title" id={`group-${group.kind}`} tabIndex={-1}>
          {title}
        </h2>
        <span class="tb-group__count">{count(total)}</span>
      </div>
      <ul>
        {group.lines.map((line) => (
          <Line key={`${line.contactId} ${line.need}`} line={line} kind={group.kind} view={view} />
        ))}
      </ul>
      {group.beyond > 0 && <p class="tb-meta tb-today__note">{words.today.beyond(group.beyond)}</p>}
    </section>
  );
}

function Line({ line, kind, view }: { line: TodayLine; kind: TodayGroupKind; view: TodayView }) {
  const inRow = kind === 'week';
  return (
    <li class={`tb-item${inRow ? ' tb-item--row' : ''}`} data-state={line.state}>
      <span class="tb-dot" aria-hidden="true">
        <Icon name={`state-${line.state}` satisfies Symbol} />
      </span>
      <div>
        <p class="tb-item__name" dir="auto" tabIndex={-1}>
          {line.name}
        </p>
        <Facts line={line} kind={kind} />
        {!inRow &&
          line.tidbits.slice(0, 1).map((tidbit) => (
            <p key={tidbit} class="tb-slip" dir="auto">
              {words.today.tidbit(tidbit)}
            </p>
          ))}
        {!inRow && <Actions line={line} kind={kind} view={view} />}
      </div>
      {inRow && (
        <QuestionsButton contactId={line.contactId} text={words.today.prepare} label={words.today.prepareFor(line.name)} tone="text" />
      )}
    </li>
  );
}

const FOLLOW_UPS = words.today.followUp;
type FollowUp = keyof typeof FOLLOW_UPS;

/** Where they work or when you met, and when it is due. */
function Facts({ line, kind }: { line: TodayLine; kind: TodayGroupKind }) {
  const where = [line.organization, line.referredBy && words.today.from(line.referredBy)].filter((part) => part !== '');
  const parts: Record<TodayGroupKind, readonly string[]> = {
    thankYou: line.state === 'late' && line.met !== null ? [words.today.met(line.met)] : where.slice(0, 1),
    conversation: where,
    followUp: line.about === '' ? where.slice(0, 1) : [line.about],
    week: [],
  };
  const due: Record<TodayGroupKind, string> = {
    thankYou: line.state === 'late' ? words.today.late : line.due === null ? '' : words.today.due(line.due),
    conversation: line.met === null ? '' : words.today.meeting(line.met),
    followUp: line.due !== null && line.need in FOLLOW_UPS ? FOLLOW_UPS[line.need as FollowUp](line.due, line.referredBy) : '',
    week: line.met === null ? '' : words.today.meeting(line.met),
  };
  return (
    <p class="tb-item__meta" dir="auto">
      {parts[kind].map((part) => `${part} · `).join('')}
      <span class="tb-when">{due[kind]}</span>
    </p>
  );
}

function Actions({ line, kind, view }: { line: TodayLine; kind: TodayGroupKind; view: TodayView }) {
  const group = useRef<HTMLDivElement>(null);
  const leaving = (act: () => void) => () => {
    const next = focusAfter(group.current);
    act();
    requestAnimationFrame(() => focusFirst(next));
  };
  const choices = [
    ...view.snoozes.map((choice) => ({
      text: words.today.snoozes[choice.kind],
      hint: words.today.snoozeAt(choice.when),
      choose: leaving(() => snooze(line, choice)),
    })),
    ...(kind === 'followUp' ? [{ text: words.today.rest, choose: leaving(() => letRest(line)) }] : []),
  ];
  const { draft, done } = line;
  return (
    <div class="tb-item__actions" role="group" aria-label={words.today.actions[kind](line.name)} ref={group}>
      {kind === 'conversation' && <QuestionsButton contactId={line.contactId} text={words.today.pick} tone="tonal" />}
      {draft !== null && (
        <a
          class={buttonClass('tonal sm')}
          href={composeLink(draft.to, draft).url}
          target="_blank"
          rel="noopener"
          aria-label={words.today.draftFor(line.name)}
          title={draft.to === '' ? words.today.noAddress : undefined}
        >
          {words.today.draft}
        </a>
      )}
      {done !== null && (
        <Button look="text sm" onClick={leaving(() => markDone(line, done))}>
          <Icon name="check" />
          {words.today.doneLabel}
        </Button>
      )}
      {kind !== 'conversation' && (
        <MenuButton label={words.today.snoozeFor(line.name)} choices={choices}>
          <Icon name="clock" />
          {words.today.snooze}
        </MenuButton>
      )}
    </div>
  );
}

interface QuestionsButtonProps {
  contactId: string;
  text: string;
  label?: string;
  tone: 'tonal' | 'text';
}

function QuestionsButton({ contactId, text, label, tone }: QuestionsButtonProps) {
  return (
    <Button
      look={`${tone} sm`}
      aria-label={label}
      onClick={() => {
        open('questions');
        void loadQuestions(contactId);
      }}
    >
      {text}
    </Button>
  );
}

function NothingWaiting({ view }: { view: TodayView }) {
  const { next } = view;
  return (
    <div class="tb-empty">
      <Cup />
      <h2 class="tb-title">{words.today.empty}</h2>
      <p class="tb-lead">{next === null ? words.today.noNext : words.today.next(next.name, next.when)}</p>
      {next !== null && <QuestionsButton contactId={next.contactId} text={words.today.prepareFor(next.name)} tone="tonal" />}
    </div>
  );
}

/** The next person's name in the list, else the group's title, else the screen's. */
function focusAfter(actions: HTMLElement | null): readonly Element[] {
  const places = [...document.querySelectorAll('.tb-title, .tb-group__title, .tb-item__name')];
  const here = places.findIndex((place) => place.parentElement !== null && place.parentElement.contains(actions) && place.matches('p'));
  const group = places.slice(0, here).reverse();
  return [...places.slice(here + 1, here + 2).filter((place) => place.matches('p')), ...group.filter((place) => !place.matches('p'))];
}

function focusFirst(places: readonly Element[]): void {
  const place = places.find(({ isConnected }) => isConnected);
  if (place instanceof HTMLElement) place.focus();
}

function Cup() {
  return (
    <svg class="tb-empty__art" viewBox="0 0 128 96" aria-hidden="true">
      <ellipse cx="64" cy="86" rx="52" ry="5" fill="#e7eeea" />
      <g transform="rotate(-8 44 48)">
        <path d="M22 24h28a5 5 0 0 0 5 5 5 5 0 0 0 5 6v37a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V30a6 6 0 0 1 6-6z" fill="#fbf3e1" />
        <path d="M25 42h20M25 51h26M25 60h15" stroke="#c9b27a" stroke-width="3" stroke-linecap="round" />
      </g>
      <path d="M70 48h34v17a15 15 0 0 1-15 15h-4a15 15 0 0 1-15-15z" fill="#0f5c4d" />
      <path d="M104 53h3a7 7 0 0 1 0 14h-4" fill="none" stroke="#0f5c4d" stroke-width="4" />
      <path d="M80 39c-3-4 3-7 0-12M93 39c-3-4 3-7 0-12" fill="none" stroke="#8fbfb1" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
