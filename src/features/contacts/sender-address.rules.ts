/** The postal address of the sender, which commercial emails state (CASL, section 6(2)). Pure. */
import { plainWords } from '../mail/render/plain-text.rules.ts';

/** One line without links: the address is typed by the sender. */
export const addressLine = (postalAddress: string) =>
  plainWords(
    postalAddress
      .split(/\s*[\r\n]+\s*/)
      .filter(Boolean)
      .join(', '),
  );

/** The end of the footer. @param address as `addressLine` makes it; absent in emails that were queued by earlier versions */
export const senderLine = (sender: string, address: string | undefined) =>
  address ? ` The sender is "${sender}", ${address}.` : '';
