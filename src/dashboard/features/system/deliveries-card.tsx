/** The progress of events, emails and webhooks, and the model of recommendations in use. */
import type { SystemQuery } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { dateTime } from '../../values/format.ts';
import { operationsTexts as t } from './operations-texts.ts';

export function DeliveriesCard({
  system: { deliveries, recommendationModel },
}: {
  system: Pick<SystemQuery, 'deliveries' | 'recommendationModel'>;
}) {
  if (!deliveries) return null;
  const { webhooksActive, webhooksFailing, webhooksDisabled } = deliveries;
  return (
    <Card title={t.deliveries} hint={t.deliveriesHint}>
      <FactList>
        <Fact term={t.events}>{t.eventsOf(deliveries.eventsNumbered, deliveries.eventsWaiting)}</Fact>
        <Fact term={t.audit}>{t.waiting(deliveries.auditWaiting)}</Fact>
        <Fact term={t.mails}>{t.waiting(deliveries.mailsWaiting)}</Fact>
        <Fact term={t.webhooks}>{t.webhooksOf(webhooksActive, webhooksFailing, webhooksDisabled)}</Fact>
        <Fact term={t.lag}>{t.eventsBehind(deliveries.webhookLag)}</Fact>
        <Fact term={t.model}>
          {recommendationModel
            ? t.modelOf(
                recommendationModel.name,
                dateTime(recommendationModel.trainedAt),
                recommendationModel.consumers,
              )
            : t.noModel}
        </Fact>
      </FactList>
    </Card>
  );
}
