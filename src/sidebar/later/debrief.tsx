// The debrief, under a minute: only the date is required, and it is filled in already.
import { readCard } from '../../core/card';
import { debrief, FOLLOW_UPS, type, type TypedDebrief } from '../debrief-state';
import { Button } from '../pieces/button';
import { Field, Pill, Pills } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Region, SubHead } from '../pieces/screen';
import * as words from '../words';
import { followUpDay, save } from './debrief-saving';

export function DebriefForm() {
  const shown = debrief.value;
  if (shown === null) return <></>;
  const { line, typed } = shown;
  const title = words.debrief.title(line.name);
  return (
    <>
      <SubHead title={title} />
      <Region label={title} stack>
        <p class="tb-meta">{words.debrief.lead}</p>
        <When typed={typed} />
        {line.tidbits.length > 0 && (
          <div>
            <p class="tb-legend">{words.debrief.before}</p>
            {line.tidbits.map((tidbit) => (
              <p key={tidbit} class="tb-slip" dir="auto">
                {words.today.tidbit(tidbit)}
              </p>
            ))}
          </div>
        )}
        <Notes typed={typed} />
        <CardLine typed={typed} name={line.name} />
        <Next typed={typed} from={line.name} />
        <FollowUp typed={typed} />
      </Region>
      <div class="tb-bar">
        <Button look="primary" onClick={() => void save(true)}>
          {words.debrief.saveAndDraft}
        </Button>
        <Button look="text" onClick={() => void save()}>
          {words.debrief.justSave}
        </Button>
      </div>
    </>
  );
}

interface Part {
  typed: TypedDebrief;
}

function When({ typed }: Part) {
  return (
    <div class="tb-cols">
      <Field label={words.met.date} type="date" required value={typed.date} onInput={(date) => type({ date, dated: true })} />
      <Field label={words.debrief.time} type="time" value={typed.time} onInput={(time) => type({ time, dated: true })} />
    </div>
  );
}

function Notes({ typed }: Part) {
  const { tidbit1, tidbit1Hint, tidbit2, tidbit2Hint, tidbitExample, learned } = words.debrief;
  return (
    <>
      <Field
        label={labelled(tidbit1, tidbit1Hint)}
        paper
        rows={2}
        value={typed.tidbit1}
        placeholder={tidbitExample}
        onInput={(value) => type({ tidbit1: value })}
      />
      <Field label={labelled(tidbit2, tidbit2Hint)} paper value={typed.tidbit2} onInput={(value) => type({ tidbit2: value })} />
      <Field label={learned} rows={3} value={typed.learned} onInput={(value) => type({ learned: value })} />
    </>
  );
}

/** Read while one types, so that one sees what goes where. */
function CardLine({ typed: { line, card }, name }: Part & { name: string }) {
  const { card: label, cardHint, cardExample, cardGoes } = words.debrief;
  return (
    <div>
      <Field
        label={labelled(label, cardHint)}
        value={line}
        placeholder={cardExample}
        onInput={(typed) => type({ line: typed, card: readCard(typed, name) })}
      />
      <p class="tb-hint" aria-live="polite" dir="auto">
        {cardGoes(card)}
      </p>
    </div>
  );
}

function labelled(label: string, hint: string) {
  return (
    <>
      {label} <span class="tb-opt">{hint}</span>
    </>
  );
}

function Next({ typed, from }: Part & { from: string }) {
  const name = typed.name.trim();
  return (
    <fieldset>
      <legend class="tb-legend">{words.debrief.next}</legend>
      <div class="tb-cols">
        <Field label={words.debrief.nextName} value={typed.name} onInput={(value) => type({ name: value })} />
        <Field label={words.debrief.nextPlace} value={typed.organization} onInput={(organization) => type({ organization })} />
      </div>
      {name !== '' && (
        <p class="tb-hint tb-row tb-row--top tb-row--close tb-part">
          <Icon name="plus" />
          <span>{words.debrief.adds(typed, from)}</span>
        </p>
      )}
    </fieldset>
  );
}

function FollowUp({ typed }: Part) {
  const day = followUpDay(typed);
  return (
    <div>
      <Pills legend={words.debrief.followUp}>
        {FOLLOW_UPS.map((choice) => (
          <Pill
            key={choice}
            group="followUp"
            text={words.debrief.followUps[choice]}
            checked={typed.followUp === choice}
            onChange={() => type({ followUp: choice })}
          />
        ))}
      </Pills>
      {typed.followUp === 'pick' && (
        <div class="tb-part">
          <Field label={words.debrief.followUpOn} type="date" value={typed.picked} onInput={(picked) => type({ picked })} />
        </div>
      )}
      <p class="tb-hint tb-settings__hint" aria-live="polite">
        {day !== null && (day > typed.date ? words.debrief.around(day) : words.debrief.tooEarly)}
      </p>
    </div>
  );
}
