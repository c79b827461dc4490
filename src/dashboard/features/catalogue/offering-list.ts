/** The offerings of a party as a list to be exported. */
import { EXPORTED_PAGE, type ExportedList } from '../../client/list-export.ts';
import {
  type CatalogueOfferingFragment,
  OfferingListDocument,
  type OfferingListQuery,
  type OfferingListQueryVariables,
} from '../../generated.ts';
import { catalogueTexts as t } from './texts.ts';

export function offeringList(
  party: string,
): ExportedList<OfferingListQuery, OfferingListQueryVariables, CatalogueOfferingFragment> {
  return {
    name: 'offerings',
    query: OfferingListDocument,
    variables: { party, first: EXPORTED_PAGE },
    select: (data) => data.party?.offerings,
    columns: [
      [t.columns.offering, ({ name }) => name],
      [t.fields.offeringDescription, ({ description }) => description],
      [t.columns.price, ({ price }) => price && `${price.amount} ${price.currency}`],
      [t.fields.pricePeriod, ({ pricePeriod }) => pricePeriod],
      [t.columns.state, ({ published }) => (published ? t.states.published : t.states.draft)],
      [t.fields.targetGroup, ({ targetGroup }) => targetGroup],
      [t.fields.terms, ({ terms }) => terms],
      [t.columns.relationships, ({ relationships }) => relationships.totalCount],
    ],
  };
}
