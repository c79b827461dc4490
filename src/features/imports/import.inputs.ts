/** Inputs of imports: how a table is read, what its columns are, and what to do with duplicates. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../../mutations/mutation-input.ts';
import { DELIMITERS, ENCODINGS } from '../../tables/detect.ts';
import { IMPORT_KIND } from './import.enums.ts';
import { DuplicateChoice, DuplicateReason, MAX_CHOICES } from './import.rules.ts';
import type { ImportKindName } from './kinds/import-kind.ts';

@InputType({ description: 'How a table is read. Omitted fields are proposed.' })
export class ImportTableInput {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;

  @Field(() => IMPORT_KIND, {
    nullable: true,
    description: 'What the rows are. Default: proposed from the names of the columns.',
  })
  kind?: ImportKindName | null;

  @Field(() => Int, { nullable: true, description: 'The sheet of a workbook, counted from 0. Default: the first one.' })
  sheet?: number | null;

  @Field(() => String, { nullable: true, description: `Encoding of a CSV, e.g. ${ENCODINGS.slice(0, 4).join(', ')}.` })
  encoding?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Separator of a CSV: one of ${DELIMITERS.map((each) => JSON.stringify(each)).join(' ')}.`,
  })
  delimiter?: string | null;

  @Field(() => Int, { nullable: true, description: 'Line that names the columns, counted from 1; 0: there is none.' })
  headerLine?: number | null;
}

@InputType({ description: 'A column and what it is.' })
export class ImportColumnInput {
  @Field(() => Int, { description: 'The column, counted from 0.' })
  column!: number;

  @Field(() => String, { description: 'The field that it fills, see `importKinds`.' })
  field!: string;
}

@InputType({ description: 'A value for all rows that have none in a column.' })
export class ImportConstantInput {
  @Field(() => String, { description: 'The field, see `importKinds`.' })
  field!: string;

  @Field(() => String, { description: 'The value, written as in a table.' })
  value!: string;
}

@InputType({ description: 'The meaning of a table.' })
export class ImportSettingsInput {
  @Field(() => Int, { nullable: true, description: 'The sheet of a workbook, counted from 0. Default: the first one.' })
  sheet?: number | null;

  @Field(() => String, { description: 'Encoding of a CSV.' })
  encoding!: string;

  @Field(() => String, { description: 'Separator of a CSV.' })
  delimiter!: string;

  @Field(() => Int, { description: 'Line that names the columns, counted from 1; 0: there is none.' })
  headerLine!: number;

  @Field(() => [ImportColumnInput], { description: 'The columns to import. Others are left out.' })
  columns!: ImportColumnInput[];

  @Field(() => [ImportConstantInput], { nullable: true, description: 'Values for all rows.' })
  constants?: ImportConstantInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Decimal mark of amounts, "." or ",". Without it, an ambiguous amount such as 1.234 is a problem.',
  })
  decimalMark?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Order of day and month, "DD/MM" or "MM/DD". Without it, an ambiguous date such as 03/04/2026 is a problem.',
  })
  dateOrder?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of amounts without one.' })
  currency?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: an optional value that cannot be understood is left out and reported; false: its row is rejected. Default: false.',
  })
  leaveOutInvalid?: boolean | null;
}

@InputType({ description: 'The kind and the columns of an import.' })
export class ConfigureImportInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;

  @Field(() => IMPORT_KIND, { description: 'What the rows are.' })
  kind!: ImportKindName;

  @Field(() => ImportSettingsInput, { description: 'How the table is read and what its columns are.' })
  settings!: ImportSettingsInput;
}

@InputType({ description: 'Rows that the settings would give, before they are checked.' })
export class ImportPreviewInput {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;

  @Field(() => IMPORT_KIND, { description: 'What the rows are.' })
  kind!: ImportKindName;

  @Field(() => ImportSettingsInput, { description: 'How the table is read and what its columns are.' })
  settings!: ImportSettingsInput;
}

@InputType({ description: 'What to do with all duplicates that have the same in common.' })
export class DuplicateChoiceInput {
  @Field(() => DuplicateReason, { description: 'What they have in common.' })
  reason!: DuplicateReason;

  @Field(() => DuplicateChoice, { description: 'What to do.' })
  choice!: DuplicateChoice;
}

@InputType({ description: 'What to do with one duplicate.' })
export class RowChoiceInput {
  @Field(() => Int, { description: 'Line of the row.' })
  line!: number;

  @Field(() => DuplicateChoice, { description: 'What to do.' })
  choice!: DuplicateChoice;
}

@InputType({ description: 'The import to start, and what to do with duplicates.' })
export class StartImportInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;

  @Field(() => [DuplicateChoiceInput], {
    nullable: true,
    description: 'One choice for all duplicates of a reason. Default: the first of `ImportKindDescription.choices`.',
  })
  byReason?: DuplicateChoiceInput[] | null;

  @Field(() => [RowChoiceInput], { nullable: true, description: `Exceptions for single rows, at most ${MAX_CHOICES}.` })
  byLine?: RowChoiceInput[] | null;
}

@InputType({ description: 'The import.' })
export class ImportInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the import.' })
  id!: string;
}
