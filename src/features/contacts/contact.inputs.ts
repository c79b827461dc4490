/** Inputs of the mutations of contacts. */
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, IDEMPOTENCY_KEY } from '../../mutations/mutation-input.ts';
import { DateScalar, EmailScalar, UrlScalar } from '../../schema/scalars.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../values/text-limits.rules.ts';
import { ContactKind, MAX_ADDRESSES, MAX_MARKS, MailBasis } from './contact.rules.ts';

@InputType({ description: 'An identifier that others gave to a contact.' })
export class ContactIdentifierInput {
  @Field(() => String, {
    description: `Who gave it or what it is, e.g. "LEI", "VAT" or "company number"; 1 to ${MAX_NAME_LENGTH} characters. The check digits of an LEI are verified.`,
  })
  scheme!: string;

  @Field(() => String, { description: `The identifier, 1 to ${MAX_NAME_LENGTH} characters.` })
  value!: string;
}

const EMAILS = `At most ${MAX_ADDRESSES} email addresses. They are not unique, and nobody signs in with them.`;
const PHONES = `At most ${MAX_ADDRESSES} phone numbers. A number that is not recognised is kept as it was entered.`;
const COUNTRY =
  'The country of phone numbers without a country code, as an ISO 3166 code, e.g. "CA". Default: such numbers are not recognised.';
const ADDRESS = `The postal address, at most ${MAX_TEXT_LENGTH} characters.`;
const NOTES = `Private notes, at most ${MAX_TEXT_LENGTH} characters. The contact never sees them.`;
const TAGS = `At most ${MAX_MARKS} private tags. Case is ignored when they are compared.`;
const IDENTIFIERS = `At most ${MAX_MARKS} identifiers.`;
const SINCE = 'The day since which the basis holds, today or earlier. Default: today.';

@InputType()
abstract class NewContactFields {
  @Field(() => ContactKind, { description: 'Whether it is a person or an organisation.' })
  kind!: ContactKind;

  @Field(() => String, { description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => [EmailScalar], { nullable: true, description: EMAILS })
  emails?: string[];

  @Field(() => [String], { nullable: true, description: PHONES })
  phones?: string[];

  @Field(() => String, { nullable: true, description: COUNTRY })
  country?: string | null;

  @Field(() => String, { nullable: true, description: ADDRESS })
  address?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The public web page.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: NOTES })
  notes?: string | null;

  @Field(() => [String], { nullable: true, description: TAGS })
  tags?: string[];

  @Field(() => [ContactIdentifierInput], { nullable: true, description: IDENTIFIERS })
  identifiers?: ContactIdentifierInput[];

  @Field(() => MailBasis, {
    nullable: true,
    description: 'Why it may be sent commercial emails. Default: NONE, so that none are sent.',
  })
  mailBasis?: MailBasis;

  @Field(() => DateScalar, { nullable: true, description: SINCE })
  mailBasisSince?: string | null;
}

@InputType({ description: 'A new contact, recorded together with something else.' })
export class NewContactInput extends NewContactFields {}

@InputType({ description: 'A person or organisation without an account.' })
export class RecordContactInput extends NewContactFields {
  @Field(() => ID, {
    description: 'The party for which you record it: yourself, or an organisation for which you act.',
  })
  party!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string;
}

@InputType({
  description: 'Changes to a contact. Omitted fields are unchanged; null clears a field; a list replaces the list.',
})
export class UpdateContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the contact.' })
  id!: string;

  @Field(() => ContactKind, { nullable: true, description: 'Whether it is a person or an organisation.' })
  kind?: ContactKind;

  @Field(() => String, { nullable: true, description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name?: string;

  @Field(() => [EmailScalar], { nullable: true, description: EMAILS })
  emails?: string[];

  @Field(() => [String], { nullable: true, description: PHONES })
  phones?: string[];

  @Field(() => String, { nullable: true, description: COUNTRY })
  country?: string | null;

  @Field(() => String, { nullable: true, description: ADDRESS })
  address?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The public web page.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: NOTES })
  notes?: string | null;

  @Field(() => [String], { nullable: true, description: TAGS })
  tags?: string[];

  @Field(() => [ContactIdentifierInput], { nullable: true, description: IDENTIFIERS })
  identifiers?: ContactIdentifierInput[];

  @Field(() => MailBasis, { nullable: true, description: 'Why it may be sent commercial emails.' })
  mailBasis?: MailBasis;

  @Field(() => DateScalar, { nullable: true, description: SINCE })
  mailBasisSince?: string | null;
}

@InputType({ description: 'The contact to delete.' })
export class DeleteContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the contact.' })
  id!: string;
}
