// Mail to the person whose reminders these are, and what is left of the day's quota.

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Mail {
  /** Recipients that may still be written to today. */
  quotaLeft(): number;
  send(message: Message): void;
}

export const mailApp: Mail = {
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, html, attachments }) {
    const blobs = attachments.map((attachment) => Utilities.newBlob(attachment.text, attachment.type, attachment.name));
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: 'Tidbit', ...(blobs.length > 0 ? { attachments: blobs } : {}) });
  },
};
