/** Pending undos in the schema. */
import { FieldResolver, Resolver } from 'type-graphql';
import { Undo } from '../../mutations/undo/undoable-payload.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { Viewer } from '../parties/party.api.ts';

@Resolver(() => Viewer)
export class UndosOfViewer {
  @FieldResolver(() => [Undo], {
    description:
      'Your changes of the last seconds that you can undo, latest first, e.g. after the page was loaded again.',
  })
  pendingUndos(): Undo[] {
    return resolvedByPlanner();
  }
}
