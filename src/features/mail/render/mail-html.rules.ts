/** Writes a content as HTML for mail programs: tables and inline styles. Pure. */
import { type Html, html, webUrl } from '../../../pages/html.rules.ts';
import type { Block, Button, Card, MailContent } from './mail-content.rules.ts';

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const INK = '#1c2733';
const SOFT = '#5b6a79';
const ACCENT = '#0b6e63';
const LINE = '#e3e8ec';
/** Names may be one long word; mail programs know one property or the other. */
const BREAKS = 'word-break:break-word;overflow-wrap:anywhere';

export function mailHtml(
  { subject, preview, heading, blocks, footer, unsubscribe = [] }: MailContent,
  from: string,
): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="margin:0;background:#f2f5f7;${FONT};color:${INK};${BREAKS}">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;table-layout:fixed;${BREAKS};background:#ffffff;border:1px solid ${LINE};border-radius:12px">
<tr><td dir="auto" style="padding:20px 32px;border-bottom:1px solid ${LINE};font-size:14px;font-weight:600;color:${ACCENT}">${from}</td></tr>
<tr><td style="padding:28px 32px 8px"><h1 dir="auto" style="margin:0 0 16px;font-size:22px;line-height:1.3">${heading}</h1>
${blocks.map(block)}
</td></tr>
<tr><td style="padding:16px 32px 24px;border-top:1px solid ${LINE};font-size:12px;line-height:1.5;color:${SOFT}"><span dir="auto">${footer}</span>${unsubscribe.map(
    ({ label, url }) => html` <a href="${webUrl(url) ?? ''}" style="color:${SOFT}">${label}</a>`,
  )}</td></tr>
</table></td></tr></table>
</body></html>
`.text;
}

function block(each: Block): Html {
  switch (each.kind) {
    case 'text':
      return html`<p dir="auto" style="margin:0 0 16px;font-size:15px;line-height:1.55">${lines(each.text)}</p>\n`;
    case 'quote':
      return html`<p dir="auto" style="margin:0 0 16px;padding:10px 16px;border-left:3px solid ${ACCENT};background:#f5faf9;font-size:15px;line-height:1.55">${lines(each.text)}</p>\n`;
    case 'list':
      return html`<ul style="margin:0 0 16px;padding-left:20px;font-size:15px;line-height:1.6">${each.items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>\n`;
    case 'facts':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 20px;font-size:15px;line-height:1.5">${each.rows.map(
        ([label, value]) =>
          html`<tr><td style="padding:3px 20px 3px 0;color:${SOFT};vertical-align:top;white-space:nowrap">${label}</td><td dir="auto" style="padding:3px 0">${value}</td></tr>`,
      )}</table>\n`;
    case 'button':
      return html`<p style="margin:8px 0 24px">${button(each.button)}</p>\n`;
    case 'card':
      return card(each);
  }
}

const MARKS = {
  met: { sign: '✓', color: ACCENT },
  missed: { sign: '✗', color: '#a23b2a' },
  unknown: { sign: '?', color: SOFT },
};

function card({ tag, title, price, facts, picture, criteria, button: to }: Card): Html {
  const image = webUrl(picture);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px;border:1px solid ${LINE};border-radius:10px">
${image ? html`<tr><td><img src="${image}" alt="" width="534" style="display:block;width:100%;border-radius:10px 10px 0 0"></td></tr>\n` : ''}<tr><td style="padding:16px 20px">
<span style="display:inline-block;padding:2px 8px;border-radius:10px;background:#e6f3f1;color:${ACCENT};font-size:12px;font-weight:600">${tag}</span>
<div dir="auto" style="margin:8px 0 2px;font-size:17px;font-weight:600">${title}</div>
${price ? html`<div style="font-size:17px">${price}</div>\n` : ''}${facts ? html`<div dir="auto" style="margin-top:2px;font-size:14px;color:${SOFT}">${facts}</div>\n` : ''}${
  criteria.length
    ? html`<div style="margin-top:10px;font-size:14px;line-height:1.7">${criteria.map(
        ({ mark, text }) =>
          html`<div dir="auto"><span style="display:inline-block;width:18px;color:${MARKS[mark].color};font-weight:700">${MARKS[mark].sign}</span>${text}</div>`,
      )}</div>\n`
    : ''
}${to ? html`<div style="margin-top:14px">${button(to)}</div>\n` : ''}</td></tr></table>
`;
}

function button({ label, url }: Button): Html {
  const href = webUrl(url);
  return href
    ? html`<a href="${href}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:${ACCENT};color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">${label}</a>`
    : html``;
}

function lines(text: string): Html[] {
  return text.split(/\r?\n/).map((line, index) => (index ? html`<br>${line}` : html`${line}`));
}
