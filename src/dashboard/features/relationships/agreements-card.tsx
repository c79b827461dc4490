/** The agreements of a relationship. */

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { IN_FORCE_STATES } from '../../../values/relationship-state.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { AgreementDialog } from './agreement-dialogs.tsx';
import { AgreementLine } from './agreement-line.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import { termsTexts } from './terms-texts.ts';
import { relationshipTexts as t } from './texts.ts';

export function AgreementsCard({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const { agreements, state } = relationship;
  const mayRecord = isParty(relationship, party.id) && IN_FORCE_STATES.includes(state);
  if (agreements.length === 0 && !mayRecord) return null;
  return (
    <Card
      title={t.agreements}
      aside={
        mayRecord && (
          <Button variant="quiet" icon={Plus} onClick={() => setOpen(true)}>
            {termsTexts.recordAgreement}
          </Button>
        )
      }
    >
      {agreements.length === 0 && <p className="hint">{t.noAgreements}</p>}
      <ul className="lines">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <AgreementLine agreement={agreement} mayChange={mayRecord} />
          </li>
        ))}
      </ul>
      <ExportRowsMenu
        name="agreements"
        rows={agreements}
        columns={[
          [t.agreements, ({ title }) => title],
          [t.terms, ({ terms }) => terms],
          [t.columns.agreedOn, ({ agreedOn }) => agreedOn],
          [t.columns.validUntil, ({ validUntil }) => validUntil],
          [t.columns.noticeBy, ({ noticeBy }) => noticeBy],
          [t.columns.amount, ({ amount }) => amount?.amount],
          [uiTexts.currency, ({ amount }) => amount?.currency],
        ]}
      />
      {isOpen && <AgreementDialog relationship={relationship} onClose={() => setOpen(false)} />}
    </Card>
  );
}
