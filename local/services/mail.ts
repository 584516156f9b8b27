// MailApp: puts mails into the local mailbox, under Google's quotas (guides/services/quotas: a consumer account) and with its texts [F].
import type { State } from '../state';
import type { Blob } from './blob';
import type { ServiceContext } from './context';
import { requireSignature } from './signature';

const RECIPIENTS_A_DAY = 100;
const RECIPIENTS_A_MESSAGE = 50;
const BODY_LIMIT = 200 * 1024;
const ATTACHMENTS_LIMIT = 250;
const ATTACHMENTS_BYTES = 25 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

export function createMailApp(context: ServiceContext): GoogleAppsScript.Mail.MailApp {
  return context.gate.service('MailApp', new MailApp(context));
}

/** Mail recipients left today; the day begins with the first mail and lasts 24 hours. */
function remainingQuota(state: State, email: string, now: number): number {
  const quota = state.mailQuota[email];
  return quota === undefined || now >= quota.fullAgainAt ? RECIPIENTS_A_DAY : quota.left;
}

export function setQuota(state: State, email: string, left: number, now: number): void {
  const quota = state.mailQuota[email];
  const fullAgainAt = quota === undefined || now >= quota.fullAgainAt ? now + DAY : quota.fullAgainAt;
  state.mailQuota[email] = { left, fullAgainAt };
}

class MailApp implements GoogleAppsScript.Mail.MailApp {
  readonly #context: ServiceContext;

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  getRemainingDailyQuota(): number {
    return remainingQuota(this.#context.state, this.#context.person.email, this.#context.now());
  }

  sendEmail(...parameters: unknown[]): void {
    const message = readMessage(parameters);
    const [to, cc, bcc] = [message.to, message.cc, message.bcc].map(addresses) as [string[], string[], string[]];
    const recipients = [...to, ...cc, ...bcc];
    const attachments = (message.attachments ?? []).map((source) => this.#context.gate.unwrap(source.getBlob()) as unknown as Blob);
    requireSendable(recipients, message, attachments);
    const { state, person, now } = this.#context;
    const left = this.getRemainingDailyQuota() - recipients.length;
    if (left < 0) throw new Error('Service invoked too many times for one day: email.');
    setQuota(state, person.email, left, now());
    state.mailbox.push({
      at: now(),
      from: person.email,
      to,
      cc,
      bcc,
      name: message.name ?? '',
      replyTo: message.replyTo ?? '',
      subject: message.subject ?? '',
      text: message.body ?? '',
      html: message.htmlBody ?? '',
      attachments: attachments.map((blob) => ({
        name: blob.getName() ?? '',
        type: blob.getContentType() ?? 'application/octet-stream',
        text: blob.getDataAsString(),
      })),
    });
  }
}

/** The object form and the three positional ones. */
function readMessage(parameters: readonly unknown[]): Message {
  const [first, second, third, fourth] = parameters;
  if (parameters.length === 1 && typeof first === 'object' && first !== null) return first;
  const texts = parameters.filter((parameter) => typeof parameter === 'string');
  const options = parameters.length === 4 && typeof fourth === 'object' && fourth !== null ? (fourth as Message) : null;
  const fits =
    (parameters.length === 3 && texts.length === 3) ||
    (parameters.length === 4 && (texts.length === 4 || (texts.length === 3 && options !== null)));
  requireSignature(fits, 'MailApp.sendEmail', parameters);
  if (options !== null || parameters.length === 3)
    return { ...options, to: first as string, subject: second as string, body: third as string };
  return { to: first as string, replyTo: second as string, subject: third as string, body: fourth as string };
}

function requireSendable(recipients: readonly string[], message: Message, attachments: readonly Blob[]): void {
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  const malformed = recipients.find((address) => !/^[^\s@<>,;"()]+@[^\s@<>,;"().]+(\.[^\s@<>,;"().]+)+$/.test(bare(address)));
  if (malformed !== undefined) throw new Error(`Invalid email: ${malformed}`);
  if (recipients.length > RECIPIENTS_A_MESSAGE) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  // Google names one limit for "the body"; whether text and HTML are added up is not documented. Each is held to it here.
  const largest = Math.max(...[message.body, message.htmlBody].map((body) => new TextEncoder().encode(body ?? '').length));
  if (largest > BODY_LIMIT) throw new Error('Limit Exceeded: Email Body Size.');
  const bytes = attachments.reduce((sum, blob) => sum + blob.getBytes().length, 0);
  if (attachments.length > ATTACHMENTS_LIMIT) throw new Error('Limit exceeded: Email Attachments Per Message.');
  // [M] that the total size has a text of this form.
  if (bytes > ATTACHMENTS_BYTES) throw new Error('Limit Exceeded: Email Total Attachments Size.');
}

/** `Ada <ada@example.edu>` -> `ada@example.edu`. */
const bare = (address: string): string => /<([^<>]*)>$/.exec(address)?.[1] ?? address;

const addresses = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
