// Share your news: what happened, who would hear it, a note of their own for each, and who has been told.
import { useId, useRef } from 'preact/hooks';
import type { NewsPerson, NewsView, PieceView } from '../../core/news-view';
import { openLater } from '../later';
import { goBack } from '../navigation';
import { Button } from '../pieces/button';
import { Field, Pill, Pills } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { leaving } from '../pieces/line-actions';
import { Loading } from '../pieces/loading';
import { MenuButton } from '../pieces/menu';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import * as words from '../words';
import { MissingColumn } from './missing-column';
import {
  adding,
  chosenCount,
  edit,
  end,
  form,
  goOn,
  isTicked,
  leaveOut,
  lineToTell,
  loadNews,
  markTold,
  news,
  refusal,
  share,
  tick,
  type NewsKind,
} from './news-state';

export function News() {
  const view = news.view.value;
  const going = view?.pieces.filter(({ over }) => over === null) ?? [];
  const writing = view !== null && (going.length === 0 || adding.value);
  return (
    <>
      <SubHead title={words.laterTitles.news} />
      <Region label={words.laterTitles.news} stack>
        {view === null ? (
          <Loading />
        ) : (
          <>
            {going.map((piece) => (
              <Piece key={piece.id} piece={piece} />
            ))}
            {writing ? (
              <Share view={view} />
            ) : (
              <Button look="outline" onClick={() => (adding.value = true)}>
                <Icon name="plus" />
                {words.news.another}
              </Button>
            )}
            <Earlier pieces={view.pieces.filter(({ over }) => over !== null)} />
          </>
        )}
      </Region>
      {writing && <ShareBar view={view} />}
    </>
  );
}

/** A piece that goes on: who has yet to hear it, and who knows. */
function Piece({ piece }: { piece: PieceView }) {
  const waiting = piece.waiting.length + piece.waitingBeyond;
  const told = piece.told.length + piece.toldBeyond;
  return (
    <Section title={piece.what}>
      <p class="tb-meta">
        {words.news.since(piece.shared)} {words.news.heard(told, told + waiting)}
      </p>
      {waiting > 0 && <p class="tb-meta">{words.news.own}</p>}
      <ul>
        {piece.waiting.map((person) => (
          <Waiting key={person.contactId} person={person} />
        ))}
      </ul>
      {piece.waitingBeyond > 0 && <p class="tb-meta">{words.news.beyond(piece.waitingBeyond)}</p>}
      <Told piece={piece} />
      <Button look="text sm" onClick={() => void end(piece)}>
        {words.news.end}
      </Button>
    </Section>
  );
}

function Waiting({ person }: { person: NewsPerson }) {
  const line = useRef<HTMLDivElement>(null);
  const { contactId, name, why } = person;
  const first = why.kind === 'thankYou';
  const state = first ? (why.late ? 'late' : 'due') : 'follow';
  const told = () => leaving(line, () => void markTold(person))();
  return (
    <li class="tb-item" data-state={state}>
      <span class="tb-dot" aria-hidden="true">
        <Icon name={`state-${state}`} />
      </span>
      <div>
        <p class="tb-item__name" dir="auto" tabIndex={-1}>
          {name}
        </p>
        <p class="tb-item__meta" dir="auto">
          {words.news.why(why)}
        </p>
        <div class="tb-item__actions" role="group" aria-label={words.today.actions.news(name)} ref={line}>
          <Button
            look="tonal sm"
            aria-label={first ? words.news.thankFirst(name) : words.today.draftFor(name)}
            onClick={() =>
              void openLater(
                'draft',
                first ? { contactId, kind: 'thankYou' } : { contactId, kind: 'news', sent: (undone) => markTold(person, undone) },
                'news',
              )
            }
          >
            {first ? words.news.thank : words.today.draft}
          </Button>
          <Button look="text sm" aria-label={words.news.toldLabel(name)} onClick={told}>
            <Icon name="check" />
            {words.news.told}
          </Button>
          <MenuButton
            label={words.news.menu(name)}
            look="icon sm"
            choices={[{ text: words.today.notThem, choose: leaving(line, () => leaveOut(person)) }]}
          >
            <Icon name="more" />
          </MenuButton>
        </div>
      </div>
    </li>
  );
}

function Told({ piece: { told, toldBeyond } }: { piece: PieceView }) {
  if (told.length === 0) return null;
  return (
    <details class="tb-details">
      <summary>
        <Icon name="next" flip />
        {words.news.toldTitle(told.length + toldBeyond)}
      </summary>
      <p dir="auto">{words.news.names(told, toldBeyond)}</p>
    </details>
  );
}

/** Pieces nobody is reminded of any more. */
function Earlier({ pieces }: { pieces: readonly PieceView[] }) {
  if (pieces.length === 0) return null;
  return (
    <Section title={words.news.earlier}>
      <ul class="tb-stack">
        {pieces.map((piece) => {
          const { id, what, told, toldBeyond, waiting, waitingBeyond, over } = piece;
          return (
            <li key={id}>
              <p class="tb-item__name" dir="auto">
                {what}
              </p>
              <p class="tb-meta">{words.news.over(piece.shared, over === 'ended')}</p>
              {told.length > 0 && <p dir="auto">{words.news.toldNames(told, toldBeyond)}</p>}
              {waiting.length > 0 && <p dir="auto">{words.news.notTold(waiting, waitingBeyond)}</p>}
              {over === 'ended' && (
                <Button look="text sm" aria-label={words.news.goOnLabel(what)} onClick={() => void goOn(id)}>
                  {words.news.goOn}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const KINDS = Object.keys(words.news.kinds) as NewsKind[];

/** What happened, and whom it is for. */
function Share({ view }: { view: NewsView }) {
  const { kind, line, more } = form.value;
  const first = view.people.filter(({ why }) => why.kind === 'thankYou');
  const ready = view.people.filter(({ why }) => why.kind !== 'thankYou');
  return (
    <>
      <Pills legend={words.news.what}>
        {KINDS.map((one) => (
          <Pill key={one} text={words.news.kinds[one]} group="news" checked={kind === one} onChange={() => edit({ kind: one })} />
        ))}
      </Pills>
      <Field
        label={words.news.line}
        rows={2}
        value={line}
        placeholder={words.news.examples[kind]}
        onInput={(text) => edit({ line: text })}
      />
      {refusal.value !== null && (
        <p class="tb-field__error" role="alert">
          <Icon name="warn" />
          {refusal.value}
        </p>
      )}
      {view.people.length === 0 && <p class="tb-lead">{words.news.nobody}</p>}
      {first.length > 0 && <Listeners title={words.news.first} hint={words.news.firstHint} people={first} />}
      {ready.length > 0 && <Listeners title={words.news.ready} people={ready} />}
      {view.beyond > 0 && <PickRow text={words.news.more(view.beyond)} hint="" checked={more} onTick={(on) => edit({ more: on })} />}
      {!view.interestColumn && <MissingColumn header="Took an interest" why={words.news.noInterest} reload={loadNews} />}
    </>
  );
}

function Listeners({ title, hint, people }: { title: string; hint?: string; people: readonly NewsPerson[] }) {
  return (
    <fieldset>
      <legend class="tb-vh">{title}</legend>
      <div class="tb-group__head" aria-hidden="true">
        <span class="tb-group__title">{title}</span>
        <span class="tb-group__count">{words.news.chosen(people.filter(isTicked).length, people.length)}</span>
      </div>
      {hint !== undefined && <p class="tb-meta">{hint}</p>}
      {people.map((person) => (
        <PickRow
          key={person.contactId}
          text={person.name}
          hint={words.news.why(person.why)}
          checked={isTicked(person)}
          onTick={(on) => tick(person, on)}
        />
      ))}
    </fieldset>
  );
}

interface PickRowProps {
  text: string;
  hint: string;
  checked: boolean;
  onTick: (on: boolean) => void;
}

function PickRow({ text, hint, checked, onTick }: PickRowProps) {
  const id = useId();
  return (
    <div class="tb-pickrow">
      <input class="tb-check" type="checkbox" id={id} checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <label for={id} dir="auto">
        <strong>{text}</strong>
        <span class="tb-meta">{hint}</span>
      </label>
    </div>
  );
}

function ShareBar({ view }: { view: NewsView }) {
  const count = chosenCount(view);
  const missing = lineToTell(form.value) === '' ? words.news.lineMissing : count === 0 ? words.news.nobodyTicked : null;
  return (
    <div class="tb-bar">
      <p class="tb-meta" id="news-bar">
        {missing ?? words.news.own}
      </p>
      <Button look="primary" aria-disabled={missing !== null} aria-describedby="news-bar" onClick={() => missing === null && void share()}>
        {words.news.write(count)}
      </Button>
      <Button look="text" onClick={() => (adding.value ? (adding.value = false) : goBack())}>
        {words.news.notNow}
      </Button>
    </div>
  );
}
