/** A product that a consumer underuses. */
import { Link } from 'wouter';
import type { UnderuseQuery } from '../../generated.ts';
import { UsageItem } from '../usage/usage-card.tsx';
import './opportunities.css';

type Underuse = NonNullable<UnderuseQuery['underuseOf']>['items'][number];

export function UnderusedItem({ underuse: { relationship, usage } }: { underuse: Underuse }) {
  const { id, consumer, offering } = relationship;
  return (
    <li className="underused">
      <p>
        <Link href={`/relationships/${id}`}>{consumer.name}</Link> <span className="hint">{offering.name}</span>
      </p>
      <ul>
        <UsageItem usage={usage} />
      </ul>
    </li>
  );
}
