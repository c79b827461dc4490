/** The page of an agreement: its relationship and parties, its dates, terms and document. The menu has its history. */
import { Link, useLocation } from 'wouter';
import { IN_FORCE_STATES } from '../../../values/relationship-state.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import type { AgreementLineFragment, VisitRelationshipFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { date, money } from '../../values/format.ts';
import { correctionTexts } from '../corrections/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { AgreementMenu } from '../relationships/agreement-line.tsx';
import { RecordLink } from './record-link.tsx';
import { recordTexts as t } from './record-texts.ts';

interface Agreement extends AgreementLineFragment {
  validFrom?: string | null;
  relationship: VisitRelationshipFragment;
}

export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { party } = useViewer();
  const [, navigate] = useLocation();
  const { title, terms, agreedOn, validFrom, validUntil, noticeBy, amount, documentUrl, relationship } = agreement;
  const { cancelledAt, cancelReason } = agreement;
  const mayChange = isParty(relationship, party.id) && IN_FORCE_STATES.includes(relationship.state);
  return (
    <>
      <PageTitle
        title={title}
        subtitle={t.kinds.Agreement}
        aside={
          <AgreementMenu
            {...{ agreement, mayChange }}
            onDeleted={() => navigate(`/relationships/${relationship.id}`)}
          />
        }
      />
      <Card title={t.facts} aside={cancelledAt && <Badge tone="bad">{correctionTexts.cancelled}</Badge>}>
        {cancelReason && <p>{correctionTexts.cancelledBecause(cancelReason)}</p>}
        <FactList>
          <Fact term={t.relationship}>
            <Link href={`/relationships/${relationship.id}`}>{relationship.offering.name}</Link>{' '}
            <StateBadge state={relationship.state} />
          </Fact>
          <Fact term={t.provider}>
            <RecordLink record={relationship.provider} />
          </Fact>
          <Fact term={t.consumer}>
            <RecordLink record={relationship.consumer} />
          </Fact>
          <Fact term={t.agreedOn}>{date(agreedOn)}</Fact>
          <Fact term={t.validFrom}>{validFrom && date(validFrom)}</Fact>
          <Fact term={t.validUntil}>{validUntil && date(validUntil)}</Fact>
          <Fact term={t.noticeBy}>{noticeBy && date(noticeBy)}</Fact>
          <Fact term={t.amount}>{amount && money(amount)}</Fact>
          <Fact term={t.document}>
            {documentUrl && (
              <a href={documentUrl} rel="noreferrer" target="_blank">
                {documentUrl}
              </a>
            )}
          </Fact>
          <Fact term={t.terms}>{terms}</Fact>
        </FactList>
      </Card>
    </>
  );
}
