/** In which states of a relationship its parties share facts of the financing. Pure. */

import { type Authority, representatives } from '../../access-control/authority.rules.ts';
import { DomainError } from '../../errors.ts';
import { UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { type RelationshipUse } from '../../values/relationship-use.rules.ts';
import { PROPOSED_OR_UNDER_WAY } from '../relationships/relationship.rules.ts';

export const QUESTIONS_ABOUT_FINANCING: RelationshipUse = {
  what: 'questions about the financing',
  states: PROPOSED_OR_UNDER_WAY,
};
export const OWN_FACTS: RelationshipUse = {
  what: "facts of the client's own financing",
  states: PROPOSED_OR_UNDER_WAY,
};
export const NOTES_OF_FINANCING: RelationshipUse = {
  what: "notes of the client's financing",
  states: UNDER_WAY_STATES,
};

/** Who may record and change rate offers: a broker its own, a party what it notes about a contact that provides to it. */
export const RATES: Authority = {
  party: representatives(),
  consumer: representatives(),
  recorded: 'TOO',
  subject: 'The rates of the broker, or those that a party notes about a contact of its own.',
};

/** The viewer is the client, and stated it itself: then no other side of the relationship decides. */
export function isOwnStatement(
  { client, isNote }: { client: string; isNote: boolean },
  viewer: { personId: string },
): boolean {
  return !isNote && client === viewer.personId;
}

/**
 * A provider changes only its own note; the client only what it stated itself.
 * @param corrected a client deletes the note of a provider, but does not change it
 * @throws DomainError FORBIDDEN
 */
export function checkOwnNote(
  side: string,
  { provider, isNote }: { provider: string | null; isNote: boolean },
  corrected: boolean,
): void {
  if (side === 'provider' && !(isNote && provider))
    throw new DomainError('FORBIDDEN', 'id', 'The client stated these facts; ask the client to correct them.');
  if (corrected && side !== 'provider' && isNote)
    throw new DomainError(
      'FORBIDDEN',
      'id',
      'This is a note of the provider; record your own facts (recordMortgage), or delete the note.',
    );
}
