/** Mutations of imports. Bytes are uploaded by `upload.page.ts`. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Authority, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { DomainError } from '../../errors.ts';
import { PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { configureImport, discardImport, startImport, undoImport } from './import.actions.ts';
import { Import } from './import.api.ts';
import { ConfigureImportInput, ImportInput, StartImportInput } from './import.inputs.ts';
import { KEPT_DAYS, MAX_CHOICES } from './import.rules.ts';

@ObjectType({ description: 'The import in its current state, or the errors.' })
export class ImportPayload extends PayloadType {
  @Field(() => Import, { nullable: true, description: 'The import. Null on errors.' })
  readonly import?: Import;
}

@ObjectType({ description: 'The ID of the discarded import, or the errors.' })
export class DiscardImportPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'ID of the discarded import. Null on errors.' })
  readonly discardedId?: string;
}

const AUTHORITY: Authority = {
  party: representatives(),
  personal: true,
  subject: 'Data of the party. An import never changes data of others or gives rights over them.',
};

@Resolver()
export class ImportMutations {
  @Mutation(() => ImportPayload, {
    description:
      'Sets the kind and the columns of an import. Its rows are then checked in the background (`importChecked`).',
  })
  @Authorised(AUTHORITY)
  configureImport(
    @Arg('input', () => ConfigureImportInput) input: ConfigureImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPayload> {
    return runMutation<ImportPayload>(context, info, input, (mutation) =>
      configureImport(mutation, input, context.registries.imports),
    );
  }

  @Mutation(() => ImportPayload, {
    description:
      'Starts an import that was checked. It runs in the background, also after a restart (`importFinished`).',
  })
  @Authorised(AUTHORITY)
  startImport(
    @Arg('input', () => StartImportInput) input: StartImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPayload> {
    return runMutation<ImportPayload>(context, info, input, (mutation) => {
      const byLine = input.byLine ?? [];
      if (byLine.length > MAX_CHOICES)
        throw new DomainError(
          'INVALID_INPUT',
          'byLine',
          `Choose for at most ${MAX_CHOICES} single rows; use byReason for the others.`,
        );
      return startImport(mutation, { ...input, byLine, byReason: input.byReason ?? [] }, context.registries.imports);
    });
  }

  @Mutation(() => ImportPayload, {
    description: `Undoes an import within ${KEPT_DAYS} days: removes what it created and restores what it changed. What somebody changed or built on since is kept and reported (\`importUndone\`).`,
  })
  @Authorised(AUTHORITY)
  undoImport(
    @Arg('input', () => ImportInput) input: ImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPayload> {
    return runMutation<ImportPayload>(context, info, input, (mutation) => undoImport(mutation, input));
  }

  @Mutation(() => DiscardImportPayload, { description: 'Discards an uploaded file that has not been imported.' })
  @Authorised(AUTHORITY)
  discardImport(
    @Arg('input', () => ImportInput) input: ImportInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiscardImportPayload> {
    return runMutation<DiscardImportPayload>(context, info, input, (mutation) => discardImport(mutation, input));
  }
}
