// Labelled controls: a choice from a list, a switch, a row of pills.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface SelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}

export function Select({ label, value, choices, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div class="tb-field">
      <label class="tb-label" for={id}>
        {label}
      </label>
      <select class="tb-input" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FieldProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  /** 'date', 'time'; text when left out. */
  type?: string;
  /** More than one makes a field of several lines. */
  rows?: number;
  /** For tidbits, which stand on paper. */
  paper?: boolean;
  required?: boolean;
  placeholder?: string;
}

/** A field to type into, with its label above. */
export function Field({ label, value, onInput, rows = 1, paper = false, ...rest }: FieldProps) {
  const id = useId();
  const shared = { class: `tb-input${paper ? ' tb-input--paper' : ''}`, id, value, dir: 'auto', ...rest } as const;
  return (
    <div class="tb-field">
      <label class="tb-label" for={id}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </div>
  );
}

interface SwitchProps {
  label: string;
  hint: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

export function Switch({ label, hint, on, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class="tb-setting">
      <label for={id}>
        {label}
        <span class="tb-meta">{hint}</span>
      </label>
      <input
        class="tb-switch"
        type="checkbox"
        role="switch"
        id={id}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Pills in a fieldset: radios where one of them holds, checkboxes where any may. */
export function Pills({ legend, even = false, children }: { legend: ComponentChildren; even?: boolean; children: ComponentChildren }) {
  return (
    <fieldset class="tb-part">
      <legend class="tb-legend">{legend}</legend>
      <div class={`tb-choices${even ? ' tb-choices--even' : ''}`}>{children}</div>
    </fieldset>
  );
}

interface PillProps {
  text: string;
  /** Name of the radio group; a checkbox without it. */
  group?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Pill({ text, group, checked, onChange }: PillProps) {
  return (
    <label class="tb-choice">
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  );
}
