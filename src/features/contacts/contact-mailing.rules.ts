/** When a contact may be sent commercial emails. Pure. */
import { DAY_MS } from '../../values/days.rules.ts';
import { MailBasis } from './contact.rules.ts';

/** Where the address stands with the sender. */
export enum ContactMailingState {
  ASKED = 'ASKED',
  AGREED = 'AGREED',
  REFUSED = 'REFUSED',
  UNAVAILABLE = 'UNAVAILABLE',
}

/**
 * How long each basis lasts, in months from its day; null: until it is withdrawn. Canada's CASL, section 10(10): an existing business
 * relationship lasts two years. The GDPR with the ePrivacy Directive, article 13(2), has no such limit, so the shorter one holds.
 */
export const BASIS_MONTHS = {
  [MailBasis.CONSENT]: null,
  [MailBasis.EXISTING_BUSINESS]: 24,
} as const satisfies Partial<Record<MailBasis, number | null>>;

/** How long the link that agrees works. The one that refuses always works. */
export const AGREE_DAYS = 30;
export const AGREE_MS = AGREE_DAYS * DAY_MS;
