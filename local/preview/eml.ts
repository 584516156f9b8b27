// A mail of the mailbox as a file other mail programs open.
import { createMimeMessage, Mailbox } from 'mimetext/browser';
import type { Mail } from '../runtime';

/** RFC 5322 text of the mail: plain text and HTML as alternatives, attachments beside them, everything UTF-8. */
export function toEml(mail: Mail): string {
  const message = createMimeMessage();
  message.setSender({ addr: mail.from, name: mail.name });
  if (mail.to.length > 0) message.setTo(mail.to.map((addr) => ({ addr })));
  if (mail.cc.length > 0) message.setCc(mail.cc.map((addr) => ({ addr })));
  if (mail.replyTo !== '') message.setHeader('Reply-To', new Mailbox(mail.replyTo));
  message.setSubject(mail.subject);
  message.setHeader('Date', rfc5322Date(mail.at));
  message.addMessage({ contentType: 'text/plain', data: base64(mail.text), encoding: 'base64' });
  if (mail.html !== '') message.addMessage({ contentType: 'text/html', data: base64(mail.html), encoding: 'base64' });
  for (const { name, type, text } of mail.attachments) {
    message.addAttachment({ filename: name, contentType: type, data: base64(text), encoding: 'base64' });
  }
  return message.asRaw();
}

/** A file name from the subject that every system takes: letters, digits and hyphens, at most 60 characters. */
export function emlName(mail: Mail): string {
  const words =
    mail.subject
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  return `${words.join('-').slice(0, 60) || 'mail'}.eml`;
}

/** 'Mon, 09 Mar 2026 21:00:00 +0000': toUTCString, with the offset in digits as RFC 5322 wants it. */
const rfc5322Date = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

/** Base64 of the UTF-8 bytes in lines of 76 characters (RFC 2045). */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/.{76}(?=.)/g, '$&\r\n');
}
