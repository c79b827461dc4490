/** The changes of a relationship's terms that the acting party may make. The server decides; see docs/authority.md. */

import { useState } from 'react';
import { useLocation } from 'wouter';
import { EVER_AGREED_STATES, OPEN_STATES, UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { useHasPack } from '../../client/packs.ts';
import { useViewer } from '../../client/viewer.tsx';
import { UpdateRelationshipDocument } from '../../generated.ts';
import { AskForAdvocacyDialog } from '../advocacy/ask-for-advocacy.tsx';
import { advocacyTexts } from '../advocacy/texts.ts';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { NewAlertDialog } from '../criteria/new-alert-dialog.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { DisclosureDialog, RoleDialog, TermsDialog } from './terms-dialogs.tsx';
import { termsTexts as t } from './terms-texts.ts';

const RESTORABLE = ['kind', 'criticality', 'purpose', 'endsOn'];

export function ChangeMenu({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const hasRealEstate = useHasPack('REAL_ESTATE');
  const [dialog, setDialog] = useState<'terms' | 'disclosure' | 'role' | 'alert' | 'survey'>();
  const [, navigate] = useLocation();
  const onClose = () => setDialog(undefined);
  if (!isParty(relationship, party.id)) return null;
  const { recorded } = relationship;
  const isOpen = OPEN_STATES.includes(relationship.state);
  return (
    <>
      <RecordMenu
        id={relationship.id}
        version={relationship.version}
        name={relationship.offering.name}
        label={t.change}
        deleteLabel={
          relationship.state === 'PROPOSED' && relationship.proposedBy?.id === party.id
            ? correctionTexts.withdrawProposal
            : undefined
        }
        onDeleted={() => navigate('/relationships')}
        restoring={
          isOpen
            ? { document: UpdateRelationshipDocument, input: { id: relationship.id }, fields: RESTORABLE }
            : undefined
        }
        items={[
          ...(isOpen ? [{ label: t.editTerms, onSelect: () => setDialog('terms') }] : []),
          ...(recorded ? [] : [{ label: t.disclosure, onSelect: () => setDialog('disclosure') }]),
          ...(isOpen && !recorded && relationship.consumer.id === party.id
            ? [{ label: t.assignRole, onSelect: () => setDialog('role') }]
            : []),
          ...(hasRealEstate && relationship.provider.id === party.id && UNDER_WAY_STATES.includes(relationship.state)
            ? [{ label: criteriaTexts.newAlert, onSelect: () => setDialog('alert') }]
            : []),
          ...(!recorded && relationship.provider.id === party.id && EVER_AGREED_STATES.includes(relationship.state)
            ? [{ label: advocacyTexts.ask, onSelect: () => setDialog('survey') }]
            : []),
        ]}
      />
      {dialog === 'survey' && <AskForAdvocacyDialog relationship={relationship.id} onClose={onClose} />}
      {dialog === 'alert' && <NewAlertDialog relationship={relationship.id} onClose={onClose} />}
      {dialog === 'terms' && <TermsDialog {...{ relationship, onClose }} />}
      {dialog === 'disclosure' && <DisclosureDialog {...{ relationship, onClose }} />}
      {dialog === 'role' && <RoleDialog {...{ relationship, onClose }} />}
    </>
  );
}
