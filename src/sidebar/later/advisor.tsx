// Share with an advisor: choose what they get, see the very mail, send it weekly or now, let them open the file.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AdvisorView } from '../../contract/advisor';
import { BRIEF_PARTS, type BriefPart } from '../../core/advisor';
import { writeBrief } from '../../core/brief';
import { Button, buttonClass } from '../pieces/button';
import { Switch } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import * as words from '../words';
import {
  advisor,
  choosePart,
  loadAdvisor,
  refusal,
  saveEmail,
  saveQuestion,
  sending,
  sendNow,
  sendWeekly,
  share,
  skip,
  type Refusal,
} from './advisor-state';
import { MissingColumn } from './missing-column';

const PARTS = Object.keys(BRIEF_PARTS) as BriefPart[];

export function Advisor() {
  const view = advisor.view.value;
  return (
    <>
      <SubHead title={words.laterTitles.advisor} />
      <Region label={words.laterTitles.advisor} stack>
        {view === null ? <Loading /> : view.mine ? <Choices view={view} /> : <LookingAlong view={view} />}
      </Region>
      {view?.mine === true && view.email !== '' && <Sending view={view} />}
    </>
  );
}

/** For whoever is not the one the brief comes from: whose this is, and nothing to press. */
function LookingAlong({ view }: { view: AdvisorView }) {
  return (
    <div class="tb-notice">
      <Icon name="person" />
      <div>
        <h2 class="tb-sub">{words.advisor.theirs(view.owner ?? '')}</h2>
        <p>{words.advisor.theirsHint}</p>
        {view.notesColumn ? <p>{words.advisor.writeHere}</p> : <AddColumn why={words.advisor.noColumnForYou} />}
      </div>
    </div>
  );
}

function Choices({ view }: { view: AdvisorView }) {
  const { parts, question, weekly } = view.frame;
  return (
    <>
      {view.problem !== null && <Warning problem={view.problem} />}
      <TypedField label={words.advisor.email} type="email" value={view.email} onDone={saveEmail} at="email" />
      <fieldset>
        <legend class="tb-legend">{words.advisor.include}</legend>
        {PARTS.map((part) => (
          <Tick key={part} part={part} ticked={parts[part]} />
        ))}
        <p class="tb-meta tb-row tb-advisor__lock">
          <Icon name="lock" />
          {words.advisor.stays}
        </p>
      </fieldset>
      <TypedField label={words.advisor.question} optional value={question} onDone={saveQuestion} />
      <Preview view={view} />
      <div>
        <Switch label={words.advisor.weekly} hint={words.advisor.weeklyHint} on={weekly} onSwitch={(on) => void sendWeekly(on)} />
        {weekly && <Next view={view} />}
      </div>
      <hr class="tb-rule" />
      <File view={view} />
    </>
  );
}

function Tick({ part, ticked }: { part: BriefPart; ticked: boolean }) {
  const id = useId();
  return (
    <div class="tb-pickrow tb-advisor__part">
      <input
        class="tb-check"
        type="checkbox"
        id={id}
        checked={ticked}
        onChange={(event) => void choosePart(part, event.currentTarget.checked)}
      />
      <label for={id}>{words.advisor.parts[part]}</label>
    </div>
  );
}

interface TypedFieldProps {
  label: string;
  value: string;
  /** When the field is left, or Enter pressed. */
  /** True when it is kept. */
  onDone: (text: string) => Promise<boolean>;
  type?: string;
  optional?: boolean;
  /** Which refusal is shown under it. */
  at?: Refusal['at'];
}

function TypedField({ label, value, onDone, type = 'text', optional = false, at }: TypedFieldProps) {
  const id = useId();
  // What was refused or could not be saved stays in the field, so that it can be put right or tried again.
  const unsaved = useRef<string | null>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(unsaved.current ?? value), [value]);
  const finish = async (text: string) => {
    unsaved.current = text;
    if (await onDone(text)) unsaved.current = null;
  };
  const problem = at !== undefined && refusal.value?.at === at ? refusal.value.problem : null;
  return (
    <div class="tb-field">
      <label class="tb-label" for={id}>
        {label}
        {optional && <span class="tb-opt"> {words.advisor.optional}</span>}
      </label>
      <input
        class="tb-input"
        id={id}
        type={type}
        dir="auto"
        value={typed}
        autocomplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => void finish(event.currentTarget.value)}
      />
      {problem !== null && (
        <p class="tb-field__error" id={`${id}-problem`} role="alert">
          <Icon name="warn" />
          {problem}
        </p>
      )}
    </div>
  );
}

/** Of the mail's frame, in pixels: what is more is scrolled to. */
const TALLEST = 400;

/** The sidebar is narrower than any phone: the mail's margins shrink, and nothing else of it. */
const IN_FRAME = '[align=center]{padding:0!important}[width="600"]{border:0!important}[style*="32px"]{padding-inline:12px!important}';

/** The mail itself, in a frame of its own: its style is the mail's, and no script runs in it. */
function Preview({ view }: { view: AdvisorView }) {
  const { subject, html, text, empty } = writeBrief(view.facts, view.frame);
  const frame = useRef<HTMLIFrameElement>(null);
  const fit = () => {
    const page = frame.current?.contentDocument;
    if (!frame.current || !page) return;
    page.head.appendChild(page.createElement('style')).textContent = IN_FRAME;
    frame.current.style.blockSize = `${String(Math.min(page.documentElement.scrollHeight, TALLEST))}px`;
  };
  return (
    <Section title={words.advisor.preview} as="tb-legend">
      {empty ? (
        <p class="tb-meta">{words.advisor.empty}</p>
      ) : (
        <div class="tb-letter">
          <div class="tb-letter__head">
            <p>
              <strong dir="auto">{subject}</strong>
            </p>
            <p class="tb-meta">{words.advisor.from(view.frame.from)}</p>
          </div>
          <iframe
            class="tb-letter__mail"
            ref={frame}
            title={words.advisor.mail}
            // A picture of the mail: who goes by keyboard reads it as plain text below.
            tabIndex={-1}
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            srcdoc={html.replace('<head>', '<head><base target="_blank">')}
            onLoad={fit}
          />
          <details class="tb-details tb-letter__body">
            <summary>
              <Icon name="next" flip />
              {words.advisor.plain}
            </summary>
            <pre class="tb-letter__text">{text}</pre>
          </details>
        </div>
      )}
    </Section>
  );
}

function Next({ view }: { view: AdvisorView }) {
  return (
    <div class="tb-row tb-row--wrap">
      <p class="tb-meta tb-advisor__next">{(view.skipped ? words.advisor.skipped : words.advisor.next)(view.next.when)}</p>
      <Button look="text sm" onClick={() => void skip(!view.skipped)}>
        {view.skipped ? words.advisor.unskip : words.advisor.skip}
      </Button>
    </div>
  );
}

/** Says what each role gets before there is anything to press. */
function File({ view }: { view: AdvisorView }) {
  const { role, email } = view;
  return (
    <Section title={words.advisor.file} as="tb-sub">
      <ul class="tb-stack-sm tb-advisor__roles">
        {words.advisor.roles.map(({ role: name, gets }) => (
          <li key={name}>
            <strong>{name}</strong> {gets}
          </li>
        ))}
      </ul>
      {role !== null && <p class="tb-part">{words.advisor.hasRole[role](email)}</p>}
      {refusal.value?.at === 'file' && <ByHand view={view} refused={refusal.value} />}
      {email === '' ? (
        <p class="tb-meta tb-part">{words.advisor.addressFirst}</p>
      ) : (
        <div class="tb-row tb-row--wrap tb-part">
          {role !== 'viewer' && (
            <Button look="outline sm" onClick={() => void share('viewer')}>
              {role === null ? words.advisor.asViewer : words.advisor.onlyView}
            </Button>
          )}
          {role !== 'editor' && (
            <Button look="outline sm" onClick={() => void share('editor')}>
              {role === null ? words.advisor.asEditor : words.advisor.alsoEdit}
            </Button>
          )}
        </div>
      )}
      {role === 'editor' && !view.notesColumn && <AddColumn why={words.advisor.noColumn} />}
    </Section>
  );
}

/** Google would not: its own window can, and the user says when it is done. */
function ByHand({ view, refused }: { view: AdvisorView; refused: Refusal }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [refused]);
  return (
    <div class="tb-notice tb-part" data-kind="warn" role="alert" ref={box}>
      <Icon name="warn" />
      <div>
        <p>{refused.problem}</p>
        <div class="tb-notice__actions">
          <a class={buttonClass('outline sm')} href={view.shareUrl} target="_blank" rel="noopener">
            {words.advisor.openShare}
          </a>
          <Button look="text sm" onClick={() => void share(refused.role ?? 'none', true)}>
            {words.advisor.byHand}
          </Button>
        </div>
      </div>
    </div>
  );
}

function AddColumn({ why }: { why: string }) {
  return <MissingColumn header="Advisor notes" why={why} reload={loadAdvisor} />;
}

function Sending({ view }: { view: AdvisorView }) {
  const refused = refusal.value?.at === 'send' ? refusal.value.problem : null;
  const shares = view.role !== null || view.frame.weekly;
  return (
    <div class="tb-bar">
      {refused !== null && (
        <p class="tb-field__error" role="alert">
          <Icon name="warn" />
          {refused}
        </p>
      )}
      <p class="tb-meta">{view.sent === null ? words.advisor.neverSent : words.advisor.lastSent(view.sent)}</p>
      <Button look="primary" onClick={() => void sendNow()}>
        {sending.value ? words.advisor.sending : words.advisor.send}
      </Button>
      {shares && (
        <Button look="text" onClick={() => void share('none')}>
          {words.advisor.stop}
        </Button>
      )}
    </div>
  );
}

function Warning({ problem }: { problem: string }) {
  return (
    <div class="tb-notice" data-kind="warn">
      <Icon name="warn" />
      <p>{problem}</p>
    </div>
  );
}
