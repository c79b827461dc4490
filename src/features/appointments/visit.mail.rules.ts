/** The mail on a visit or another appointment. Pure. */

import { textFormats } from '../../values/format.rules.ts';
import { ANSWERS_ARE_NOT_READ } from '../mail/render/icalendar.rules.ts';
import { buttons, type MailLink, quoted } from '../mail/render/mail-blocks.rules.ts';
import type { MailContent } from '../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../mail/render/mail-templates.rules.ts';

/** A visit or another appointment; add `calendar` to the mail of one that is booked. */
export interface VisitMail {
  change: 'PROPOSED' | 'CONFIRMED' | 'MOVED' | 'CANCELLED';
  title: string;
  place?: string | null;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** IANA, e.g. America/Toronto: times are shown in it. */
  timeZone: string;
  with: string;
  note?: string | null;
  /** false: no calendar knows of it, e.g. when a mere proposal is cancelled. */
  inCalendars?: boolean;
  link?: MailLink;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    visit: VisitMail;
  }
}

export const visitMail: MailType<VisitMail> = {
  write: ([visit], addresses) => writeVisit(visit, addresses),
  generated: ['change', 'startsAt', 'endsAt', 'timeZone'],
};

const VISITS = { PROPOSED: 'Proposed', CONFIRMED: 'Confirmed', MOVED: 'Moved', CANCELLED: 'Cancelled' };

function writeVisit(visit: VisitMail, addresses: Addresses): MailContent {
  const { change, title, place, startsAt, endsAt, timeZone, note } = visit;
  const { longDay, shortDay, hour } = textFormats;
  const [day, start, end] = [longDay(startsAt, timeZone), hour(startsAt, timeZone), hour(endsAt, timeZone)];
  const zone = timeZone.replaceAll('_', ' ');
  const time = `${start} to ${end} (${zone})`;
  const rows: [string, string][] = [
    ['Day', day],
    ['Time', time],
  ];
  if (place) rows.push(['Place', place]);
  rows.push(['With', visit.with]);
  return {
    subject: `${VISITS[change]}: ${title}, ${shortDay(startsAt, timeZone)}, ${start} (${zone})`,
    preview: `${day}, ${time}`,
    heading: `${VISITS[change]}: ${title}`,
    blocks: [
      { kind: 'facts', rows },
      ...quoted(note),
      { kind: 'text', text: howToAnswer(visit) },
      ...buttons(visit.link, addresses),
    ],
    footer: `You receive this email because you have an appointment with ${visit.with}.`,
  };
}

/** What the attachment does and where to answer: mail programs offer buttons whose answers nobody reads. */
function howToAnswer({ change, inCalendars = true }: VisitMail): string {
  if (change === 'PROPOSED')
    return 'It is booked when you confirm it in Covalue. There you can also propose another time or cancel it.';
  if (!inCalendars) return 'It was not booked, so there is nothing to remove from your calendar.';
  if (change === 'CANCELLED') return 'The attached cancellation removes it from your calendar.';
  return `The attached invitation keeps your calendar up to date. ${ANSWERS_ARE_NOT_READ} To move or cancel it, use Covalue.`;
}
