// During: what to open with, the questions in their order, the clock, a tidbit at any time, what to close with.
import { useEffect, useRef, useState } from 'preact/hooks';
import { said } from '../feedback';
import { Button } from '../pieces/button';
import { Field } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import * as words from '../words';
import { addMinutes, addNext, keepTidbit, pause, tickClosing, typeNext, typeTidbit, wrapUp } from './during-actions';
import { Lines } from './during-lines';
import { NotSaved, SaveState } from './during-saving';
import { secondsLeft, secondsUsed, SPEAKS_AT, toSay, type Clock } from './during-clock';
import { CLOSING, conversation, type Conversation, type NextPerson } from './during-state';

export function During() {
  const shown = conversation.value;
  if (shown === null) return <></>;
  const { name, lines, view, clock } = shown;
  const loaded = view !== null || lines.length > 0;
  return (
    <>
      <SubHead title={name}>
        <SaveState shown={shown} />
      </SubHead>
      <Time clock={clock} last={lines[lines.length - 1]?.minutes ?? 0} />
      <div class="tb-live__rest">
        <Region label={words.during.region(name)}>
          {shown.keeping.state === 'waiting' && <NotSaved keeping={shown.keeping} />}
          {lines.every(({ asked }) => !asked) && <Opening />}
          {loaded ? <Lines shown={shown} /> : <Loading />}
          {view !== null && lines.length === 0 && <p class="tb-lead tb-part">{words.during.nothingPicked}</p>}
          <ClosingList shown={shown} />
        </Region>
        <Bar shown={shown} />
      </div>
    </>
  );
}

function Opening() {
  return (
    <section class="tb-panel tb-part" aria-label={words.during.opening}>
      <p class="tb-legend">{words.during.opening}</p>
      <p>“{words.during.openingLine}”</p>
    </section>
  );
}

/** The tick on the bar is where the last question belongs. */
function Time({ clock, last }: { clock: Clock; last: number }) {
  useSeconds(clock);
  const used = secondsUsed(clock);
  const left = secondsLeft(clock);
  const whole = Math.max(clock.agreed * 60, used);
  const speaks = [...SPEAKS_AT].reverse().find((minutes) => left <= minutes * 60);
  const minutes = Math.round(used / 60);
  return (
    <div class="tb-live__time">
      <div class="tb-clock" role="timer" aria-label={words.during.time}>
        <span>
          <b>{clockFace(used)}</b> <span class="tb-meta">{words.during.gone}</span>
        </span>
        <span>
          <b>{clockFace(Math.abs(left))}</b>{' '}
          <span class="tb-meta">{left < 0 ? words.during.over(clock.agreed) : words.during.leftOf(clock.agreed)}</span>
        </span>
      </div>
      <div class="tb-row">
        <div
          class="tb-timebar tb-grow"
          role="meter"
          aria-label={words.during.used}
          aria-valuemin={0}
          aria-valuemax={clock.agreed}
          aria-valuenow={Math.min(minutes, clock.agreed)}
          aria-valuetext={words.during.usedValue(minutes, clock.agreed)}
        >
          <i style={{ '--p': percent(used / whole) }} />
          <u style={{ '--p': percent(Math.max(0, clock.agreed - last) * (60 / whole)) }} />
        </div>
        <Button
          look="icon sm"
          aria-label={clock.pausedAt === null ? words.during.pause : words.during.goOn}
          aria-pressed={clock.pausedAt !== null}
          onClick={pause}
        >
          <Icon name={clock.pausedAt === null ? 'pause' : 'next'} />
        </Button>
      </div>
      {speaks !== undefined && speaks < 5 && (
        <p class="tb-meta tb-row tb-row--close tb-part">
          <Icon name="pin" />
          <span>{words.during.speaks[speaks]}</span>
        </p>
      )}
    </div>
  );
}

/** Draws every second, and says aloud, politely, when five and two minutes are left and when the time is over. */
function useSeconds(clock: Clock): void {
  const [, draw] = useState(0);
  const before = useRef(secondsLeft(clock));
  useEffect(() => {
    before.current = secondsLeft(clock);
    if (clock.pausedAt !== null) return undefined;
    const timer = setInterval(() => {
      const now = secondsLeft(clock);
      const due = toSay(before.current, now);
      if (due !== null) said.value = words.during.speaks[due];
      before.current = now;
      draw(now);
    }, 1000);
    return () => clearInterval(timer);
  }, [clock]);
}

/** '8:40'. */
function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function percent(share: number): string {
  return `${(Math.min(1, share) * 100).toFixed(1)}%`;
}

function ClosingList({ shown: { closing, name, view, next } }: { shown: Conversation }) {
  return (
    <div class="tb-live__closing">
      <Section title={words.during.closing} as="tb-sub">
        {CLOSING.map((item) => (
          <div key={item} class="tb-pickrow">
            <input
              class="tb-check"
              type="checkbox"
              id={`closing-${item}`}
              checked={closing.includes(item)}
              onChange={(event) => tickClosing(item, event.currentTarget.checked)}
            />
            <div>
              <label for={`closing-${item}`}>
                {words.during.closingItems[item]}
                {item === 'card' && view?.hasEmail === false && <span class="tb-meta">{words.during.noEmail(name)}</span>}
              </label>
              {item === 'whoElse' && <WhoElse from={name} next={next} />}
            </div>
          </div>
        ))}
      </Section>
    </div>
  );
}

/** A name they give becomes a row at once. */
function WhoElse({ from, next }: { from: string; next: NextPerson }) {
  const named = next.name.trim() !== '';
  return (
    <form
      class="tb-part"
      aria-label={words.during.closingItems.whoElse}
      onSubmit={(event) => {
        event.preventDefault();
        void addNext();
      }}
    >
      <div class="tb-cols">
        <Field label={words.debrief.nextName} value={next.name} onInput={(name) => typeNext({ name })} />
        <Field label={words.debrief.nextPlace} value={next.organization} onInput={(organization) => typeNext({ organization })} />
      </div>
      {named && <p class="tb-hint tb-part">{words.debrief.adds(next, from)}</p>}
      <div class="tb-part">
        <Button look="tonal sm" type="submit" aria-disabled={!named}>
          <Icon name="plus" />
          {words.during.add}
        </Button>
      </div>
    </form>
  );
}

function Bar({ shown }: { shown: Conversation }) {
  const { tidbit, keeping, view, lines } = shown;
  const waits = keeping.state === 'waiting' || lines.some(({ sheet }) => sheet !== null);
  return (
    <form
      class="tb-bar"
      onSubmit={(event) => {
        event.preventDefault();
        void keepTidbit();
      }}
    >
      <div class="tb-row tb-live__tidbit">
        <label class="tb-label" for="during-tidbit">
          {words.during.tidbit}
        </label>
        <input
          class="tb-input tb-input--paper tb-grow"
          id="during-tidbit"
          dir="auto"
          placeholder={words.during.tidbitExample}
          value={tidbit}
          onInput={(event) => typeTidbit(event.currentTarget.value)}
        />
        <Button look="tonal" type="submit">
          {words.during.keep}
        </Button>
      </div>
      <Button
        look="primary"
        aria-disabled={waits || view === null}
        aria-describedby={waits ? 'during-why' : undefined}
        onClick={() => !waits && void wrapUp()}
      >
        {words.during.wrapUp}
      </Button>
      <Button look="text" onClick={addMinutes}>
        {words.during.more}
      </Button>
      {waits && (
        <p class="tb-meta" id="during-why">
          {words.during.wrapUpFirst}
        </p>
      )}
    </form>
  );
}
