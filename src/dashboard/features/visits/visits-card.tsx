/** The visits of a relationship. */
import type { VisitFragment, VisitRelationshipFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { ProposeVisit } from './propose-visit.tsx';
import { visitTexts as t } from './texts.ts';
import { VisitItem } from './visit-item.tsx';

export function VisitsCard({
  relationship,
  visits,
}: {
  relationship: VisitRelationshipFragment;
  visits: readonly VisitFragment[];
}) {
  return (
    <Card title={t.title} aside={<ProposeVisit relationships={[relationship]} variant="quiet" />}>
      {visits.length === 0 && <p className="hint">{t.none}</p>}
      <ul className="items">
        {visits.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
    </Card>
  );
}
