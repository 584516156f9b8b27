// Settings: each change saves itself and says so; leaving asks once.
import { Button } from '../pieces/button';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../contract/rpc';
import type { Colours } from '../../core/settings';
import { Pill, Pills, Select, Switch } from '../pieces/fields';
import { Icon, type Symbol } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Section } from '../pieces/section';
import { Region, SubHead } from '../pieces/screen';
import { openLater } from '../later';
import { refusal, removeTidbit, saveSettings, settings, switchReminders, takeOverFrom } from './settings-state';
import * as words from '../words';
import { Writing } from './writing';
import { writing } from './writing-state';

const COLOURS = ['row', 'status', 'off'] as const satisfies readonly Colours[];
const STATES = ['scheduled', 'due', 'late', 'follow', 'touch', 'rest'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
const FIRST_GREETING = '12-10';

export function Settings() {
  const view = settings.view.value;
  const busy = settings.busy.value || writing.busy.value;
  return (
    <>
      <SubHead title={words.laterTitles.settings}>
        <span class="tb-save" data-save={busy ? 'saving' : 'saved'} role="status">
          {view !== null && !busy && <Icon name="cloud" />}
          {view === null ? '' : busy ? words.settings.saving : words.settings.saved}
        </span>
      </SubHead>
      <Region label={words.laterTitles.settings}>
        {view === null ? (
          <Loading />
        ) : (
          <>
            <Reminders view={view} />
            <hr class="tb-rule" />
            <RowColours view={view} />
            <hr class="tb-rule" />
            <Greeting view={view} />
            <hr class="tb-rule" />
            <Writing />
            <hr class="tb-rule" />
            <WeeklyBrief view={view} />
            <hr class="tb-rule" />
            <Leaving view={view} />
          </>
        )}
      </Region>
    </>
  );
}

function Reminders({ view }: { view: SettingsView }) {
  return (
    <Section title={words.settings.reminders}>
      <Switch label={words.settings.on} hint={words.settings.onHint} on={isMine(view)} onSwitch={(on) => void switchReminders(on)} />
      <p class="tb-hint">{view.owner === null ? words.settings.nobody : words.settings.whose(view.owner)}</p>
      <TakeOver />
      <div class="tb-cols tb-part">
        <Select
          label={words.settings.quietFrom}
          value={view.quietFrom}
          choices={hours(view.quietFrom)}
          onChoose={(quietFrom) => void saveSettings({ quietFrom })}
        />
        <Select
          label={words.settings.quietUntil}
          value={view.quietUntil}
          choices={hours(view.quietUntil)}
          onChoose={(quietUntil) => void saveSettings({ quietUntil })}
        />
        <Select
          label={words.settings.digest}
          value={view.digestAt}
          choices={hours(view.digestAt)}
          onChoose={(digestAt) => void saveSettings({ digestAt })}
        />
      </div>
      <p class="tb-hint tb-settings__hint">{words.settings.quietHint}</p>
      {refusal.value !== null && (
        <p class="tb-field__error" role="alert">
          <Icon name="warn" />
          {refusal.value}
        </p>
      )}
    </Section>
  );
}

/** Somebody else's reminders are not ours to show as on. */
function isMine(view: SettingsView): boolean {
  return view.reminders && view.owner === view.you;
}

/** Asked before reminders change hands, the safe answer first. */
export function TakeOver() {
  if (takeOverFrom.value === null) return null;
  return (
    <div class="tb-notice" data-kind="warn" role="alert">
      <Icon name="warn" />
      <div>
        <p>{takeOverFrom.value}</p>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={() => (takeOverFrom.value = null)}>
            {words.settings.leave}
          </Button>
          <Button look="text sm" onClick={() => void switchReminders(true, true)}>
            {words.settings.take}
          </Button>
        </div>
      </div>
    </div>
  );
}

function RowColours({ view }: { view: SettingsView }) {
  return (
    <Section title={words.settings.colours}>
      <Pills legend={<span class="tb-vh">{words.settings.colours}</span>} even>
        {COLOURS.map((colours) => (
          <Pill
            key={colours}
            text={words.settings.colourChoices[colours]}
            group="colours"
            checked={view.colours === colours}
            onChange={() => void saveSettings({ colours })}
          />
        ))}
      </Pills>
      <ul class="tb-row tb-row--wrap tb-row--close tb-part" aria-label={words.settings.legend}>
        {STATES.map((state) => (
          <li key={state} class="tb-chip" data-state={state}>
            <Icon name={`state-${state}` satisfies Symbol} />
            {words.states[state]}
          </li>
        ))}
      </ul>
      <p class="tb-hint tb-settings__hint">{words.settings.colourHint}</p>
    </Section>
  );
}

function Greeting({ view }: { view: SettingsView }) {
  const [month = '', day = ''] = (view.greeting ?? '').split('-');
  const choose = (nextMonth: string, nextDay: string) => {
    const last = new Date(Date.UTC(2001, Number(nextMonth), 0)).getUTCDate();
    const fitting = String(Math.min(Number(nextDay), last)).padStart(2, '0');
    void saveSettings({ greeting: `${nextMonth}-${fitting}` });
  };
  return (
    <Section title={words.settings.greeting}>
      <Switch
        label={words.settings.greetingOn}
        hint={words.settings.greetingHint}
        on={view.greeting !== null}
        onSwitch={(on) => void saveSettings({ greeting: on ? FIRST_GREETING : null })}
      />
      {view.greeting !== null && (
        <div class="tb-cols">
          <Select
            label={words.settings.greetingMonth}
            value={month}
            choices={words.settings.months.map((text, index) => ({ value: twoDigits(index + 1), text }))}
            onChoose={(next) => choose(next, day)}
          />
          <Select
            label={words.settings.greetingDay}
            value={day}
            choices={Array.from({ length: 31 }, (_, index) => ({ value: twoDigits(index + 1), text: String(index + 1) }))}
            onChoose={(next) => choose(month, next)}
          />
        </div>
      )}
    </Section>
  );
}

function WeeklyBrief({ view }: { view: SettingsView }) {
  return (
    <button type="button" class="tb-nav" onClick={() => void openLater('advisor', null, 'more')}>
      <Icon name="share" />
      <span>
        {words.settings.brief}
        <span class="tb-meta">{view.brief === null ? words.settings.briefOff : words.settings.briefOn(view.brief)}</span>
      </span>
      <Icon name="next" flip />
    </button>
  );
}

function Leaving({ view }: { view: SettingsView }) {
  const [asking, setAsking] = useState(false);
  return (
    <Section title={words.settings.leaving}>
      <p class="tb-meta tb-settings__hint">{words.settings.leavingHint}</p>
      {asking ? (
        <AskToRemove view={view} stay={() => setAsking(false)} />
      ) : (
        <Button look="danger" onClick={() => setAsking(true)}>
          {words.settings.remove}
        </Button>
      )}
    </Section>
  );
}

/** Asked once, with what goes and what stays; focus starts on the safe answer. */
function AskToRemove({ view, stay }: { view: SettingsView; stay: () => void }) {
  const { owner, you, ownColumns } = view;
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const remove = () => {
    if (busy) return;
    setBusy(true);
    void removeTidbit().then(() => setBusy(false));
  };
  return (
    <div class="tb-notice" data-kind="error" role="alertdialog" aria-labelledby="settings-remove" ref={box}>
      <Icon name="warn" />
      <div>
        <h3 class="tb-sub" id="settings-remove">
          {words.settings.removeTitle}
        </h3>
        <p>{words.settings.goes(ownColumns)}</p>
        {owner !== null && owner !== you && <p>{words.settings.goesOfOwner(owner)}</p>}
        <p>{words.settings.stays}</p>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={stay}>
            {words.settings.keep}
          </Button>
          <Button look="danger sm" onClick={remove}>
            {busy ? words.settings.removing : words.settings.removeNow}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Every full hour, and the hour set when it is another. */
function hours(value: string): readonly { value: string; text: string }[] {
  return [...new Set([...HOURS, value])].sort().map((hour) => ({ value: hour, text: hour }));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
