/** The export of a person's data. */
import { Ctx, Extensions, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { exportMyData, MAX_EXPORTED, MAX_EXPORTED_TRAIL } from './export.actions.ts';

/** It reads records of each kind. */
const READING_LISTS = 30;

@ObjectType({ description: 'All data about you (GDPR articles 15 and 20).' })
export class PersonalDataExport {
  @Field(() => String, {
    description: 'As JSON: `person`, `records` by type, `auditTrail`, `cut`. Fields are those of the API.',
  })
  readonly json!: string;

  @Field(() => String, { description: 'The same as an HTML page.' })
  readonly html!: string;

  @Field(() => [String], { description: 'The kinds of records of which there are more than are exported.' })
  readonly cut!: string[];
}

@Resolver()
export class ExportQueries {
  @Extensions(AS_LISTS(READING_LISTS))
  @Query(() => PersonalDataExport, {
    nullable: true,
    description: `All data about you that you can see: yourself, your records, the emails to you, and your audit trail. At most ${MAX_EXPORTED} records of each kind and ${MAX_EXPORTED_TRAIL} entries of the trail. Null for a service account.`,
  })
  personalDataExport(@Ctx() context: RequestContext): Promise<PersonalDataExport | null> {
    return exportMyData(context);
  }
}
