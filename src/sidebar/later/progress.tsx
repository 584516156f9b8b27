// Progress: conversations by month and by how one knows people, thank-yous within 24 hours, who led to whom. Counts, and no score.
import type { ChainLine, OpenIntroduction } from '../../core/introductions';
import type { MonthCounts, ProgressView, WayCounts } from '../../core/progress';
import { openLater } from '../later';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import * as words from '../words';
import { ColumnsChart } from './columns-chart';
import { dashboard, progress, writeDashboard, writing } from './progress-state';

export function Progress() {
  const view = progress.value;
  return (
    <>
      <SubHead title={words.laterTitles.progress} />
      <Region label={words.laterTitles.progress} stack>
        {view === null ? <Loading /> : <Content view={view} />}
      </Region>
    </>
  );
}

function Content({ view }: { view: ProgressView }) {
  return (
    <>
      {view.conversations === 0 ? (
        <div class="tb-empty">
          <p class="tb-lead">{words.progress.nobody(view.people, view.booked)}</p>
          {view.people === 0 && (
            <Button look="tonal" onClick={() => void openLater('addPerson', null, 'progress')}>
              <Icon name="plus" />
              {words.laterTitles.addPerson}
            </Button>
          )}
        </div>
      ) : (
        <>
          <Conversations view={view} />
          <Ways view={view} />
          <Thanks view={view} />
        </>
      )}
      <NotTried ways={view.ways} />
      <Introductions view={view} />
      <DashboardPart />
    </>
  );
}

function Conversations({ view }: { view: ProgressView }) {
  const { months, earlier } = view;
  return (
    <Section title={words.progress.conversations(view.conversations)} as="tb-sub">
      <p class="tb-meta">{words.progress.notOver(months[months.length - 1].month)}</p>
      <ColumnsChart
        label={words.progress.chart(months.map(({ month, conversations }) => [month, conversations]))}
        columns={months.map(({ month, conversations }) => ({ label: words.progress.shortMonth(month), value: conversations }))}
      />
      <p class="tb-meta">{words.progress.summary(view)}</p>
      <MonthTable months={months} />
      {earlier > 0 && <p class="tb-meta">{words.progress.earlier(earlier)}</p>}
    </Section>
  );
}

function MonthTable({ months }: { months: readonly MonthCounts[] }) {
  return (
    <details class="tb-details">
      <summary>
        <Icon name="next" flip />
        {words.progress.numbers}
      </summary>
      <table class="tb-numbers">
        <thead>
          <tr>
            <th scope="col">{words.progress.month}</th>
            <th scope="col">{words.progress.talks}</th>
            <th scope="col">{words.progress.within}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, conversations, thankedSoon, thankedWithDay }) => (
            <tr key={month}>
              <th scope="row">{words.progress.longMonth(month)}</th>
              <td>{conversations}</td>
              <td>{thankedWithDay === 0 ? '–' : words.progress.of(thankedSoon, thankedWithDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The table is the chart: a bar beside every number. */
function Ways({ view }: { view: ProgressView }) {
  const met = view.ways.filter(({ met: people }) => people > 0);
  const rows = [
    ...met.map(({ way, met: people }) => [way || words.progress.otherWords, people] as const),
    [words.progress.notSaid, view.wayNotSaid] as const,
  ];
  const most = Math.max(1, ...rows.map(([, people]) => people));
  return (
    <Section title={words.progress.ways} as="tb-sub">
      <table class="tb-numbers">
        <thead class="tb-vh">
          <tr>
            <th scope="col">{words.progress.way}</th>
            <th scope="col">{words.progress.people}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(([, people]) => people > 0)
            .map(([way, people]) => (
              <tr key={way}>
                <th scope="row">
                  {way}
                  <svg class="tb-chart__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="tb-chart__column" width={(100 * people) / most} height="6" />
                  </svg>
                </th>
                <td>{people}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}

function NotTried({ ways }: { ways: readonly WayCounts[] }) {
  const untried = ways.filter(({ way, tried }) => way !== '' && tried === 0);
  if (untried.length === 0) return null;
  return (
    <Section title={words.progress.notTried} as="tb-sub">
      <ul class="tb-row tb-row--wrap tb-row--close tb-part">
        {untried.map(({ way }) => (
          <li key={way} class="tb-tag">
            {way}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Thanks({ view }: { view: ProgressView }) {
  const { thanked, thankedWithDay, thankedSoon, thanksToWrite, months } = view;
  const withThanks = months.map(({ month, thankedSoon: part, thankedWithDay: value }) => ({
    label: words.progress.shortMonth(month),
    value,
    part,
  }));
  const isDrawn = withThanks.some(({ value }) => value > 0);
  return (
    <Section title={words.progress.thanks(thankedSoon, thankedWithDay)} as="tb-sub">
      <p class="tb-meta">{words.progress.thanksHint(thanked - thankedWithDay, thanksToWrite)}</p>
      {isDrawn && <ColumnsChart label={words.progress.thanksChart(months)} columns={withThanks} />}
      {isDrawn && thankedSoon < thankedWithDay && (
        <p class="tb-meta tb-row">
          <i class="tb-chart__key" /> {words.progress.later}
        </p>
      )}
    </Section>
  );
}

function Introductions({ view }: { view: ProgressView }) {
  return (
    <>
      {view.open.length > 0 && (
        <Section title={words.progress.open(view.open.length + view.openBeyond)} as="tb-sub">
          <ul class="tb-stack-sm tb-part">
            {view.open.map((one) => (
              <Open key={one.contactId} one={one} />
            ))}
          </ul>
          {view.openBeyond > 0 && <p class="tb-meta">{words.progress.beyond(view.openBeyond)}</p>}
        </Section>
      )}
      {view.chains.length > 0 && (
        <Section title={words.progress.chains} as="tb-sub">
          <ul class="tb-part">
            {view.chains.map((line, at) => (
              <Chain key={`${line.contactId} ${String(at)}`} line={line} />
            ))}
          </ul>
          {view.chainsBeyond > 0 && <p class="tb-meta">{words.progress.beyond(view.chainsBeyond)}</p>}
        </Section>
      )}
      {view.unclear.length > 0 && (
        <div class="tb-notice" data-kind="warn">
          <Icon name="warn" />
          <Section title={words.progress.unclear} as="tb-sub">
            <ul class="tb-stack-sm tb-part">
              {view.unclear.map(({ cell, message }) => (
                <li key={cell}>{message}</li>
              ))}
            </ul>
            {view.unclearBeyond > 0 && <p class="tb-meta">{words.progress.beyond(view.unclearBeyond)}</p>}
          </Section>
        </div>
      )}
    </>
  );
}

function Open({ one }: { one: OpenIntroduction }) {
  return (
    <li>
      {one.name}
      <span class="tb-meta tb-line">{words.progress.openLine(one)}</span>
    </li>
  );
}

/** Deeper lines stop moving in: a long chain stays readable at 300 pixels. */
const DEEPEST = 6;

function Chain({ line }: { line: ChainLine }) {
  return (
    <li dir="auto" style={{ paddingInlineStart: `${String(Math.min(line.depth, DEEPEST) * 14)}px` }}>
      {line.depth > 0 && <span aria-hidden="true">↳ </span>}
      {line.depth > 0 && <span class="tb-vh">{words.progress.ledTo(line.depth)}</span>}
      {line.name}
      {!line.met && <span class="tb-meta"> {words.progress.notMet}</span>}
    </li>
  );
}

function DashboardPart() {
  const tab = dashboard.value?.tab ?? null;
  return (
    <div class="tb-panel">
      <Section title={words.progress.dashboard} as="tb-sub">
        <p class="tb-meta tb-part">{tab === null ? words.progress.dashboardHint : words.progress.dashboardIs(tab)}</p>
        <div class="tb-part">
          <Button look="tonal sm" aria-disabled={writing.value} onClick={() => void writeDashboard()}>
            {writing.value ? words.progress.writing : tab === null ? words.progress.addDashboard : words.progress.writeAnew}
          </Button>
        </div>
      </Section>
    </div>
  );
}
