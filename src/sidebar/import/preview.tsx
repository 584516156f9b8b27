// The dry run: counts, where each column goes, why lines are skipped, who comes in. Nothing has changed yet.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { COLUMNS } from '../../core/columns';
import { REASONS, type DryRun } from '../../core/import-dry-run';
import { IMPORT_COLUMNS, namesPeople } from '../../core/import-file';
import type { ImportColumn } from '../../core/import-keys';
import { Button } from '../pieces/button';
import { Select, Switch } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Section } from '../pieces/section';
import * as words from '../words';
import { Notice, Step } from './dialog';
import {
  chosenCandidates,
  dryRun,
  mapColumn,
  MOST_CHOSEN,
  newColumns,
  readDates,
  resting,
  source,
  startOver,
  startResting,
  view,
  wantColumn,
  type Source,
} from './import-state';
import { begin } from './import-writing';
import { leave } from './leaving';
import { People } from './people';

export function Preview() {
  const file = source.value;
  const run = dryRun.value;
  if (file === null) return null;
  const candidates = chosenCandidates();
  const added = candidates.filter(({ fills }) => fills === null).length;
  const tooMany = candidates.length > MOST_CHOSEN;
  const bar = (
    <>
      {tooMany && <p class="tb-meta">{words.bringIn.tooMany(MOST_CHOSEN)}</p>}
      {run !== null && run.candidates.length > 0 && (
        <Button look="primary" aria-disabled={candidates.length === 0 || tooMany} onClick={() => begin()}>
          {words.bringIn.go(added, candidates.length - added)}
        </Button>
      )}
      <Button look="text" onClick={() => leave()}>
        {words.bringIn.cancel}
      </Button>
    </>
  );
  return (
    <Step title={words.bringIn.title} bar={bar}>
      <div class="tb-panel tb-row">
        <Icon name="sheet" large />
        <div class="tb-grow">
          <p>
            <strong>{file.name}</strong>
          </p>
          <p class="tb-meta">{words.bringIn.lines(words.bringIn.kinds[file.table.kind], file.table.lines.length)}</p>
        </div>
        <Button look="text sm" onClick={() => startOver()}>
          {words.bringIn.change}
        </Button>
      </div>
      {file.western && <p class="tb-meta">{words.bringIn.western}</p>}
      <p class="tb-lead">{words.bringIn.looking}</p>
      {run !== null && <Counts run={run} />}
      <Columns file={file} />
      {run === null ? view.value === null && <Loading /> : <Findings run={run} added={added} />}
    </Step>
  );
}

function Counts({ run }: { run: DryRun }) {
  const updates = run.candidates.filter(({ fills }) => fills !== null).length;
  const counts = [
    [words.bringIn.counts.added, run.candidates.length - updates],
    [words.bringIn.counts.update, updates],
    [words.bringIn.counts.same, run.same.length],
    [words.bringIn.counts.skipped, run.skipped.length],
  ] as const;
  return (
    <dl class="tb-counts tb-num">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What goes where, in short; every column can be sent elsewhere. */
function Columns({ file }: { file: Source }) {
  const { mapping, table } = file;
  const lacksNames = !namesPeople(mapping);
  const lacking = view.value?.lacking ?? [];
  const taken = IMPORT_COLUMNS.flatMap((key) => {
    const headers = table.headers.filter((_, column) => columnShown(mapping[column]) === key);
    return headers.length === 0 ? [] : [{ key, headers }];
  });
  const leftOut = table.headers.filter((header, column) => mapping[column] === null && header !== '');
  return (
    <Section title={words.bringIn.columns} as="tb-sub">
      {lacksNames && (
        <Notice title={words.bringIn.noNames} kind="warn">
          <p>{words.bringIn.noNamesHint}</p>
        </Notice>
      )}
      {!table.hasHeaders && <p class="tb-meta tb-part">{words.bringIn.noHeaders}</p>}
      <ul class="tb-import__map">
        {taken.map(({ key, headers }) => (
          <li key={key} class="tb-map">
            <Icon name="check" />
            <span>{headers.join(' + ')}</span>
            <span class="tb-meta">{(lacking.includes(key) ? words.bringIn.newColumn : words.bringIn.to)(COLUMNS[key].header)}</span>
          </li>
        ))}
        {leftOut.length > 0 && (
          <li class="tb-map tb-import__out">
            <Icon name="x" />
            <span>{leftOut.join(', ')}</span>
            <span class="tb-meta">{words.bringIn.leftOut}</span>
          </li>
        )}
      </ul>
      <NewColumns />
      <Details summary={words.bringIn.chooseColumns} open={lacksNames}>
        <div class="tb-import__columns">
          {table.headers.map((header, column) => (
            <Select
              key={column}
              label={words.bringIn.goesTo(table.hasHeaders ? header : sampleOf(file, column))}
              value={mapping[column] ?? ''}
              choices={COLUMN_CHOICES}
              onChoose={(value) => mapColumn(column, value === '' ? null : (value as ImportColumn))}
            />
          ))}
        </div>
      </Details>
      {mapping.some((key) => key !== null && DATED.includes(COLUMNS[key].kind)) && (
        <Select
          label={words.bringIn.dates}
          value={file.dayFirst ? 'day' : 'month'}
          choices={DATE_CHOICES}
          onChoose={(value) => readDates(value === 'day')}
        />
      )}
    </Section>
  );
}

/** First and last name make the name, however the log keeps it. */
function columnShown(key: ImportColumn | null): ImportColumn | null {
  return key === 'firstName' || key === 'lastName' ? 'name' : key;
}

const COLUMN_CHOICES = [
  { value: '', text: words.bringIn.leftOut },
  ...IMPORT_COLUMNS.map((key) => ({ value: key, text: COLUMNS[key].header })),
];
const DATE_CHOICES = [
  { value: 'day', text: words.bringIn.dateOrders.day },
  { value: 'month', text: words.bringIn.dateOrders.month },
];
const DATED: readonly string[] = ['date', 'dateTime', 'tickOrDate'];

/** A column without a header is named by the first thing in it. */
function sampleOf({ table }: Source, column: number): string {
  return table.lines.find(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column] ?? table.headers[column];
}

function NewColumns() {
  const columns = newColumns();
  if (columns.length === 0) return null;
  return (
    <fieldset class="tb-part">
      <legend class="tb-legend">{words.bringIn.newColumns}</legend>
      {columns.map((key) => (
        <div key={key} class="tb-pickrow">
          <input
            class="tb-check"
            type="checkbox"
            id={`new-${key}`}
            checked={source.value?.unwanted.has(key) !== true}
            onChange={(event) => wantColumn(key, event.currentTarget.checked)}
          />
          <label for={`new-${key}`}>{words.bringIn.addColumn(COLUMNS[key].header)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Findings({ run, added }: { run: DryRun; added: number }) {
  const updates = run.candidates.filter(({ fills }) => fills !== null);
  return (
    <>
      {updates.length > 0 && (
        <Details summary={words.bringIn.updates(updates.length)}>
          <Lines
            of={updates}
            draw={({ person, fills, line }) => (
              <li key={line} dir="auto">
                {person.name}
                {(fills ?? []).map((key) => (
                  <span key={key} class="tb-meta tb-import__line">
                    {words.bringIn.fills(COLUMNS[key].header, String(person.cells[key]))}
                  </span>
                ))}
              </li>
            )}
          />
        </Details>
      )}
      {run.skipped.length > 0 && (
        <Section title={words.bringIn.skippedWhy(run.skipped.length)} as="tb-sub">
          {REASONS.map((reason) => {
            const skipped = run.skipped.filter((one) => one.reason === reason);
            if (skipped.length === 0) return null;
            return (
              <Details key={reason} summary={words.bringIn.reasons[reason](skipped.length)}>
                <Lines of={skipped} draw={({ line, name, earlier }) => <li key={line}>{words.bringIn.line(line, name, earlier)}</li>} />
              </Details>
            );
          })}
        </Section>
      )}
      {run.same.length > 0 && (
        <Details summary={words.bringIn.sames(run.same.length)}>
          <Lines of={run.same} draw={({ line, name }) => <li key={line}>{words.bringIn.line(line, name)}</li>} />
        </Details>
      )}
      {run.leftOut.length > 0 && (
        <Details summary={words.bringIn.unread(run.leftOut.length)}>
          <Lines
            of={run.leftOut}
            draw={({ line, name, header, text }) => (
              <li key={`${String(line)} ${header}`}>{words.bringIn.unreadCell(line, name, header, text.slice(0, 80))}</li>
            )}
          />
        </Details>
      )}
      {run.candidates.length > 0 ? <People candidates={run.candidates} /> : <p>{words.bringIn.nothing}</p>}
      {added > 0 && (
        <Switch label={words.bringIn.resting} hint={words.bringIn.restingHint(added)} on={resting.value} onSwitch={startResting} />
      )}
    </>
  );
}

function Details({ summary, open = false, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="tb-details" open={open}>
      <summary>
        <Icon name="next" flip />
        {summary}
      </summary>
      {children}
    </details>
  );
}

const AT_ONCE = 100;

/** A list that may be very long, a hundred at a time. */
function Lines<T>({ of, draw }: { of: readonly T[]; draw: (one: T) => ComponentChildren }) {
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul class="tb-import__list tb-num">{of.slice(0, shown).map(draw)}</ul>
      {of.length > shown && (
        <Button look="text sm" onClick={() => setShown(shown + AT_ONCE)}>
          {words.bringIn.more(of.length - shown)}
        </Button>
      )}
    </>
  );
}
