/**
 * Contacts, and relationships that a party recorded with them. A contact has no account, nobody acts for it, and only its recorder sees it:
 * not even administrators. Its ID shows that it is one, so that one check decides for everything that has a contact as a side. Pure.
 */

/** The start of the IDs of contacts. */
export const CONTACT_PREFIX = 'con_';

export function isContact(id: string | null | undefined): boolean {
  return id?.startsWith(CONTACT_PREFIX) ?? false;
}

/** A relationship with a contact was recorded by its other party, and nobody has confirmed it. */
export function isRecorded({ provider, consumer }: { provider?: string | null; consumer?: string | null }): boolean {
  return isContact(provider) || isContact(consumer);
}
