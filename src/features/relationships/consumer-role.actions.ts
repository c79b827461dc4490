/** Assigns consumer roles of a relationship, and withdraws them. */

import { DomainError, notFound } from '../../errors.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { lockRelationship } from './relationship.actions.ts';
import { ASSIGN_CONSUMER_ROLE, PERSON_ON_CONSUMER_SIDE, WITHDRAW_CONSUMER_ROLE } from './relationship.write.cypher.ts';

export async function assignConsumerRole(
  mutation: MutationContext,
  input: { relationship: string; person: string; role: string; withdraw?: boolean },
) {
  const { runner, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const [person] = await runner.run(PERSON_ON_CONSUMER_SIDE, {
    person: input.person,
    consumer: relationship.consumer,
  });
  if (!person?.fits && !input.withdraw)
    throw new DomainError(
      'INVALID_INPUT',
      'person',
      'Consumer roles can be assigned only to the consumer or people who act for it; appoint the person first.',
    );
  const statement = input.withdraw ? WITHDRAW_CONSUMER_ROLE : ASSIGN_CONSUMER_ROLE;
  const [row] = await runner.run(statement, { id: relationship.id, person: input.person, role: input.role, now });
  if (!row) throw notFound('person', 'person in this role');
  mutation.event({
    name: input.withdraw ? 'consumerRoleWithdrawn' : 'consumerRoleAssigned',
    entityId: relationship.id,
    entityVersion: row.version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
    change: { [input.role]: { after: input.person } },
  });
  return { relationship: reference(relationship.id) };
}
