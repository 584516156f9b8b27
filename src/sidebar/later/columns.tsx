// A column that is gone or there twice: it is named, what could serve is shown before it is taken, and each way says what it changes.
import { useId } from 'preact/hooks';
import type { ColumnTrouble, SheetColumn } from '../../core/column-trouble';
import { isListColumn } from '../../core/list-trouble';
import { openLater } from '../later';
import { open } from '../navigation';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import { today } from '../today-state';
import * as words from '../words';
import { useTodayAfter } from './back-to-today';
import { choice, chosen, columns, lookAtNext, mend, mending, others, pick, picked, show, trouble, type Choice } from './columns-state';

export function Columns() {
  useTodayAfter();
  const title = words.laterTitles.columns;
  return (
    <>
      <SubHead title={title} />
      <Region label={title}>
        <div class="tb-stack tb-columns">
          <Content />
        </div>
      </Region>
    </>
  );
}

function Content() {
  const view = columns.value;
  const shown = trouble.value;
  if (view === null) return <Loading />;
  if (view.troubles === null) return <NoHeaders tab={view.tab} />;
  return shown === null ? <Fine /> : <Trouble shown={shown} />;
}

function Trouble({ shown }: { shown: ColumnTrouble }) {
  const { kind, key, tab, header, own, blocks } = shown;
  const means = [
    isListColumn(key) ? words.lostColumn.unread : blocks ? words.lostColumn.blocks : own ? '' : words.lostColumn.waits,
    own && kind === 'missing' ? words.lostColumn.writes : '',
  ];
  return (
    <>
      <Notice title={words.lostColumn[kind](header)}>
        {kind === 'missing' ? words.lostColumn.missingText(tab) : words.lostColumn.doubledText}{' '}
        {kind === 'missing' && means.filter((part) => part !== '').join(' ')}
      </Notice>
      <fieldset>
        <legend class="tb-sub">{kind === 'missing' ? words.lostColumn.how : words.lostColumn.which}</legend>
        {kind === 'missing' ? <Ways shown={shown} /> : <Same shown={shown} />}
      </fieldset>
      {chosen.value !== null && <Preview column={chosen.value} shown={shown} />}
      <Act shown={shown} />
      {kind === 'missing' && <p class="tb-meta">{words.lostColumn.hint}</p>}
      {others.value > 0 && (
        <Button look="text sm" onClick={lookAtNext}>
          {words.lostColumn.next(others.value)}
        </Button>
      )}
    </>
  );
}

function Notice({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div class="tb-notice" data-kind="error" role="alert">
      <Icon name="warn" />
      <div>
        <h2 class="tb-sub" dir="auto">
          {title}
        </h2>
        <p>{children}</p>
      </div>
    </div>
  );
}

/** A missing column: the likeliest one that is there, a blank one, any other, or none. */
function Ways({ shown }: { shown: ColumnTrouble }) {
  const { key, header, likely, among, canAdd, own, blocks } = shown;
  const guess = among.find(({ column }) => column === likely?.column);
  const rest = among.filter((one) => one !== guess);
  return (
    <>
      {guess !== undefined && likely !== null && (
        <Way
          value="likely"
          text={words.lostColumn.use(guess.header, guess.letters)}
          hint={words.lostColumn.signs[likely.sign](likely.fits)}
        />
      )}
      {canAdd && <Way value="add" text={words.lostColumn.add(header)} hint={addedHint(shown)} />}
      {rest.length > 0 && (
        <>
          <Way value="other" text={guess === undefined ? words.lostColumn.otherOne : words.lostColumn.other} />
          <select
            class="tb-input tb-columns__list"
            aria-label={words.lostColumn.otherOne}
            value={choice.value === 'other' ? picked.value : 0}
            onChange={(event) => pick(Number(event.currentTarget.value))}
          >
            <option value={0}>{words.lostColumn.pick}</option>
            {rest.map((one) => (
              <option key={one.column} value={one.column} selected={choice.value === 'other' && one.column === picked.value}>
                {words.lostColumn.option(one.letters, one.header)}
              </option>
            ))}
          </select>
        </>
      )}
      {!own && !blocks && !isListColumn(key) && <Way value="without" text={words.lostColumn.without} hint={words.lostColumn.withoutHint} />}
    </>
  );
}

function addedHint({ key, own }: ColumnTrouble): string {
  const { added } = words.lostColumn;
  if (key === 'dateMet' || key === 'thankYouSent' || key === 'id') return added[key];
  return own ? added.own : added.other;
}

function Way({ value, text, hint }: { value: Choice; text: string; hint?: string }) {
  return <Radio checked={choice.value === value} text={text} hint={hint} onChoose={() => (choice.value = value)} />;
}

/** A doubled column: each of those with its header. */
function Same({ shown }: { shown: ColumnTrouble }) {
  const { among, own, likely } = shown;
  return (
    <>
      {among.map(({ column, letters, filled }) => (
        <Radio
          key={column}
          checked={column === chosen.value?.column}
          text={words.lostColumn.one(letters)}
          hint={words.lostColumn.filled(filled) + (own && column === likely?.column ? words.lostColumn.ofTidbit(likely.fits) : '')}
          onChoose={() => pick(column)}
        />
      ))}
    </>
  );
}

function Radio({ checked, text, hint, onChoose }: { checked: boolean; text: string; hint?: string; onChoose: () => void }) {
  const id = useId();
  return (
    <div class="tb-pickrow">
      <input class="tb-check" type="radio" name="columns" id={id} checked={checked} onChange={onChoose} />
      <label for={id} dir="auto">
        {text}
        {hint !== undefined && <span class="tb-meta">{hint}</span>}
      </label>
    </div>
  );
}

/** What stands in a column, and what taking it changes. */
function Preview({ column, shown }: { column: SheetColumn; shown: ColumnTrouble }) {
  const { letters, header, filled, first } = column;
  const rest = shown.among.filter((one) => one !== column).map((one) => one.letters);
  const changes =
    shown.kind === 'doubled'
      ? words.lostColumn.willKeep(rest, header)
      : header === '' || isListColumn(shown.key)
        ? words.lostColumn.willName(shown.header)
        : words.lostColumn.willUse;
  return (
    <div class="tb-panel">
      <Section title={words.lostColumn.preview(letters, header)} as="tb-sub">
        {first.length === 0 ? (
          <p class="tb-meta">{words.lostColumn.filled(0)}</p>
        ) : (
          <dl class="tb-facts tb-num tb-part">
            {first.map(({ row, text }) => [
              <dt key={row}>{words.lostColumn.row(row)}</dt>,
              <dd key={`${String(row)} cell`} dir="auto">
                {words.lostColumn.cell(text)}
              </dd>,
            ])}
          </dl>
        )}
        {filled > first.length && <p class="tb-meta">{words.lostColumn.more(filled - first.length)}</p>}
        <p class="tb-meta tb-part">{changes}</p>
      </Section>
    </div>
  );
}

function Act({ shown }: { shown: ColumnTrouble }) {
  const column = chosen.value;
  const way = choice.value;
  const isReady = column !== null || way === 'add' || way === 'without';
  const text = (): string => {
    if (way === 'add') return words.lostColumn.doAdd(shown.header);
    if (way === 'without') return words.lostColumn.without;
    if (column === null) return words.lostColumn.pick;
    return shown.kind === 'doubled' ? words.lostColumn.doOne(column.letters) : words.lostColumn.doUse(column.header, column.letters);
  };
  return (
    <div class="tb-row tb-row--wrap">
      <Button look="primary" aria-disabled={!isReady || mending.value} onClick={() => void mend()}>
        {mending.value ? words.lostColumn.working : text()}
      </Button>
      {column !== null && (
        <Button look="text" onClick={() => void show(column, shown.key)}>
          {words.lostColumn.show}
        </Button>
      )}
    </div>
  );
}

function Fine() {
  return (
    <div class="tb-empty">
      <h2 class="tb-title">{words.lostColumn.fine}</h2>
      <p class="tb-lead">{words.lostColumn.fineText}</p>
      <Button look="tonal" onClick={toToday}>
        {words.lostColumn.toToday}
      </Button>
    </div>
  );
}

/** It is read again: somebody put the column right in the sheet. */
function toToday(): void {
  today.set(null);
  open('today');
}

function NoHeaders({ tab }: { tab: string }) {
  return (
    <>
      <Notice title={words.lostColumn.noHeaders}>{words.lostColumn.noHeadersText(tab)}</Notice>
      <Button look="outline" onClick={() => void openLater('setUp', null, 'today')}>
        {words.trouble.setUp}
      </Button>
    </>
  );
}
