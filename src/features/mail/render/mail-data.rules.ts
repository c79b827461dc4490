/** The data of each mail template. Texts are plain; nothing here is HTML. */
import type { Money } from '../../../values/money.ts';

/** Where a button leads: a path of Covalue's pages, e.g. `/homes/lst_…`, or an absolute https address. */
export interface MailLink {
  label: string;
  to: string;
}

/** A listing that meets an alert, or a change of one. Several are collected into a digest. */
export interface MatchMail {
  alertName: string;
  /** Id of the home: a home found by several alerts is reported once. */
  home?: string;
  change: 'NEW' | 'BACK' | 'PRICE_CHANGED' | 'STATUS_CHANGED';
  /** One line, e.g. "12 Lakeview Road, Burlington". */
  title: string;
  price?: Money | null;
  previousPrice?: Money | null;
  status?: string | null;
  /** Short facts, e.g. "3 bedrooms", "142 m²". */
  facts?: string[];
  /** Criteria in words. */
  met?: string[];
  missed?: string[];
  unknown?: string[];
  /** https address of a picture. */
  picture?: string | null;
  link?: MailLink;
}

/** Access to a resource of a relationship. */
export interface InvitationMail {
  organisation: string;
  invitedBy: string;
  /** Name of the resource, e.g. "Client portal". */
  name: string;
  /** Where it is used. Absent before both parties have agreed, when no address of the provider's choice is mailed. */
  url?: string;
  /**
   * Random; the one-time link is derived from it and the signing key when the mail is written. Absent: an identity
   * provider.
   */
  linkSeed?: string;
  linkExpiresAt?: string;
}

/** A new link for a person who already has access. */
export interface SignInLinkMail {
  linkSeed: string;
  linkExpiresAt: string;
}

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

/** A client asks for other criteria (to the broker), or they are in force (to the client). */
export interface ChangeRequestMail {
  change: 'ASKED' | 'CARRIED_OUT' | 'DECLINED';
  by: string;
  alertName: string;
  /** The requested criteria, in words. */
  wishes: string[];
  note?: string | null;
  link?: MailLink;
}

export interface RecommendationMail {
  from: string;
  title: string;
  /** Why, as sentences. */
  reasons: string[];
  /** e.g. "4,212.00 CAD less in 5 years". */
  benefit?: string | null;
  link?: MailLink;
}

/** Anything else: a heading, paragraphs, a button. */
export interface NoticeMail {
  subject: string;
  paragraphs: string[];
  link?: MailLink;
  /**
   * true: the paragraphs are shown as a quotation, because they contain text of a party with whom the recipient has no
   * agreement.
   */
  quoted?: boolean;
}

export interface MailTemplates {
  match: MatchMail;
  invitation: InvitationMail;
  'sign-in-link': SignInLinkMail;
  visit: VisitMail;
  'change-request': ChangeRequestMail;
  recommendation: RecommendationMail;
  notice: NoticeMail;
}

export type MailTemplate = keyof MailTemplates;

/** A template with its data. */
export type Written = { [T in MailTemplate]: { template: T; data: MailTemplates[T] } }[MailTemplate];
