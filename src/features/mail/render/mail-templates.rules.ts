/** What a feature declares of its mails: the data of each template and how its content is written. Pure. */
import { oneLine } from '../mail.rules.ts';
import type { MailContent } from './mail-content.rules.ts';

/** The data of each template, by its name. Filled by declaration merging, in `<template>.mail.rules.ts` of each feature. */
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface MailTemplates {}

export type MailTemplate = keyof MailTemplates;

/** A template with its data. */
export type Written = { [T in MailTemplate]: { template: T; data: MailTemplates[T] } }[MailTemplate];

/** Where links lead. */
export interface Addresses {
  /** e.g. https://covalue.example, without a slash at the end. */
  origin: string;
  /** The one-time link that is made of a seed. */
  signInLink: (seed: string) => string;
  /** The link with which the recipient confirms its address; it is made of a seed and the address to which the mail is sent. */
  addressLink: (seed: string) => string;
  /** The link to a page that works without an account; it is made of the page, a seed and the address to which the mail is sent. */
  pageLink: (path: string, seed: string) => string;
}

/** One kind of mail. */
export interface MailType<D> {
  /** @param items several only in a digest; @param from the name of the sender */
  write(items: [D, ...D[]], addresses: Addresses, from: string): MailContent;
  /** Names of fields, at any depth, that Covalue fills itself: they hold no words of others. Default: none. */
  generated?: readonly string[];
}

/** The mails of a server, by their template. */
export type MailTypes = { readonly [T in MailTemplate]: MailType<MailTemplates[T]> };

declare module '../../../schema/registries.ts' {
  interface Registries {
    mails: Partial<MailTypes>;
  }
}

/** A mail as the queue holds it. */
export interface QueuedContent {
  template: MailTemplate;
  data: object;
}

/** @throws Error for a template that no feature of this server declares, e.g. of a later version */
export function mailTypeOf(types: Partial<MailTypes>, template: MailTemplate): MailType<unknown> {
  const type: MailType<unknown> | undefined = Object.hasOwn(types, template) ? types[template] : undefined;
  if (!type) throw new Error('The email has a template that this version does not know.');
  return type;
}

/** @param items of one template: several only in a digest */
export function contentOf(
  types: Partial<MailTypes>,
  items: QueuedContent[],
  addresses: Addresses,
  from: string,
): MailContent {
  const [first, ...others] = items;
  if (!first) throw new Error('An email has no items');
  const more = others.filter(({ template }) => template === first.template).map(({ data }) => data);
  const content = mailTypeOf(types, first.template).write([first.data, ...more], addresses, from);
  return { ...content, subject: oneLine(content.subject), preview: oneLine(content.preview) };
}
