/** The property alerts of a relationship with their current criteria. */
import type { AlertFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { CriteriaFacts } from './criteria-facts.tsx';
import { criteriaTexts as t } from './texts.ts';

export function AlertCards({ alerts }: { alerts: readonly AlertFragment[] }) {
  return alerts.map(({ id, name, criteria, unseenCount }) => (
    <Card
      key={id}
      title={name}
      hint={t.alert}
      aside={unseenCount > 0 && <Badge tone="accent">{t.unseen(unseenCount)}</Badge>}
    >
      <CriteriaFacts criteria={criteria} />
    </Card>
  ));
}
