/** The agreements of a relationship. */
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { date, money } from '../../values/format.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { relationshipTexts as t } from './texts.ts';

export function AgreementsCard({ agreements }: { agreements: RelationshipDetails['agreements'] }) {
  if (agreements.length === 0) return null;
  return (
    <Card title={t.agreements}>
      <ul className="lines">
        {agreements.map(({ id, title, terms, agreedOn, validUntil, amount }) => (
          <li key={id}>
            <p>
              {title} {amount && <Badge tone="muted">{money(amount)}</Badge>}
            </p>
            {terms && <p className="hint">{terms}</p>}
            <p className="hint">
              {date(agreedOn)}
              {validUntil && ` – ${date(validUntil)}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
