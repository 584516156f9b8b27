// Today: whom to thank, whom you meet, whom to write to, what the week brings.
import type { TodayGroup, TodayGroupKind, TodayLine, TodayView } from '../../core/today';
import { openPerson } from '../person-state';
import { Icon, type Symbol } from '../pieces/icons';
import { Actions, PrepareButton } from '../pieces/line-actions';
import { Loading } from '../pieces/loading';
import { Panel, Title } from '../pieces/screen';
import { ColumnsButton } from '../pieces/trouble-notice';
import { laterPieces, lookingAlong, openLater } from '../later';
import { answerGreeting, today } from '../today-state';
import { Button } from '../pieces/button';
import * as words from '../words';
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
  const pieces = laterPieces.value;
  const waiting = view.groups.some(({ kind }) => kind !== 'week');
  return (
    <>
      <Title>{words.today.title(view.today)}</Title>
      {view.offer !== null && <Offer offer={view.offer} today={view.today} />}
      {lookingAlong.value !== null && (
        <p class="tb-notice tb-part">
          <Icon name="person" />
          <span>{words.today.lookingAlong(lookingAlong.value)}</span>
        </p>
      )}
      {view.column !== null && (
        <p class="tb-notice tb-part" data-kind="warn">
          <Icon name="warn" />
          <span>
            {view.column} <ColumnsButton />
          </span>
        </p>
      )}
      {!waiting && <NothingWaiting view={view} />}
      {view.groups.map((group) => (
        <Group key={group.kind} group={group} view={view} />
      ))}
      {!waiting && pieces !== null && <pieces.Ideas ideas={view.ideas} />}
      {view.notes.map((note) => (
        <p key={note} class="tb-meta tb-today__note">
          {note}
        </p>
      ))}
    </>
  );
}

/** Asked once a year: whether to send season's greetings. */
function Offer({ offer, today }: { offer: NonNullable<TodayView['offer']>; today: string }) {
  const says = words.today.offer;
  return (
    <section class="tb-notice" aria-labelledby="offer">
      <Icon name="mail" />
      <div>
        <h2 class="tb-sub" id="offer">
          {says.title}
        </h2>
        <p>{says.text(offer.people)}</p>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={() => void answerGreeting('yes')}>
            {offer.day > today ? says.yes(offer.day) : says.yesNow}
          </Button>
          <Button look="text sm" onClick={() => void answerGreeting('notThisYear')}>
            {says.no}
          </Button>
        </div>
      </div>
    </section>
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
          <button type="button" onClick={() => openPerson(line.contactId)}>
            {line.name}
          </button>
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
      {inRow && <Actions line={line} kind={kind} view={view} />}
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
    news: [line.about],
    greeting: where.slice(0, 1),
    week: [],
  };
  const due: Record<TodayGroupKind, string> = {
    thankYou: line.state === 'late' ? words.today.late : line.due === null ? '' : words.today.due(line.due),
    conversation: line.met === null ? '' : words.today.meeting(line.met),
    followUp: line.due !== null && line.need in FOLLOW_UPS ? FOLLOW_UPS[line.need as FollowUp](line.due, line.referredBy) : '',
    news: line.due === null ? '' : words.today.due(line.due),
    greeting: '',
    week: line.met === null ? '' : words.today.meeting(line.met),
  };
  return (
    <p class="tb-item__meta" dir="auto">
      {parts[kind].join(' · ')}
      {due[kind] !== '' && parts[kind].length > 0 && ' · '}
      <span class="tb-when">{due[kind]}</span>
    </p>
  );
}

function NothingWaiting({ view }: { view: TodayView }) {
  const { next } = view;
  return (
    <div class="tb-empty">
      <Cup />
      <h2 class="tb-title">{words.today.empty}</h2>
      <p class="tb-lead">{next === null ? words.today.noNext : words.today.next(next.name, next.when)}</p>
      {next !== null && <PrepareButton whom={next} text={words.today.prepareFor(next.name)} tone="tonal" back="today" />}
      <Button look="text sm" onClick={() => void openLater('addPerson', null, 'today')}>
        <Icon name="plus" />
        {words.today.addSomeone}
      </Button>
    </div>
  );
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
