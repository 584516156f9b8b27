// The mailbox of whoever sits in front: the list, and each mail as a mail program shows it.
import { useEffect, useState } from 'preact/hooks';
import type { Mail } from '../../runtime';
import { withHead } from '../client';
import { emlName, toEml } from '../eml';
import { mailKey, type Session } from '../session';
import { Modal } from './dialogs';
import { clockTime, fullTime } from './time';

export function Mailbox({ session }: { readonly session: Session }) {
  const mails = session.mails.value;
  const [chosen, choose] = useState(mails[0]);
  useEffect(() => {
    if (chosen !== undefined) session.markRead(chosen);
  }, [chosen]);
  return (
    <Modal title={`Mailbox of ${session.person.value.email}`} close={() => session.showMailbox(false)} look="drawer">
      {mails.length === 0 ? (
        <p class="mailbox__empty">No mail yet. Move the clock: reminders arrive when their hour comes.</p>
      ) : (
        <div class="mailbox">
          <ul class="mailbox__list" aria-label="Mails, newest first">
            {mails.map((mail) => (
              <li key={mailKey(mail)}>
                <button
                  type="button"
                  aria-current={mail === chosen}
                  class={session.isRead(mail) ? 'mailbox__row' : 'mailbox__row mailbox__row--new'}
                  onClick={() => choose(mail)}
                >
                  <span class="mailbox__from">{mail.name || mail.from}</span>
                  <span class="mailbox__time">{clockTime(mail.at, session.zone.value)}</span>
                  <span class="mailbox__subject">
                    {!session.isRead(mail) && <span class="visually-hidden">Unread: </span>}
                    {mail.subject}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {chosen !== undefined && <MailView key={mailKey(chosen)} mail={chosen} zone={session.zone.value} />}
        </div>
      )}
    </Modal>
  );
}

type View = 'html' | 'text';

function MailView({ mail, zone }: { readonly mail: Mail; readonly zone: string }) {
  const [view, setView] = useState<View>(mail.html === '' ? 'text' : 'html');
  return (
    <article class="mail" aria-label={mail.subject}>
      <h3>{mail.subject}</h3>
      <div class="mail__head">
        <span class="mail__avatar" aria-hidden="true">
          {(mail.name || mail.from).slice(0, 1).toUpperCase()}
        </span>
        <div class="mail__who">
          <div>
            <strong>{mail.name || mail.from}</strong> <span class="quiet">{`<${mail.from}>`}</span>
          </div>
          <div class="quiet">to {[...mail.to, ...mail.cc].join(', ')}</div>
        </div>
        <div class="quiet">{fullTime(mail.at, zone)}</div>
      </div>
      <div class="mail__tools">
        <div role="group" aria-label="Show as" class="switch">
          {(['html', 'text'] as const).map((choice) => (
            <button type="button" key={choice} aria-pressed={view === choice} onClick={() => setView(choice)}>
              {choice === 'html' ? 'HTML' : 'Plain text'}
            </button>
          ))}
        </div>
        <button type="button" class="button" onClick={() => save(emlName(mail), 'message/rfc822', toEml(mail))}>
          Save as .eml
        </button>
      </div>
      {view === 'html' ? <HtmlBody html={mail.html} subject={mail.subject} /> : <pre class="mail__text">{mail.text}</pre>}
      {mail.attachments.length > 0 && (
        <ul class="mail__attachments" aria-label="Attachments">
          {mail.attachments.map(({ name, type, text }) => (
            <li key={name}>
              <button type="button" class="button" onClick={() => save(name, type, text)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** No script runs, nothing is fetched but the page's own fonts, and every link opens in a new tab. */
function HtmlBody({ html, subject }: { readonly html: string; readonly subject: string }) {
  const ours = location.origin;
  const rules = `default-src 'none'; style-src 'unsafe-inline' ${ours}; font-src ${ours}; img-src data:`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${rules}"><link rel="stylesheet" href="fonts.css"><base target="_blank">`;
  return (
    <iframe
      class="mail__html"
      title={subject}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcdoc={withHead(html, head)}
    />
  );
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
