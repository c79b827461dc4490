/** The visits of a relationship, the latest first. */
import { usePackTexts } from '../../client/packs.ts';
import type { VisitFragment, VisitRelationshipFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { ProposeVisit } from './propose-visit.tsx';
import { visitTexts } from './texts.ts';
import { VisitItem } from './visit-item.tsx';

export function VisitsCard({
  relationship,
  visits,
}: {
  relationship: VisitRelationshipFragment;
  visits: { totalCount: number; nodes: readonly VisitFragment[] };
}) {
  const t = usePackTexts(visitTexts);
  return (
    <Card title={t.title} aside={<ProposeVisit relationships={[relationship]} variant="quiet" />}>
      {visits.nodes.length === 0 && <p className="hint">{t.none}</p>}
      <ul className="items">
        {visits.nodes.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
      {visits.totalCount > visits.nodes.length && (
        <p className="hint">{uiTexts.of(visits.nodes.length, visits.totalCount)}</p>
      )}
    </Card>
  );
}
