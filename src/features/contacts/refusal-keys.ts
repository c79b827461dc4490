/** Keys of what an address answered. They hold neither the address nor the sender, so that they can be kept when the contact is deleted. */
import { tokenHash } from '../mail/mail-tokens.ts';

/** An address refuses the recorder, and the person who invited it: that person invites it for no other organisation. */
export const refusalKeys = (senders: string[], address: string) =>
  [...new Set(senders)].map((sender) => tokenHash(`refusal|${sender}|${address}`)).sort();

/** Of one sender and one address, which is asked once. */
export const mailingKey = (recorder: string, address: string) => tokenHash(`mailing|${recorder}|${address}`);
