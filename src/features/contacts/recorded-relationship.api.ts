/** What the schema says of relationships that a party recorded. */
import { FieldResolver, Resolver } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';

@Resolver(() => ServiceRelationship)
export class RecordedFields {
  @FieldResolver(() => Boolean, {
    description:
      'Whether you recorded it with a contact that has not confirmed it. Then nobody else can see it, not even administrators.',
  })
  recorded(): boolean {
    return resolvedByPlanner();
  }
}
