import PostalMime from 'postal-mime';
import { emlName, toEml } from '../../../local/preview/eml';
import type { Mail } from '../../../local/runtime';

const mail: Mail = {
  at: Date.UTC(2026, 2, 9, 21, 0),
  from: 'student@example.edu',
  to: ['student@example.edu'],
  cc: ['advisor@example.edu'],
  bcc: [],
  name: 'Tidbit',
  replyTo: 'reply@example.edu',
  subject: '◇ Thank-you note to Zoë Ångström, by Tuesday 15:00',
  text: 'Zoë said: “bakes bread for interviewees”.\nWrite to her by Tuesday 15:00.',
  html: `<p>Zoë said: “bakes bread”.</p>${'<p>日本語</p>'.repeat(50)}`,
  attachments: [{ name: 'meeting.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Zoë\r\nEND:VCALENDAR\r\n' }],
};

describe('a mail saved from the mailbox', () => {
  it('opens in a mail program with everything it had', async () => {
    const opened = await PostalMime.parse(toEml(mail));
    expect(opened.subject).toBe(mail.subject);
    expect(opened.from).toMatchObject({ address: 'student@example.edu', name: 'Tidbit' });
    expect(opened.to).toMatchObject([{ address: 'student@example.edu' }]);
    expect(opened.cc).toMatchObject([{ address: 'advisor@example.edu' }]);
    expect(opened.replyTo).toMatchObject([{ address: 'reply@example.edu' }]);
    expect(opened.date).toBe('2026-03-09T21:00:00.000Z');
    expect(opened.text?.trimEnd()).toBe(mail.text);
    expect(opened.html?.trimEnd()).toBe(mail.html);
    expect(opened.attachments).toHaveLength(1);
    expect(opened.attachments[0]).toMatchObject({ filename: 'meeting.ics', mimeType: 'text/calendar' });
    // The reader gives line breaks of text attachments as \n.
    const attached = new TextDecoder().decode(opened.attachments[0]?.content as ArrayBuffer);
    expect(attached.split(/\r?\n/)).toEqual(mail.attachments[0]?.text.split('\r\n'));
  });

  it('keeps every line short enough for any server', () => {
    const longest = Math.max(
      ...toEml(mail)
        .split(/\r?\n/)
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(998);
  });

  it('is named after its subject, in letters every system takes', () => {
    expect(emlName(mail)).toBe('Thank-you-note-to-Zoe-Angstrom-by-Tuesday-15-00.eml');
    expect(emlName({ ...mail, subject: '日本語' })).toBe('mail.eml');
  });
});
