// Mail to the person whose reminders these are, the brief to their advisor, and what is left of the day's quota.
import { QuotaSpent } from './quota';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface Message {
  readonly to: string;
  /** Who gets a copy of a letter that is the sender's own. */
  readonly cc?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Mail {
  /** Recipients, copies included, that may still be written to today. */
  quotaLeft(): number;
  send(message: Message): void;
}

/**
 * Google ends a run after six minutes, unannounced. A mail is begun only while there is ample time to note it: until then, in milliseconds
 * since the run began.
 */
export const LATEST_SEND = 4 * 60_000;

const NO_MORE_TODAY = 'Your Google account has sent all the mail it may send today. Try again tomorrow.';

export const mailApp: Mail = {
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  send({ to, cc, subject, text, html, attachments }) {
    const blobs = attachments.map((attachment) => Utilities.newBlob(attachment.text, attachment.type, attachment.name));
    // Reminders come from Tidbit; without a name Google writes the sender's own (mail-app reference).
    const names = cc === undefined ? { name: 'Tidbit' } : { cc };
    const more = blobs.length > 0 ? { attachments: blobs } : {};
    try {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, ...names, ...more });
    } catch (error) {
      throw MailApp.getRemainingDailyQuota() < 1 ? new QuotaSpent(NO_MORE_TODAY) : error;
    }
  },
};
