/** The mail on a better rate. Pure. */
import { textFormats } from '../../values/format.rules.ts';
import { oneLine } from '../mail/mail.rules.ts';
import type { Written } from '../mail/render/mail-templates.rules.ts';
import { plainWords } from '../mail/render/plain-text.rules.ts';
import type { RateOffer } from './mortgage.rules.ts';
import { QualificationStatus } from './qualification.rules.ts';
import type { News } from './rate-watch.rules.ts';

export function rateMail(offer: RateOffer, { netSaving, horizonMonths, qualification }: News): Written {
  const saving = textFormats.money({ amount: netSaving, currency: offer.currency });
  const rate = textFormats.percent(Number(offer.annualRate), 3);
  return {
    template: 'notice',
    data: {
      // The provider sees the subjects of its emails, also after the consent was withdrawn.
      subject: 'A better mortgage rate for you',
      paragraphs: [
        `"${oneLine(plainWords(offer.name))}", at ${rate}, saves ${saving} over ${horizonMonths} months compared with your mortgage, after fees and penalty. No other offer in force saves you more.`,
        qualification.status === QualificationStatus.QUALIFIES
          ? 'By the facts that you stated, you qualify for it.'
          : 'Whether you qualify for it is not known yet. The page of your mortgage shows why.',
      ],
      link: { label: 'Compare the offers', to: '/#/mortgage' },
    },
  };
}
