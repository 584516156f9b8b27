// What one can do about a line of Today: say whether they met, write the note, be done with it, put it off.
import { useRef, useState } from 'preact/hooks';
import type { TodayGroupKind, TodayLine, TodayView } from '../../core/today';
import { iMet } from '../debrief-state';
import { openLater } from '../later';
import { open, type Tab } from '../navigation';
import { loadQuestions } from '../questions-state';
import { callOff, leaveOut, letRest, markDone, newDates, snooze, type Whom } from '../today-state';
import * as words from '../words';
import { Button } from './button';
import { Icon } from './icons';
import { MenuButton, type MenuChoice } from './menu';
import { MoveForm } from './move-form';

interface ActionsProps {
  line: TodayLine;
  kind: TodayGroupKind;
  view: TodayView;
  /** It stands on the person's own screen, where it is the one thing to do next. */
  main?: boolean;
}

export function Actions({ line, kind, view, main = false }: ActionsProps) {
  const [moving, setMoving] = useState(newDates.has(line.contactId));
  const group = useRef<HTMLDivElement>(null);
  const answers: readonly MenuChoice[] = [
    { text: words.met.yes, choose: () => void iMet(line) },
    { text: words.met.move, choose: () => setMoving(true) },
    { text: words.met.no, choose: leaving(group, () => callOff(line)) },
  ];
  const booked = kind === 'week' || kind === 'conversation';
  return (
    <>
      {line.unconfirmed && <DidYouMeet line={line} answers={answers} />}
      <div
        class={kind === 'week' ? 'tb-row tb-row--close' : 'tb-item__actions'}
        role="group"
        aria-label={words.today.actions[kind](line.name)}
        ref={group}
      >
        {booked ? (
          <Booked line={line} inRow={kind === 'week'} main={main} answers={answers} />
        ) : (
          <Waiting line={line} kind={kind} view={view} main={main} group={group} />
        )}
      </div>
      {moving && (booked || line.unconfirmed) && (
        <MoveForm line={line} leaving={(act) => leaving(group, act)()} close={() => setMoving(false)} />
      )}
    </>
  );
}

/** The question the reminders ask too. */
function DidYouMeet({ line, answers }: { line: TodayLine; answers: readonly MenuChoice[] }) {
  const question = words.met.ask(line.met);
  return (
    <>
      <p class="tb-item__meta tb-part">{question}</p>
      <div class="tb-item__actions" role="group" aria-label={words.met.asked(line.name, question)}>
        {answers.map(({ text, choose }, index) => (
          <Button key={text} look={index === 0 ? 'tonal sm' : 'text sm'} onClick={choose}>
            {text}
          </Button>
        ))}
      </div>
    </>
  );
}

interface BookedProps {
  line: TodayLine;
  inRow: boolean;
  main: boolean;
  answers: readonly MenuChoice[];
}

function Booked({ line, inRow, main, answers }: BookedProps) {
  const prepare = <PrepareButton whom={line} tone="text" back={main ? 'person' : 'today'} />;
  return inRow ? (
    <>
      {prepare}
      <MenuButton label={words.met.menu(line.name)} choices={answers} look="icon sm">
        <Icon name="more" />
      </MenuButton>
    </>
  ) : (
    <>
      <Button
        look="tonal sm"
        onClick={() => {
          open('questions');
          void loadQuestions(line.contactId);
        }}
      >
        {words.today.pick}
      </Button>
      {prepare}
      <MenuButton label={words.met.menu(line.name)} choices={answers}>
        <Icon name="check" />
        {words.met.menuText}
      </MenuButton>
    </>
  );
}

function Waiting({ line, kind, view, main, group }: ActionsProps & { group: Held }) {
  const choices = [
    ...view.snoozes.map((choice) => ({
      text: words.today.snoozes[choice.kind],
      hint: words.today.snoozeAt(choice.when),
      choose: leaving(group, () => snooze(line, choice)),
    })),
    ...(kind === 'news' ? [{ text: words.today.notThem, choose: leaving(group, () => leaveOut(line)) }] : []),
    ...(kind === 'followUp' || kind === 'greeting' ? [{ text: words.today.rest, choose: leaving(group, () => letRest(line)) }] : []),
  ];
  const { draft, done } = line;
  return (
    <>
      {draft !== null && (
        <Button
          look={`${main ? 'primary' : line.unconfirmed ? 'text' : 'tonal'} sm`}
          aria-label={words.today.draftFor(line.name)}
          onClick={() => void openLater('draft', { contactId: line.contactId, kind: draft }, main ? 'person' : 'today')}
        >
          {words.today.draft}
        </Button>
      )}
      {done !== null && (
        <Button look="text sm" onClick={leaving(group, () => void markDone(line, done))}>
          <Icon name="check" />
          {words.today.doneLabel}
        </Button>
      )}
      <MenuButton label={words.today.snoozeFor(line.name)} choices={choices}>
        <Icon name="clock" />
        {words.today.snooze}
      </MenuButton>
    </>
  );
}

interface PrepareButtonProps {
  whom: Whom;
  tone: 'tonal' | 'text';
  back: Tab;
  text?: string;
}

export function PrepareButton({ whom: { contactId, name }, tone, back, text = words.laterTitles.prepare }: PrepareButtonProps) {
  return (
    <Button
      look={`${tone} sm`}
      aria-label={words.today.prepareFor(name)}
      onClick={() => void openLater('prepare', { contactId, name }, back)}
    >
      {text}
    </Button>
  );
}

interface Held {
  readonly current: HTMLElement | null;
}

/** Does what takes a line off the list, and moves focus to where one goes on. */
export function leaving(held: Held, act: () => void): () => void {
  return () => {
    const next = focusAfter(held.current);
    act();
    requestAnimationFrame(() => focusFirst(next));
  };
}

/** The next person's name in the list, else the group's title, else the screen's. */
function focusAfter(held: HTMLElement | null): readonly Element[] {
  const places = [...document.querySelectorAll('.tb-title, .tb-group__title, .tb-item__name')];
  const here = places.findIndex((place) => place.matches('p') && place.closest('li')?.contains(held) === true);
  const group = places.slice(0, here).reverse();
  return [
    ...places.slice(here + 1, here + 2).filter((place) => place.matches('p')),
    ...group.filter((place) => !place.matches('p')),
    ...places.slice(0, 1),
  ];
}

function focusFirst(places: readonly Element[]): void {
  const place = places.find(({ isConnected }) => isConnected);
  const target = place?.querySelector('button') ?? place;
  if (target instanceof HTMLElement) target.focus();
}
