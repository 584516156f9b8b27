// Under a line of Today: the new date of a meeting that moved.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TodayLine } from '../../core/today';
import { moveMeeting, newDates } from '../today-state';
import * as words from '../words';
import { Button } from './button';
import { Field } from './fields';

interface MoveFormProps {
  line: TodayLine;
  /** Runs what takes the line away. */
  leaving: (act: () => void) => void;
  close: () => void;
}

export function MoveForm({ line, leaving, close }: MoveFormProps) {
  const kept = newDates.get(line.contactId);
  const [day = '', clock = ''] = (kept ?? line.metAt ?? '').split('T');
  const [date, setDate] = useState(day);
  const [time, setTime] = useState(clock);
  const form = useRef<HTMLFormElement>(null);
  // One that is here again because saving failed takes nobody's focus.
  const opener = useRef(kept === undefined ? document.activeElement : null);
  const to = time === '' ? date : `${date}T${time}`;
  useLayoutEffect(() => {
    if (opener.current !== null) form.current?.querySelector('input')?.focus();
  }, []);
  useLayoutEffect(() => void newDates.set(line.contactId, to), [to]);
  const cancel = () => {
    const place = opener.current ?? form.current?.parentElement?.querySelector('[role=group] button');
    newDates.delete(line.contactId);
    close();
    if (place instanceof HTMLElement) place.focus();
  };
  return (
    <form
      class="tb-panel tb-wide"
      aria-label={words.met.newDate(line.name)}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        leaving(() => moveMeeting(line, to));
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <div class="tb-cols">
        <Field label={words.met.date} type="date" required value={date} onInput={setDate} />
        <Field label={words.met.timeOptional} type="time" value={time} onInput={setTime} />
      </div>
      <div class="tb-row tb-part">
        <Button type="submit" look="tonal sm">
          {words.met.save}
        </Button>
        <Button look="text sm" onClick={cancel}>
          {words.questions.cancel}
        </Button>
      </div>
    </form>
  );
}
