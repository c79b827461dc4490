/** The contacts of a party as a list to be exported. */
import { EXPORTED_PAGE, type ExportedColumns, type ExportedList } from '../../client/list-export.ts';
import {
  type ContactOrder,
  type ContactRowFragment,
  ContactsDocument,
  type ContactsQuery,
  type ContactsQueryVariables,
} from '../../generated.ts';
import { contactTexts as t } from './texts.ts';

export const contactColumns: ExportedColumns<ContactRowFragment> = [
  [t.columns.name, ({ name }) => name],
  [t.fields.kind, ({ kind }) => t.kinds[kind]],
  [t.fields.emails, ({ emails }) => emails.join(', ')],
  [t.fields.phones, ({ phones }) => phones.map(({ text }) => text).join(', ')],
  [t.fields.address, ({ address }) => address],
  [t.fields.tags, ({ tags }) => tags.join(', ')],
  [t.fields.identifier, ({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme}: ${value}`).join(', ')],
  [t.fields.notes, ({ notes }) => notes],
  [t.columns.relationships, ({ relationships }) => relationships.nodes.map(({ offering }) => offering.name).join(', ')],
  [t.fields.mailBasis, ({ mailBasis }) => t.bases[mailBasis]],
];

export function contactList(
  party: string,
  search: string | null,
  orderBy: ContactOrder,
): ExportedList<ContactsQuery, ContactsQueryVariables, ContactRowFragment> {
  return {
    name: 'contacts',
    query: ContactsDocument,
    variables: { party, search, orderBy, first: EXPORTED_PAGE },
    select: (data) => data.contacts,
    columns: contactColumns,
  };
}
