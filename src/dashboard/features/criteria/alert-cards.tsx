/** The property alerts of a relationship with their current criteria. */
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import type { AlertFragment, RelationshipState } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { AlertMenu } from './alert-menu.tsx';
import { CriteriaFacts } from './criteria-facts.tsx';
import { criteriaTexts as t } from './texts.ts';

interface Props {
  relationship: {
    state: RelationshipState;
    provider: { id: string };
    consumer: { id: string };
    propertyAlerts: readonly AlertFragment[];
  };
}

export function AlertCards({ relationship }: Props) {
  const { party } = useViewer();
  const mayChangeCriteria = party.id === relationship.provider.id && UNDER_WAY_STATES.includes(relationship.state);
  return relationship.propertyAlerts.map((alert) => (
    <Card
      key={alert.id}
      title={alert.name}
      hint={`${t.alert} · ${t.frequency.toLowerCase()} ${t.frequencies[alert.frequency]}`}
      aside={
        <div className="actions">
          {alert.unseenCount > 0 && <Badge tone="accent">{t.unseen(alert.unseenCount)}</Badge>}
          {alert.state !== 'ACTIVE' && <Badge tone="warn">{t.alertStates[alert.state]}</Badge>}
          {isParty(relationship, party.id) && <AlertMenu {...{ alert, mayChangeCriteria }} />}
        </div>
      }
    >
      <CriteriaFacts criteria={alert.criteria} />
    </Card>
  ));
}
