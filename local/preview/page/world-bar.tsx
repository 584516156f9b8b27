// The strip above the sheet that Sheets does not have: the clock, the mailbox, who sits in front, and a new beginning.
import { useState } from 'preact/hooks';
import { PEOPLE } from '../people';
import type { Session } from '../session';
import { Modal } from './dialogs';
import { Mailbox } from './mailbox';
import { fullTime, zoneName } from './time';

export function WorldBar({ session }: { readonly session: Session }) {
  const unread = session.unread.value;
  return (
    <header class="world" aria-label="Preview">
      <strong class="world__name">Tidbit preview</strong>
      <ClockPart session={session} />
      <div class="world__end">
        <button type="button" class="world__button" onClick={() => session.showMailbox(true)}>
          Mailbox
          {unread > 0 && (
            <span class="world__count">
              {unread}
              <span class="visually-hidden"> unread</span>
            </span>
          )}
        </button>
        <PeoplePart session={session} />
        <StartOver session={session} />
      </div>
      {session.mailboxOpen.value && <Mailbox session={session} />}
    </header>
  );
}

function ClockPart({ session }: { readonly session: Session }) {
  const travelling = session.travelling.value;
  return (
    <div role="group" aria-label="Clock" class="world__clock">
      <span class="world__now" aria-live="polite">
        {fullTime(session.now.value, session.zone.value)} <span class="quiet">{zoneName(session.zone.value)}</span>
      </span>
      {travelling ? (
        <button type="button" class="world__button" onClick={() => session.stopClock()}>
          Stop
        </button>
      ) : (
        <>
          <button type="button" class="world__button" onClick={() => void session.advance(1)}>
            +1 hour
          </button>
          <button type="button" class="world__button" onClick={() => void session.advance(24)}>
            +1 day
          </button>
          <button type="button" class="world__button" onClick={() => void session.untilNextMail()}>
            Until the next mail
          </button>
        </>
      )}
    </div>
  );
}

function PeoplePart({ session }: { readonly session: Session }) {
  return (
    <label class="world__people">
      <span>You are</span>
      <select
        value={session.person.value.key}
        onChange={(event) => {
          const chosen = PEOPLE.find(({ key }) => key === event.currentTarget.value);
          if (chosen !== undefined) void session.become(chosen);
        }}
      >
        {PEOPLE.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function StartOver({ session }: { readonly session: Session }) {
  const [asking, ask] = useState(false);
  return (
    <>
      <button type="button" class="world__button" onClick={() => ask(true)}>
        Start over
      </button>
      {asking && (
        <Modal title="Start over?" close={() => ask(false)}>
          <p class="dialog__text">The sheet, the mails and the clock go back to how they were when you first opened this page.</p>
          <div class="dialog__buttons">
            <button type="button" class="button" autofocus onClick={() => ask(false)}>
              Keep everything
            </button>
            <button type="button" class="button button--primary" onClick={() => void session.startOver()}>
              Start over
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}
