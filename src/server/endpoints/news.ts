// Endpoints of news and greetings: a piece is shared, told person by person, ended; greetings are turned on or left for this year.
import type { NewsRpc } from '../../contract/news';
import type { Answer, Change } from '../../contract/rpc';
import type { ColumnKey } from '../../core/columns';
import type { Contact } from '../../core/contact';
import { calendarOf, parseDay, type Day } from '../../core/day';
import * as HISTORY_WORDS from '../../core/history-words';
import { rememberAs, type Learned, type Seen } from '../../core/learning';
import { memoryOf } from '../../core/ledger';
import {
  leftOut,
  LONGEST_NEWS,
  newsFor,
  shareNews as shareNewsWith,
  takenBack,
  toldNews,
  type News,
  type Replaced,
  type Shared,
} from '../../core/news';
import { audienceFor, newsView, type NewsView } from '../../core/news-view';
import type { Situation } from '../../core/reminders';
import { DEFAULT_GREETING } from '../../core/settings';
import { oneLine } from '../../core/text';
import type { TodayView } from '../../core/today';
import { isFlag, isGreetingAnswer, isNewsChoice, isText, listOf, orNull, record } from '../arguments';
import { writeAbout } from '../about-person';
import { writeCells, type CellWrite } from '../cells';
import { endpoint } from '../endpoints';
import { failure, refusal } from '../failure';
import { lookingEndpoint } from '../glance';
import { withOpenLog, type Log } from '../log';
import type { Services } from '../services';
import { todayIn, todayNow } from './today';

type Shown = Answer<{ readonly news: NewsView }>;
type Told = Answer<{ readonly news: NewsView; readonly today: TodayView; readonly undo: readonly Change[] }>;

export const loadNews = lookingEndpoint([], (_services, _, log): Shown => ({ ok: true, news: viewOf(log) }));

export const shareNews = endpoint([isText, isNewsChoice], (services, [text, choice]): ReturnType<NewsRpc['shareNews']> => {
  const what = oneLine(text);
  if (what === '') return refusal('Say in one line what happened, then share it.');
  if (what.length > LONGEST_NEWS) return refusal(`Your news has to fit into ${LONGEST_NEWS} characters. Shorten it.`);
  const share = (seen: Seen, { situation }: Log): Shared | null =>
    shareNewsWith(what, audienceFor(situation, choice), { ...seen, news: situation.news, today: seen.calendar.dayOf(seen.now) });
  let shared = null as Shared | null;
  const written = writeCells(
    services,
    [],
    (log) => {
      const { situation } = log;
      if (situation.damaged?.length) return failure('failed', DAMAGED);
      if (audienceFor(situation, choice).length === 0) return refusal(NOBODY);
      return share(situation, log) ? [] : refusal(ALL_GO_ON);
    },
    (seen, log) => {
      shared = share(seen, log);
      return { ledger: seen.ledger, ...shared, history: [] };
    },
  );
  if (!written.ok) return written;
  return { ok: true, news: viewOf(written.log), newsId: shared?.news[0].id || '', replaced: shared?.replaced || null };
});

const isDay = (value: unknown): value is Day => isText(value) && parseDay(value) !== null;
const isPiece = record<News>({
  id: isText,
  what: (value): value is string => isText(value) && value === oneLine(value) && value.length <= LONGEST_NEWS,
  at: (value): value is number => typeof value === 'number' && Math.abs(value) < 8.64e15,
  day: isDay,
  endedOn: orNull(isDay),
});
const isReplaced = record<Replaced>({ piece: isPiece, awaited: listOf(isText), heard: listOf(isText) });

export const takeBackNews = endpoint([isText, orNull(isReplaced)], (services, [newsId, replaced]) =>
  replaced && replaced.piece.id !== newsId
    ? NO_SUCH_NEWS
    : changePieces(services, newsId, (seen, { news, contacts }) => {
        const known = new Set(contacts.map(({ id }) => id));
        const inLog = (ids: readonly string[]) => ids.filter((id) => known.has(id));
        const before = replaced && { ...replaced, awaited: inLog(replaced.awaited), heard: inLog(replaced.heard) };
        return { ...takenBack(newsId, before, { ledger: seen.ledger, news }), history: [] };
      }),
);

export const endNews = endpoint([isText, isFlag], (services, [newsId, over]) =>
  changePieces(services, newsId, (seen, { news }) => {
    const endedOn = over ? seen.calendar.dayOf(seen.now) : null;
    return { ledger: seen.ledger, news: news.map((piece) => (piece.id === newsId ? { ...piece, endedOn } : piece)), history: [] };
  }),
);

/** Nothing lowers Last contact. */
export const markTold = endpoint([isText], (services, [id]) =>
  changeMarks(services, id, {
    columns: ['lastContact'],
    marks: toldNews,
    cells: ({ lastContact }, today) => (lastContact && lastContact >= today ? [] : [{ id, key: 'lastContact', value: today }]),
    says: HISTORY_WORDS.toldNews,
  }),
);

export const leaveOut = endpoint([isText], (services, [id]) =>
  changeMarks(services, id, { columns: [], marks: leftOut, cells: () => [], says: null }),
);

export const answerGreeting = endpoint(
  [isGreetingAnswer],
  withOpenLog((services, [answer], { now, zone, settings }): Answer<{ today: TodayView }> => {
    const greeting = answer === 'yes' ? DEFAULT_GREETING : answer === 'askAgain' ? null : settings.greeting;
    const greetingAnswered = answer === 'askAgain' ? null : calendarOf(zone).dayOf(now).slice(0, 4);
    services.store.save({ settings: { ...settings, greeting }, greetingAnswered });
    return todayNow(services);
  }),
);

const NOBODY = 'Nobody is ticked to hear it. Tick one person at least.';
const ALL_GO_ON = 'Ten pieces of news are going on, and more cannot be kept. End one first, then share this.';
const DAMAGED =
  'Part of what Tidbit remembers could not be read, so it cannot note who is to hear this. The next hourly look mends that: share it then.';
const NO_SUCH_NEWS = refusal('This piece of news is no longer kept. Open News again.');

function viewOf({ situation, layout }: Pick<Log, 'situation' | 'layout'>): NewsView {
  return newsView(situation, layout.columns.tookAnInterest !== undefined);
}

/** Changes one piece that is kept; the cells follow. */
function changePieces(services: Services, newsId: string, change: (seen: Seen, situation: Situation) => Learned): Shown {
  const written = writeCells(
    services,
    [],
    ({ situation }) => (situation.news.some(({ id }) => id === newsId) ? [] : NO_SUCH_NEWS),
    (seen, { situation }) => change(seen, situation),
  );
  return written.ok ? { ok: true, news: viewOf(written.log) } : written;
}

interface MarkChange {
  readonly columns: readonly ColumnKey[];
  readonly marks: typeof toldNews;
  readonly cells: (contact: Contact, today: Day) => readonly CellWrite[];
  /** What History says of it; null for nothing. */
  readonly says: string | null;
}

/** Changes what one person waits for. Clicked again, it changes nothing more. */
function changeMarks(services: Services, contactId: string, { columns, marks, cells, says }: MarkChange): Told {
  const written = writeAbout(services, contactId, {
    columns,
    choose: (contact, { situation }) => cells(contact, situation.calendar.dayOf(situation.now)),
    teach: (seen, contact, { news }) => {
      const memory = memoryOf(seen.ledger, contactId);
      const today = seen.calendar.dayOf(seen.now);
      const piece = newsFor(memory, news, today);
      if (!piece) return { ledger: seen.ledger, history: [] };
      const taught = rememberAs(seen, contact, marks(memory, news, today));
      const { id, name } = contact;
      const entries = says === null ? [] : [{ at: seen.now, id, name, what: says, detail: piece.what }];
      return { ...taught, history: [...taught.history, ...entries] };
    },
  });
  if (!written.ok) return written;
  return { ok: true, news: viewOf(written.log), today: todayIn(services, written.log), undo: written.undo };
}
