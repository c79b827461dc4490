/** Blocks that many mails have. Pure. */
import type { Block, Button } from './mail-content.rules.ts';
import type { Addresses } from './mail-templates.rules.ts';

/** Where a button leads: a path of Covalue's pages, e.g. `/#/records/lst_…`, or an absolute https address. */
export interface MailLink {
  label: string;
  to: string;
}

export function quoted(note: string | null | undefined): Block[] {
  return note ? [{ kind: 'quote', text: note }] : [];
}

export function buttons(link: MailLink | undefined, addresses: Addresses): Block[] {
  const button = buttonTo(link, addresses);
  return button ? [{ kind: 'button', button }] : [];
}

export function buttonTo(link: MailLink | undefined, { origin }: Addresses): Button | undefined {
  if (!link) return undefined;
  return { label: link.label, url: link.to.startsWith('/') ? `${origin}${link.to}` : link.to };
}
