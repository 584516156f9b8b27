// A letter as HTML that Gmail keeps whole: tables and inline styles only, no style element, no script, no picture. Every word is escaped here.
import { DRAFT_TITLE, type Entry, type Group, type Letter, type Link, type List, type Phrase } from './letter';
import { escapeHtml } from './text';

/** Colours of design/tokens.css. */
const INK = '#1f1f1f';
const QUIET_INK = '#444746';
const PINE = '#0f5c4d';
const PANEL = '#f4f8f6';
const LINE = '#dae2de';
const OUTLINE = '#737a77';
const PAPER = '#fbf3e1';
const PAPER_INK = '#473a18';
const FONT = `font-family:Roboto,'Segoe UI',Arial,sans-serif;`;
const HIDDEN = `display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${PANEL};`;

const TABLE = '<table role="presentation" cellpadding="0" cellspacing="0" border="0"';
const BODY_SIZE = 'font-size:14px;line-height:21px;';
const DIVIDER = `margin-top:8px;border-top:1px solid ${LINE};padding-top:20px`;
const CHIP = 'display:inline-block;margin-top:6px;border-radius:12px;padding:2px 10px;font-size:13px;line-height:20px;';
const TEXT_LINK = `color:${PINE};font-weight:bold`;
const PILL = 'display:inline-block;padding:8px 18px;border-radius:18px;font-weight:bold;text-decoration:none;margin:0 8px 8px 0';

export function letterHtml(letter: Letter): string {
  const subject = escapeHtml(letter.subject);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light">',
    `<title>${subject}</title></head>\n<body style="margin:0;padding:0;background:${PANEL}">`,
    `<div role="article" aria-roledescription="email" aria-label="${subject}" lang="en">`,
    `<div style="${HIDDEN}">${escapeHtml(letter.preheader)}</div>\n`,
    `${TABLE} width="100%" bgcolor="${PANEL}"><tr><td align="center" style="padding:24px 12px;">\n`,
    `${TABLE} width="600" bgcolor="#ffffff" style="width:100%;max-width:600px;background:#fff;border:1px solid ${LINE};border-radius:12px;word-break:break-word;${FONT}${BODY_SIZE}color:${INK}">\n`,
    head(letter),
    ...letter.groups.map(group),
    ...letter.lists.map(list),
    foot(letter.foot),
    '</table>\n</td></tr></table>\n</div></body></html>\n',
  ].join('');
}

function head({ dateline, heading, notices, act }: Letter): string {
  return [
    row(
      24,
      `${TABLE} width="100%"><tr><td style="font-size:16px;line-height:24px;font-weight:bold;color:${PINE};">Tidbit</td>` +
        `<td align="right" style="font-size:13px;line-height:24px;color:${QUIET_INK};">${escapeHtml(dateline)}</td></tr></table>`,
    ),
    row(8, `<h1 style="margin:0;font-size:22px;line-height:30px;font-weight:bold;">${escapeHtml(heading)}</h1>`),
    ...notices.map((notice) => row(2, panel(PANEL, INK, escapeHtml(notice)))),
    act ? row(16, button(act)) : '',
  ].join('');
}

function group({ title, entries, more }: Group): string {
  const people = entries.map((person, index) => row(12, index === 0 ? entry(person) : `<div style="${DIVIDER}">${entry(person)}</div>`));
  return [heading(title), ...people, more === '' ? '' : row(16, escapeHtml(more))].join('');
}

function entry({ symbol, name, about, chip, fill, asks, tidbits, lines, agenda, draft, act, links }: Entry): string {
  const [first, ...others] = links;
  const line = (padding: number, html: string): string => `<div dir="auto" style="padding-top:${padding}px">${html}</div>`;
  return [
    `<div style="font-size:15px"><b dir="auto">${escapeHtml(name)}</b> <span dir="auto" style="color:${QUIET_INK}">${escapeHtml(about)}</span></div>`,
    `<span style="${CHIP}background:${fill}">${escapeHtml(`${symbol} ${chip}`)}</span>`,
    ...asks.map((ask) => line(10, `<b>${escapeHtml(ask)}</b>`)),
    ...tidbits.map((tidbit) => panel(PAPER, PAPER_INK, escapeHtml(`“${tidbit}”`))),
    ...lines.map((words, index) => line(index === 0 ? 8 : 2, escapeHtml(words))),
    ...agenda.map((question, index) => line(2, escapeHtml(`${index + 1}. ${question}`))),
    draft ? panel(PANEL, QUIET_INK, draftHtml(draft)) : '',
    '<div style="padding-top:12px">',
    act ? button(act) : '',
    first ? outlined(first) : '',
    ...others.map((other) => link(other, `${TEXT_LINK};display:inline-block;margin-right:8px`)),
    '</div>',
  ].join('');
}

function draftHtml({ subject, body }: { readonly subject: string; readonly body: string }): string {
  const lines = escapeHtml(body).replace(/\n/g, '<br>\n');
  return `${escapeHtml(DRAFT_TITLE)}<br>\n<b>${escapeHtml(subject)}</b><br>\n<br>\n${lines}`;
}

function list({ title, rows, more }: List): string {
  const lines = rows.map(({ when, name, rest }) => {
    const words = `<td dir="auto" style="padding:4px 0;"><b>${escapeHtml(name)}</b>${rest === '' ? '' : `, ${escapeHtml(rest)}`}</td>`;
    const first =
      when === ''
        ? ''
        : `<td width="128" valign="top" style="width:128px;padding:4px 12px 4px 0;color:${QUIET_INK};">${escapeHtml(when)}</td>`;
    return `<tr>${first}${words}</tr>`;
  });
  const table = rows.length === 0 ? '' : `${TABLE} width="100%" style="${BODY_SIZE}">${lines.join('\n')}</table>`;
  return heading(title) + row(8, table + (more === '' ? '' : `<div style="padding-top:4px;">${escapeHtml(more)}</div>`));
}

function foot(paragraphs: readonly (readonly Phrase[])[]): string {
  const phrase = (words: Phrase): string => {
    if (typeof words === 'string') return escapeHtml(words);
    return 'strong' in words ? `<b style="color:${INK};">${escapeHtml(words.strong)}</b>` : link(words, TEXT_LINK);
  };
  const html = paragraphs.map(
    (phrases, index) => `<div style="padding-top:${index === 0 ? '0' : '12'}px;">${phrases.map(phrase).join('')}</div>`,
  );
  return `<tr><td style="height:28px;line-height:28px;font-size:1px;">&nbsp;</td></tr>\n<tr><td bgcolor="${PANEL}" style="background:${PANEL};border-top:1px solid ${LINE};border-radius:0 0 12px 12px;padding:20px 32px 24px;font-size:13px;line-height:20px;color:${QUIET_INK};">${html.join('\n')}</td></tr>\n`;
}

function heading(title: string): string {
  return row(32, `<h2 style="margin:0;font-size:16px;line-height:24px;font-weight:bold;">${escapeHtml(title)}</h2>`);
}

/** Only what was said in a conversation lies on paper with a bite out of its corner. */
function panel(background: string, ink: string, html: string): string {
  const corners = background === PAPER ? '8px 0 8px 8px' : '8px';
  return `<div dir="auto" style="margin-top:10px;background:${background};border-radius:${corners};padding:10px 14px;color:${ink}">${html}</div>`;
}

function button(act: Link): string {
  return link(act, `${PILL};border:1px solid ${PINE};background:${PINE};color:#fff`);
}

function outlined(words: Link): string {
  return link(words, `${PILL};border:1px solid ${OUTLINE};color:${PINE}`);
}

function link({ text, url }: Link, style: string): string {
  return `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(text)}</a>`;
}

function row(paddingTop: number, html: string): string {
  return `<tr><td style="padding:${paddingTop}px 32px 0">${html}</td></tr>\n`;
}
