/** The products that a consumer underuses. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type ProvidedRelationshipsQuery, UnderusedProductsDocument } from '../../generated.ts';
import { uiTexts } from '../../ui/texts.ts';
import { UsageItem } from '../usage/usage-card.tsx';
import { opportunityTexts as t } from './texts.ts';
import './opportunities.css';

type ProvidedRelationship = NonNullable<
  ProvidedRelationshipsQuery['party']
>['relationshipsAsProvider']['nodes'][number];

export function UnderusedItem({ relationship: { id, consumer, offering } }: { relationship: ProvidedRelationship }) {
  const [{ data, fetching }] = useQuery({
    query: UnderusedProductsDocument,
    variables: { relationship: id, flags: ['UNDER_USED'] },
  });
  const products = data?.underusedProducts ?? [];
  return (
    <li className="underused">
      <p>
        <Link href={`/relationships/${id}`}>{consumer.name}</Link> <span className="hint">{offering.name}</span>
      </p>
      {products.length === 0 && <p className="hint">{fetching ? uiTexts.loading : t.noneUnderused}</p>}
      <ul>
        {products.map((usage) => (
          <UsageItem key={usage.product.id} usage={usage} />
        ))}
      </ul>
    </li>
  );
}
