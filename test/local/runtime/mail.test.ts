import { ADA, GRACE, handClock, runtimeFor } from './stand-in';

const CODE = `
function send(to, count) { for (let i = 0; i < (count || 1); i++) MailApp.sendEmail(to, 'News', 'Hello'); return MailApp.getRemainingDailyQuota(); }
function sendAll(message) { MailApp.sendEmail(message); }
function positional() { MailApp.sendEmail('ada@example.edu', 'grace@example.edu', 'News', 'Hello'); MailApp.sendEmail('ada@example.edu', 'News', 'Hello', { name: 'Tidbit' }); }
function attach() {
  const blob = Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'meeting.ics');
  MailApp.sendEmail({ to: 'Ada <ada@example.edu>', subject: 'Brief', body: 'text', htmlBody: '<p>text</p>', attachments: [blob] });
}
function wrong() { MailApp.sendEmail('ada@example.edu', 'only two'); }
function left() { return MailApp.getRemainingDailyQuota(); }
`;
const many = (count: number) => Array.from({ length: count }, (_, index) => `p${String(index)}@example.edu`).join(', ');
const errorOf = async (message: object) => (await runtimeFor(CODE).call('sendAll', { subject: 's', body: 'b', ...message })).error;

describe('a mail', () => {
  test('lands in the mailbox with both of its bodies and what is attached', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('attach');
    expect(runtime.mailbox).toEqual([
      {
        at: Date.UTC(2026, 2, 9, 12),
        from: ADA.email,
        to: ['Ada <ada@example.edu>'],
        cc: [],
        bcc: [],
        name: '',
        replyTo: '',
        subject: 'Brief',
        text: 'text',
        html: '<p>text</p>',
        attachments: [{ name: 'meeting.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR' }],
      },
    ]);
  });

  test('has positional forms', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('positional');
    expect(runtime.mailbox).toMatchObject([
      { replyTo: 'grace@example.edu', subject: 'News', text: 'Hello' },
      { name: 'Tidbit', subject: 'News', text: 'Hello' },
    ]);
    expect((await runtime.call('wrong')).error).toBe(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
  });

  test.each([
    ['nobody', { to: '' }, 'Failed to send email: no recipient'],
    ['something that is no address', { to: 'ada@example.edu, TBD' }, 'Invalid email: TBD'],
    ['more than fifty people', { to: many(40), bcc: many(11) }, 'Limit Exceeded: Email Recipients Per Message.'],
  ])('to %s is refused', async (_, message, text) => {
    expect(await errorOf(message)).toBe(text);
  });

  test('may be 200 KB long', async () => {
    expect(await errorOf({ to: ADA.email, htmlBody: 'ä'.repeat(100 * 1024) })).toBeNull();
    expect(await errorOf({ to: ADA.email, htmlBody: `${'ä'.repeat(100 * 1024)}.` })).toBe('Limit Exceeded: Email Body Size.');
  });
});

describe("the day's quota", () => {
  test('counts recipients, not mails', async () => {
    expect((await runtimeFor(CODE).call('send', many(7), 2)).result).toBe(86);
  });

  test('used up fails at the call; what went out before it is out', async () => {
    const runtime = runtimeFor(CODE);
    runtime.quota(2);
    expect((await runtime.call('send', ADA.email, 3)).error).toBe('Service invoked too many times for one day: email.');
    expect(runtime.mailbox).toHaveLength(2);
    expect((await runtime.call('left')).result).toBe(0);
  });

  test('is full again 24 hours after its first mail, and is each person’s own', async () => {
    const clock = handClock();
    const runtime = runtimeFor(CODE, { clock });
    await runtime.call('send', many(50));
    clock.forward(23);
    await runtime.call('send', many(50));
    expect((await runtime.call('left')).result).toBe(0);
    expect((await runtime.as(GRACE).call('left')).result).toBe(100);
    clock.forward(1);
    expect((await runtime.as(ADA).call('left')).result).toBe(100);
  });
});
