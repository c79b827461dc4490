/**
 * The content of a mail as plain texts: it is rendered as HTML and as text, so that both have the same content. Pure.
 */

export interface Button {
  label: string;
  /** Absolute http(s) address. */
  url: string;
}

export type Block =
  | { kind: 'text'; text: string }
  /** Rows of a label and a value. */
  | { kind: 'facts'; rows: [string, string][] }
  | { kind: 'list'; items: string[] }
  | { kind: 'button'; button: Button }
  /** A quotation of a user. */
  | { kind: 'quote'; text: string }
  | Card;

/** An item of the content, e.g. a home. */
export interface Card {
  kind: 'card';
  tag: string;
  title: string;
  price?: string;
  facts?: string;
  picture?: string;
  /** Criteria: met, missed or not known. */
  criteria: { mark: 'met' | 'missed' | 'unknown'; text: string }[];
  button?: Button;
}

export interface MailContent {
  subject: string;
  /** The line that mail programs show beside the subject. */
  preview: string;
  heading: string;
  blocks: Block[];
  /** Why one gets this mail. */
  footer: string;
  /** Where to stop it. Default: a link for each list that it is of. Mail programs use the first one. */
  unsubscribe?: Button[];
}
