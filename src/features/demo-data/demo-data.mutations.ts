/** The mutation that removes the demo data. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Authorised, AuthorityCheck } from '../../access-control/authority.ts';
import type { Viewer } from '../../access-control/viewer.ts';
import { DomainError } from '../../errors.ts';
import { PayloadType } from '../../mutations/mutation-input.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { userError } from '../../schema/user-errors.ts';
import { removeAsAdministrator } from './removal.actions.ts';

@InputType({ description: 'Confirms what the preview (`demoData`) has shown.' })
export class RemoveDemoDataInput {
  @Field(() => Int, {
    description:
      'The `ownRecords` of `demoData`. If there are more or fewer by now, nothing is removed (`ILLEGAL_STATE`).',
  })
  expectedOwnRecords!: number;
}

@ObjectType({ description: 'The removal, or the errors.' })
export class RemoveDemoDataPayload extends PayloadType {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of planted nodes that were deleted, 0 without demo data. Null on errors.',
  })
  readonly deletedNodes?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The one-time code of `setUp`, if no administrator is left and people do not sign in with an identity provider. Null otherwise.',
  })
  readonly setupCode?: string;
}

@Resolver()
export class DemoDataMutations {
  @Mutation(() => RemoveDemoDataPayload, {
    description:
      'Deletes the demo data, everything that belongs to it, the parties that only demo people have recorded, and the models of recommendations. Everything else stays. If no administrator is left, the graph can be set up with `setupCode`. It cannot be undone. For administrators.',
  })
  @Authorised({ administrators: true, subject: 'The demo data of the installation.' })
  async removeDemoData(
    @Arg('input', () => RemoveDemoDataInput) { expectedOwnRecords }: RemoveDemoDataInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RemoveDemoDataPayload> {
    const { graph, reads, now, limits, settings, planner } = context;
    const authorise = (viewer: Viewer) =>
      AuthorityCheck.of(info, viewer).overInstallation('expectedOwnRecords', 'demo data');
    try {
      const caller = {
        ...{ graph, reads, now, limits },
        key: context.viewer(),
        mayOfferSetup: Boolean(settings.signIn.folder),
        mailFolder: settings.demoData.mailFolder,
        shapes: planner.shapes,
      };
      return { errors: [], ...(await removeAsAdministrator(caller, authorise, expectedOwnRecords)) };
    } catch (error) {
      if (error instanceof DomainError) return { errors: [userError(error)] };
      throw error;
    }
  }
}
