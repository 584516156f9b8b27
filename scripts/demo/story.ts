// The whole path once: a table goes in; statuses, colours and reminder mails come out.
import { calendarOf, type Calendar, type Instant } from '../../src/core/day';
import { dryRun } from '../../src/core/adoption';
import { HEADER_SEARCH_ROWS } from '../../src/core/headers';
import type { SetUpPreview } from '../../src/contract/rpc';
import { builtAddOn } from './add-on';
import type { Options } from './options';
import { Refusal } from './refusal';
import { Reporter, type Report } from './report';
import { samplePeople } from './sample';
import { instantOf, parseScenario } from './scenario';
import { answerOf, isOk, perform, problemOf } from './steps';
import { decode, readBytes, readTableFile, type TableFile } from './table-file';
import { happenings, tickTimes } from './ticks';
import { World } from './world';

/** @throws Refusal for a file, a zone, a step or a reference that is wrong. */
export async function tell(options: Options): Promise<Report> {
  const calendar = calendarOf(options.sheetZone);
  const from = instantOf(options.from, calendar) ?? 0;
  const table = readTable(options, calendar, from);
  const steps = readScenario(options, from);
  const world = await World.create(await builtAddOn(), table, options, from);
  const reporter = new Reporter(world);
  const preview = await setUp(world, reporter);
  const headers = world.log()?.headers.map(String) ?? [];
  for (const happening of happenings(steps, tickTimes(from, options.hours, options.minute, calendar))) {
    world.clock.time = happening.at;
    if (happening.kind === 'step') reporter.note(`step ${String(happening.step.number)}`, await perform(world, happening.step));
    else if (!world.isAway()) reporter.note('tick', { executions: await world.runtime.tick() });
  }
  const report = reporter.end(preview, headers);
  world.workbook.dispose();
  return report;
}

/** As the sidebar does on the first click: the dry run, and then with its defaults. */
async function setUp(world: World, reporter: Reporter): Promise<SetUpPreview> {
  const first = await world.call('previewSetUp', []);
  const second = await world.call('setUp', [{ suggested: [], reminders: true }]);
  const shown = answerOf(first);
  const done = answerOf(second);
  if (!isOk(shown) || !isOk(done)) {
    const error = first.error ?? second.error ?? 'the add-on gave no answer';
    throw new Refusal(`The log could not be set up: ${problemOf(shown, problemOf(done, error))}`);
  }
  reporter.note('setup', { executions: [first, second], result: done });
  return (shown as { readonly preview: SetUpPreview }).preview;
}

function readTable({ file }: Options, calendar: Calendar, now: Instant): TableFile {
  if (file === null) return samplePeople(calendar.dayOf(now));
  return readTableFile(file, (rows) => {
    const plan = dryRun({ tab: '', values: rows.slice(0, HEADER_SEARCH_ROWS).map((row) => [...row]), tabs: [], calendar, now });
    return plan.newTab ? null : { columns: plan.adopted.length + plan.leftAlone.length };
  });
}

function readScenario({ scenario, sheetZone }: Options, from: Instant) {
  if (scenario === null) return [];
  return parseScenario(decode(readBytes(scenario), scenario), scenario, calendarOf(sheetZone), from);
}
