/** The mail on a recommendation. Pure. */
import { buttons, type MailLink } from '../mail/render/mail-blocks.rules.ts';
import type { MailType } from '../mail/render/mail-templates.rules.ts';

export interface RecommendationMail {
  from: string;
  title: string;
  /** Why, as sentences. */
  reasons: string[];
  /** e.g. "4,212.00 CAD less in 5 years". */
  benefit?: string | null;
  link?: MailLink;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    recommendation: RecommendationMail;
  }
}

export const recommendationMail: MailType<RecommendationMail> = {
  write([data], addresses) {
    return {
      subject: `${data.from} recommends: ${data.title}`,
      preview: data.benefit ?? data.reasons[0] ?? '',
      heading: data.title,
      blocks: [
        ...(data.benefit
          ? [{ kind: 'facts' as const, rows: [['Expected benefit', data.benefit] as [string, string]] }]
          : []),
        { kind: 'text', text: 'Why this could be interesting for you:' },
        { kind: 'list', items: data.reasons },
        ...buttons(data.link, addresses),
      ],
      footer: `You receive this email because you work with ${data.from}. It is up to you whether to accept.`,
    };
  },
};
