/** The rows of an import in the schema: the table with proposals, a preview, the result of the check, the report. */
import { Arg, Args, ArgsType, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { MAX_PAGE } from '../../planner/page-limits.rules.ts';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { INDUSTRY_PACK } from '../parties/party.api.ts';
import { IMPORT_KIND } from './import.enums.ts';
import { ImportPreviewInput, ImportTableInput } from './import.inputs.ts';
import {
  DuplicateChoice,
  DuplicateReason,
  ImportOutcome,
  MAX_REPORTED,
  PREVIEWED_ROWS,
  UndoOutcome,
} from './import.rules.ts';
import { checkOf, kindsOf, previewOf, proposedTable, reportOf } from './import-table.actions.ts';
import type { ImportKindName } from './kinds/import-kind.ts';

@ObjectType({ description: 'A value of a record that a column of a table can have.' })
export class ImportFieldDescription {
  @Field(() => String, { description: 'Its name in inputs.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its name for people.' })
  readonly label!: string;

  @Field(() => Boolean, { description: 'Whether each row needs a value.' })
  readonly required!: boolean;

  @Field(() => Boolean, { description: 'Whether several columns can have such values.' })
  readonly repeatable!: boolean;

  @Field(() => [String], { description: 'Values to choose from for all rows. Empty: any text.' })
  readonly choices!: string[];
}

@ObjectType({ description: 'A kind of records that can be imported.' })
export class ImportKindDescription {
  @Field(() => IMPORT_KIND, { description: 'The kind.' })
  readonly kind!: ImportKindName;

  @Field(() => String, { description: 'Its name for people.' })
  readonly label!: string;

  @Field(() => INDUSTRY_PACK, {
    nullable: true,
    description: 'The industry pack of which it is a part. Null if it belongs to no industry.',
  })
  readonly pack!: string | null;

  @Field(() => [ImportFieldDescription], { description: 'What its columns can be.' })
  readonly fields!: ImportFieldDescription[];

  @Field(() => [DuplicateChoice], { description: 'What can be done with duplicates; the first is the default.' })
  readonly choices!: DuplicateChoice[];
}

@ObjectType({ description: 'A column of a table.' })
export class ImportColumn {
  @Field(() => Int, { description: 'The column, counted from 0.' })
  readonly column!: number;

  @Field(() => String, { description: 'Its name in the table, made unique.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Some of its values.' })
  readonly samples!: string[];

  @Field(() => String, { nullable: true, description: 'The proposed field. Null if none is likely.' })
  readonly field!: string | null;
}

@ObjectType({ description: 'A table as it would be read, with proposals.' })
export class ImportTable {
  @Field(() => [String], { description: 'Names of the sheets of a workbook; one empty name for a CSV.' })
  readonly sheets!: string[];

  @Field(() => Int, { description: 'The sheet, counted from 0.' })
  readonly sheet!: number;

  @Field(() => String, { description: 'The encoding.' })
  readonly encoding!: string;

  @Field(() => Boolean, { description: 'False: the bytes may be another encoding too; check `encodingSample`.' })
  readonly encodingIsCertain!: boolean;

  @Field(() => String, { nullable: true, description: 'A word that is right only in the proposed encoding.' })
  readonly encodingSample!: string | null;

  @Field(() => String, { description: 'The separator.' })
  readonly delimiter!: string;

  @Field(() => Int, { description: 'Line with the names of the columns; 0: none.' })
  readonly headerLine!: number;

  @Field(() => IMPORT_KIND, { description: 'What the rows are.' })
  readonly kind!: ImportKindName;

  @Field(() => [ImportColumn], { description: 'The columns.' })
  readonly columns!: ImportColumn[];

  @Field(() => String, {
    nullable: true,
    description: 'The decimal mark that the amounts prove. Null if they prove none.',
  })
  readonly decimalMark!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The order of day and month that the dates prove. Null if they prove none.',
  })
  readonly dateOrder!: string | null;

  @Field(() => String, { nullable: true, description: 'The currency that was chosen for such a table before.' })
  readonly currency!: string | null;

  @Field(() => [ImportedValue], { description: 'Values for all rows that were chosen for such a table before.' })
  readonly constants!: ImportedValue[];

  @Field(() => Boolean, {
    description: 'The proposals are those that the party chose for a file with the same columns before.',
  })
  readonly isKept!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the table cannot be read so. Null if it can.' })
  readonly problem!: string | null;
}

@ObjectType({ description: 'A value of a row, by its field.' })
export class ImportedValue {
  @Field(() => String, { description: 'The field.' })
  readonly field!: string;

  @Field(() => String, { description: 'The value, as it is understood.' })
  readonly value!: string;
}

@ObjectType({ description: 'A row as it would be imported.' })
export class PreviewedRow {
  @Field(() => Int, { description: 'Its line in the file.' })
  readonly line!: number;

  @Field(() => [ImportedValue], { description: 'Its values as they are understood.' })
  readonly values!: ImportedValue[];
}

@ObjectType({ description: 'A value or row that cannot be used.' })
export class ImportProblem {
  @Field(() => Int, { description: 'Line in the file.' })
  readonly line!: number;

  @Field(() => String, { description: 'The column. Empty for the whole row.' })
  readonly column!: string;

  @Field(() => String, { description: 'The reason.' })
  readonly why!: string;
}

@ObjectType({ description: `The first ${PREVIEWED_ROWS} rows as they would be imported.` })
export class ImportPreview {
  @Field(() => [PreviewedRow], { description: 'The rows that are understood.' })
  readonly rows!: PreviewedRow[];

  @Field(() => [ImportProblem], { description: 'What would reject rows.' })
  readonly problems!: ImportProblem[];

  @Field(() => [ImportProblem], { description: 'Values that would be left out.' })
  readonly leftOut!: ImportProblem[];

  @Field(() => String, { nullable: true, description: 'Why the table cannot be read so. Null if it can.' })
  readonly problem!: string | null;
}

@ObjectType({ description: 'A row that may be the same as another record.' })
export class ImportDuplicate {
  @Field(() => Int, { description: 'Line of the row.' })
  readonly line!: number;

  @Field(() => String, { description: 'Name of its record.' })
  readonly label!: string;

  @Field(() => DuplicateReason, { description: 'What they have in common.' })
  readonly reason!: DuplicateReason;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the earlier row. Null if the other is an existing record.',
  })
  readonly ofLine!: number | null;

  @Field(() => ID, { nullable: true, description: 'ID of the existing record. Null if the other is a row.' })
  readonly ofRecord!: string | null;

  @Field(() => String, { description: 'Name of the other record.' })
  readonly ofLabel!: string;
}

@ObjectType({ description: 'How many rows have something in common with other records.' })
export class DuplicateCount {
  @Field(() => DuplicateReason, { description: 'What they have in common.' })
  readonly reason!: DuplicateReason;

  @Field(() => Int, { description: 'The number of rows.' })
  readonly count!: number;
}

@ObjectType({ description: 'What the check of an import found.' })
export class ImportCheck {
  @Field(() => [ImportProblem], { description: `The first problems, at most ${MAX_REPORTED}.` })
  readonly problems!: ImportProblem[];

  @Field(() => Int, { description: 'Number of optional values that are left out.' })
  readonly leftOutCount!: number;

  @Field(() => [ImportProblem], { description: `The first of these values, at most ${MAX_REPORTED}.` })
  readonly leftOut!: ImportProblem[];

  @Field(() => [DuplicateCount], { description: 'Duplicates by what they have in common.' })
  readonly duplicateCounts!: DuplicateCount[];

  @Field(() => [ImportDuplicate], { description: 'A page of the duplicates, in the order of the file.' })
  readonly duplicates!: ImportDuplicate[];
}

@ObjectType({ description: 'What became of a row.' })
export class ReportedRow {
  @Field(() => Int, { description: 'Its line in the file.' })
  readonly line!: number;

  @Field(() => ImportOutcome, { description: 'What became of it.' })
  readonly outcome!: ImportOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was skipped or rejected. Null otherwise.' })
  readonly reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The record. Null for rows without one.' })
  readonly record!: string | null;

  @Field(() => UndoOutcome, { nullable: true, description: 'What the undo did. Null if it did nothing with it.' })
  readonly undoOutcome!: UndoOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why the undo kept it. Null otherwise.' })
  readonly undoReason!: string | null;
}

@ArgsType()
export class ImportPageArguments {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Only rows after this line. Default: from the first one.' })
  afterLine?: number | null;

  @Field(() => Int, { nullable: true, description: `Maximum number of rows, 0 to ${MAX_PAGE}. Default: ${MAX_PAGE}.` })
  first?: number | null;
}

@ArgsType()
export class ImportReportArguments extends ImportPageArguments {
  @Field(() => [ImportOutcome], { nullable: true, description: 'Only rows with one of these outcomes. Default: all.' })
  outcomes?: ImportOutcome[] | null;
}

/** Parts of the file are decrypted and parsed. */
const READING_LISTS = 8;
const REPRESENTATIVES = 'Only for representatives of the party; null for others.';

@Resolver()
export class ImportTableQueries {
  @Query(() => [ImportKindDescription], {
    description: 'The kinds of records that can be imported, with their fields.',
  })
  importKinds(@Ctx() context: RequestContext): ImportKindDescription[] {
    return kindsOf(context);
  }

  @Query(() => ImportTable, {
    nullable: true,
    description: `The table of an import, with proposals for its columns. ${REPRESENTATIVES}`,
  })
  @Extensions(AS_LISTS(READING_LISTS))
  importTable(
    @Arg('input', () => ImportTableInput, { description: 'The import, and how to read it.' }) input: ImportTableInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportTable | null> {
    return proposedTable(context, input);
  }

  @Query(() => ImportPreview, {
    nullable: true,
    description: `The first rows of an import as they would be imported. ${REPRESENTATIVES}`,
  })
  @Extensions(AS_LISTS(READING_LISTS))
  importPreview(
    @Arg('input', () => ImportPreviewInput, { description: 'The import, and the settings to try.' })
    input: ImportPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPreview | null> {
    return previewOf(context, input);
  }

  @Query(() => ImportCheck, {
    nullable: true,
    description: `Problems and duplicates that the check of an import found. ${REPRESENTATIVES}`,
  })
  @Extensions(AS_LISTS(READING_LISTS))
  importCheck(
    @Args(() => ImportPageArguments) page: ImportPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<ImportCheck | null> {
    return checkOf(context, page);
  }

  @Query(() => [ReportedRow], {
    nullable: true,
    description: `What became of the rows of an import, in the order of the file. ${REPRESENTATIVES}`,
  })
  @Extensions(AS_LISTS(READING_LISTS))
  importReport(
    @Args(() => ImportReportArguments) page: ImportReportArguments,
    @Ctx() context: RequestContext,
  ): Promise<ReportedRow[] | null> {
    return reportOf(context, page);
  }
}
