/** The visits of a relationship. */
import { usePackTexts } from '../../client/packs.ts';
import type { VisitFragment, VisitRelationshipFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { ProposeVisit } from './propose-visit.tsx';
import { visitTexts } from './texts.ts';
import { VisitItem } from './visit-item.tsx';

export function VisitsCard({
  relationship,
  visits,
}: {
  relationship: VisitRelationshipFragment;
  visits: readonly VisitFragment[];
}) {
  const t = usePackTexts(visitTexts);
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
