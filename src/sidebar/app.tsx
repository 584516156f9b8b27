// The page: one screen at a time, the toast over it, a line that is only read out.
import { useLayoutEffect, useState, useRef } from 'preact/hooks';
import { said, trouble } from './feedback';
import { goBack, screen, type LaterScreen, type Screen, type Tab } from './navigation';
import { Sprite } from './pieces/icons';
import { Tabs } from './pieces/tabs';
import { ToastArea } from './pieces/toast';
import { follow, load, person } from './person-state';
import { loadQuestions, questions } from './questions-state';
import { Accounts } from './screens/accounts';
import { Later } from './screens/later';
import { More } from './screens/more';
import { Person } from './screens/person';
import { Questions } from './screens/questions';
import { Today } from './screens/today';
import { drawOnChange } from './signals';
import { loadToday, refreshToday, today } from './today-state';

/** Every other screen comes with the second part. */
const SCREENS: Record<Exclude<Screen, LaterScreen>, () => preact.JSX.Element> = {
  today: Today,
  person: Person,
  questions: Questions,
  more: More,
};

/** What a tab needs the first time it is opened. */
const FIRST_TIME: Record<Tab, () => void> = {
  today: () => void (today.view.value === null ? loadToday() : refreshToday()),
  person: () => void (person.view.value === null ? load(null) : follow()),
  questions: () => questions.view.value === null && void loadQuestions(null),
  more: () => undefined,
};

/** The pointer or the focus comes in from the sheet: what is shown goes along with it. */
export function comeBack(): void {
  void (screen.value === 'today' ? refreshToday() : follow());
}

export function App() {
  const [, draw] = useState({});
  useLayoutEffect(() => drawOnChange(() => draw({})), []);
  const held = useKeptFocus();
  const current = screen.value;
  const isTab = current in FIRST_TIME;
  return (
    <main class="tb-app" {...held} onKeyDown={(event) => event.key === 'Escape' && goBack()} onPointerEnter={() => comeBack()}>
      <Sprite />
      {trouble.value?.blocks === true ? (
        <Accounts />
      ) : (
        <>
          {isTab && <Tabs onOpen={(tab) => FIRST_TIME[tab]()} />}
          <Current name={current} />
        </>
      )}
      <ToastArea />
      <div class="tb-vh" aria-live="polite">
        {said.value}
      </div>
    </main>
  );
}

/**
 * Focus on what is no longer drawn goes to what is left around it, a button beside it or the panel; another screen has its title. Focus that
 * was left, as for the sheet, is not taken back.
 */
function useKeptFocus() {
  const held = useRef<Element[]>([]);
  useLayoutEffect(() => {
    const [last, ...around] = held.current;
    if (last?.isConnected !== false || document.activeElement !== document.body || !document.hasFocus()) return;
    const left = around.find(({ isConnected }) => isConnected);
    const next = left?.matches('[tabindex]') === true ? left : left?.querySelector('button, [tabindex]');
    if (next instanceof HTMLElement) next.focus();
  });
  return {
    onFocusIn: ({ target, currentTarget }: Event & { currentTarget: Element }) => {
      held.current = [];
      for (let at = target; at instanceof Element && at !== currentTarget; at = at.parentElement) held.current.push(at);
    },
    // What is drawn away says so before it goes.
    onFocusOut: ({ target }: Event) =>
      queueMicrotask(() => {
        if (target === held.current[0] && held.current[0].isConnected && !held.current[0].matches(':disabled')) held.current = [];
      }),
  };
}

function Current({ name }: { name: Screen }) {
  if (!isDaily(name)) return <Later name={name} />;
  const Screen = SCREENS[name];
  return <Screen />;
}

function isDaily(name: Screen): name is keyof typeof SCREENS {
  return name in SCREENS;
}
