/** Contacts in the schema. */
import { Args, ArgsType, Field, ID, InputType, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, EmailScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ContactKind, MailBasis } from './contact.rules.ts';

registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'Kind of contact.',
  valuesConfig: {
    PERSON: { description: 'A person.' },
    ORGANISATION: { description: 'A company, public body or team.' },
  },
});

registerEnumType(MailBasis, {
  name: 'MailBasis',
  description: 'Why a contact may be sent commercial emails (GDPR, and CASL in Canada).',
  valuesConfig: {
    CONSENT: { description: 'The contact agreed to them.' },
    EXISTING_BUSINESS: { description: 'The contact is or recently was a customer (CASL: implied consent).' },
    NONE: { description: 'There is no basis: no commercial emails are sent.' },
  },
});

export enum ContactOrder {
  NAME = 'NAME',
  NEWEST = 'NEWEST',
}
registerEnumType(ContactOrder, {
  name: 'ContactOrder',
  description: 'Sort order of contacts.',
  valuesConfig: {
    NAME: { description: 'By name, ascending by code point.' },
    NEWEST: { description: 'Newest first.' },
  },
});

@ObjectType({ description: 'A phone number of a contact.' })
export class ContactPhone {
  @Field(() => String, { description: 'The number as it was entered.' })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The number in E.164, e.g. "+14165550101", with ";ext=12" for an extension. Null if it is not recognised.',
  })
  readonly number!: string | null;
}

@ObjectType({ description: 'An identifier that others gave to a contact.' })
export class ContactIdentifier {
  @Field(() => String, { description: 'Who gave it or what it is, e.g. "LEI", "VAT" or "company number".' })
  readonly scheme!: string;

  @Field(() => String, { description: 'The identifier.' })
  readonly value!: string;
}

@ObjectType({
  implements: [Party, Node],
  description:
    'A person or organisation without an account, recorded by a party for its own use. Only that party can see it; administrators cannot.',
})
export class Contact extends Party {
  @Field(() => ContactKind, { description: 'Whether it is a person or an organisation.' })
  readonly kind!: ContactKind;

  @Field(() => [EmailScalar], { description: 'Its email addresses. Other contacts and users may have the same ones.' })
  readonly emails!: string[];

  @Field(() => [ContactPhone], { description: 'Its phone numbers.' })
  readonly phones!: ContactPhone[];

  @Field(() => String, { nullable: true, description: 'Its postal address.' })
  readonly address!: string | null;

  @Field(() => String, { nullable: true, description: 'Private notes, also available as `description`.' })
  readonly notes!: string | null;

  @Field(() => [String], { description: 'Private tags.' })
  readonly tags!: string[];

  @Field(() => [ContactIdentifier], { description: 'Identifiers, e.g. its company number.' })
  readonly identifiers!: ContactIdentifier[];

  @Field(() => MailBasis, { description: 'Why it may be sent commercial emails.' })
  readonly mailBasis!: MailBasis;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day since which the basis holds. Null without a basis.',
  })
  readonly mailBasisSince!: string | null;

  @Field(() => Party, { description: 'The party that recorded it.' })
  readonly recordedBy!: Party;
}

export const ContactConnection = connectionOf(() => Contact, 'Contact', 'contacts');

@InputType({ description: 'Conditions on contacts. All of them must hold.' })
export class ContactFilter {
  @Field(() => ID, { nullable: true, description: 'Recorded by this party, for which you act.' })
  recordedBy?: string;

  @Field(() => ContactKind, { nullable: true, description: 'Only people or only organisations.' })
  kind?: ContactKind;

  @Field(() => String, { nullable: true, description: 'With this tag. Case is ignored.' })
  tag?: string;
}

@ArgsType()
export class ContactsArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the name, tags, email addresses or identifiers, or at least three digits of a phone number. Case, accents and punctuation are ignored.',
  })
  search?: string;

  @Field(() => ContactFilter, {
    nullable: true,
    description: 'Restricts the list to contacts that meet these conditions.',
  })
  filter?: ContactFilter;

  @Field(() => ContactOrder, { nullable: true, description: 'Sort order. Default: NAME.' })
  orderBy?: ContactOrder;
}

@Resolver()
export class ContactQueries {
  @Query(() => ContactConnection, {
    description: 'The contacts that you and the organisations for which you act have recorded.',
  })
  contacts(@Args(() => ContactsArguments) _args: ContactsArguments): Connection<Contact> {
    return resolvedByPlanner();
  }
}
