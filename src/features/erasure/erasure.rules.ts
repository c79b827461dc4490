/** What prevents the erasure of a person, and what to do about it. Pure. */
import { DomainError } from '../../errors.ts';
import { ERASED_NAME } from './terms.rules.ts';

/** How long a confirmation token is valid. */
export const CONFIRMATION_MINUTES = 15;

export const BLOCKER_KINDS = {
  LAST_ADMINISTRATOR: 'The person is the last administrator who can sign in.',
  LAST_REPRESENTATIVE:
    'The person is the last representative of an organisation that has open relationships or other members.',
} as const;
export type BlockerKind = keyof typeof BLOCKER_KINDS;

export interface Blocker {
  kind: BlockerKind;
  organisation: string | null;
  message: string;
}

interface Facts {
  lastAdministrator: boolean;
  organisations: { id: string; relationships: number; members: number }[];
}

export function blockersOf({ lastAdministrator, organisations }: Facts): Blocker[] {
  const ofOrganisations = organisations.map(({ id, relationships, members }): Blocker => {
    const open = relationships
      ? `end its open relationships (${relationships})`
      : `remove its other members (${members})`;
    return {
      kind: 'LAST_REPRESENTATIVE',
      organisation: id,
      message: `The person is the last representative of an organisation: appoint another representative, or ${open}.`,
    };
  });
  if (!lastAdministrator) return ofOrganisations;
  const message =
    'The person is the last administrator: make another person an administrator first (appointAdministrator).';
  return [{ kind: 'LAST_ADMINISTRATOR', organisation: null, message }, ...ofOrganisations];
}

/** @throws DomainError ILLEGAL_STATE with all that prevents it */
export function checkErasable(facts: Facts & { erased: boolean }, field?: string): void {
  if (facts.erased)
    throw new DomainError('ILLEGAL_STATE', field, 'The personal data of this person was erased already.', {
      currentState: 'ERASED',
      possible: [],
    });
  const blockers = blockersOf(facts);
  const [first] = blockers;
  if (!first) return;
  throw new DomainError('ILLEGAL_STATE', field, blockers.map(({ message }) => message).join(' '), {
    currentState: first.kind,
    possible: first.kind === 'LAST_REPRESENTATIVE' ? ['appointPerson', 'endRelationship'] : [],
  });
}

/** The reason is kept in the audit trail, where it must not name the person. @throws DomainError INVALID_INPUT */
export function checkUnnamed(reason: string, { name, email }: { name: string; email: string | null }): void {
  const text = reason.toLowerCase();
  const known = [...(name === ERASED_NAME ? [] : [name]), ...(email ? [email] : [])];
  if (known.some((each) => text.includes(each.toLowerCase())))
    throw new DomainError(
      'INVALID_INPUT',
      'reason',
      'The reason is kept after the erasure; state it without the name and the email address of the person.',
    );
}
