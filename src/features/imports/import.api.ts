/** Imports in the schema: their state and numbers. Their rows are in `import-table.api.ts`. */
import { Arg, Args, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Organisation, Party, Person } from '../parties/party.api.ts';
import { IMPORT_KIND } from './import.enums.ts';
import { ImportState, KEPT_DAYS } from './import.rules.ts';
import type { ImportKindName } from './kinds/import-kind.ts';

const COUNT = (what: string) => ({ description: `Number of ${what}.` });

@ObjectType({
  implements: Node,
  description:
    'A file that a party imports. Upload it with `POST /imports?party=…&name=…` (docs/import.md). Visible to those who act for the party, not to administrators.',
})
export class Import extends Node {
  @Field(() => Party, { description: 'The party into whose data it is imported.' })
  readonly party!: Party;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who last uploaded, started or undid it.',
  })
  readonly uploadedBy!: Person | null;

  @Field(() => String, { description: 'Name of the file.' })
  readonly fileName!: string;

  @Field(() => String, { description: '`CSV` or `XLSX`.' })
  readonly format!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  readonly bytes!: number;

  @Field(() => IMPORT_KIND, { nullable: true, description: 'What the rows are. Null until it is chosen.' })
  readonly kind!: ImportKindName | null;

  @Field(() => ImportState, { description: 'The current state.' })
  readonly state!: ImportState;

  @Field(() => String, {
    nullable: true,
    description: 'Why the file could not be read, or the import stopped. Null otherwise.',
  })
  readonly problem!: string | null;

  @Field(() => Int, COUNT('rows of the table, known after the check'))
  readonly rowCount!: number;

  @Field(() => Int, COUNT('rows that have been imported, merged, skipped or rejected'))
  readonly doneRows!: number;

  @Field(() => Int, COUNT('rows that the check found unusable'))
  readonly problemCount!: number;

  @Field(() => Int, COUNT('rows that may be duplicates'))
  readonly duplicateCount!: number;

  @Field(() => Int, COUNT('created records'))
  readonly createdCount!: number;

  @Field(() => Int, COUNT('updated records'))
  readonly updatedCount!: number;

  @Field(() => Int, COUNT('rows merged into existing records or other rows'))
  readonly mergedCount!: number;

  @Field(() => Int, COUNT('rows left out as duplicates'))
  readonly skippedCount!: number;

  @Field(() => Int, COUNT('rejected rows'))
  readonly rejectedCount!: number;

  @Field(() => Int, COUNT('records that the undo removed'))
  readonly removedCount!: number;

  @Field(() => Int, COUNT('records that the undo restored'))
  readonly restoredCount!: number;

  @Field(() => Int, COUNT('records that the undo kept, because somebody changed or built on them'))
  readonly keptCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was started. Null before.' })
  readonly startedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When the file and the report of its rows were deleted: ${KEPT_DAYS} days after the last change. It cannot be undone then.`,
  })
  readonly fileDeletedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When its state last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

export const ImportConnection = connectionOf(() => Import, 'Import', 'imports');

const OF_PARTY = {
  description: 'Its imports, newest first. Empty unless you act for the party; administrators do not.',
};

@Resolver(() => Organisation)
export class ImportsOfOrganisation {
  @FieldResolver(() => ImportConnection, OF_PARTY)
  imports(@Args(() => PageArguments) _args: PageArguments): Connection<Import> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Person)
export class ImportsOfPerson {
  @FieldResolver(() => ImportConnection, OF_PARTY)
  imports(@Args(() => PageArguments) _args: PageArguments): Connection<Import> {
    return resolvedByPlanner();
  }
}

@Resolver()
export class ImportQueries {
  @Query(() => Import, {
    nullable: true,
    description: 'An import by its ID. Null if it does not exist or is not visible to you.',
  })
  import(@Arg('id', () => ID, { description: 'The ID of the import.' }) _id: string): Import | null {
    return resolvedByPlanner();
  }
}
