// Under a line of Today: the new date of a meeting that moved.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayLine } from '../../core/today';
import { moveMeeting } from '../today-state';
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
  const [day = '', clock = ''] = (line.metAt ?? '').split('T');
  const [date, setDate] = useState(day);
  const [time, setTime] = useState(clock);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const cancel = () => {
    close();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <form
      class="tb-panel tb-wide"
      aria-label={words.met.newDate(line.name)}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        leaving(() => moveMeeting(line, time === '' ? date : `${date}T${time}`));
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
