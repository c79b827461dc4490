/** The open change requests of a relationship. */
import { useViewer } from '../../client/viewer.tsx';
import type { AlertFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { ChangeRequestItem } from './change-request-item.tsx';
import { criteriaTexts as t } from './texts.ts';

export function ChangeRequestsCard({
  relationship,
}: {
  relationship: { id: string; provider: { id: string; name: string }; propertyAlerts: readonly AlertFragment[] };
}) {
  const { party } = useViewer();
  const open = relationship.propertyAlerts.flatMap(({ id, openChangeRequest }) =>
    openChangeRequest ? [{ alert: id, request: openChangeRequest }] : [],
  );
  if (open.length === 0) return null;
  return (
    <Card title={t.changeRequests}>
      {open.map(({ alert, request }) => (
        <ChangeRequestItem
          key={request.id}
          request={request}
          relationship={relationship.id}
          alert={alert}
          mayAnswer={party.id === relationship.provider.id}
        />
      ))}
    </Card>
  );
}
