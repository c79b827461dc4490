/** The changes of a relationship's terms that the acting party may make. The server decides; see docs/authority.md. */

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { OPEN_STATES, UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { useHasPack } from '../../client/packs.ts';
import { useViewer } from '../../client/viewer.tsx';
import { Menu } from '../../ui/menu.tsx';
import { NewAlertDialog } from '../criteria/new-alert-dialog.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { DisclosureDialog, RoleDialog, TermsDialog } from './terms-dialogs.tsx';
import { termsTexts as t } from './terms-texts.ts';

export function ChangeMenu({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const hasRealEstate = useHasPack('REAL_ESTATE');
  const [dialog, setDialog] = useState<'terms' | 'disclosure' | 'role' | 'alert'>();
  const onClose = () => setDialog(undefined);
  if (!isParty(relationship, party.id)) return null;
  const isOpen = OPEN_STATES.includes(relationship.state);
  return (
    <>
      <Menu
        label={t.change}
        icon={Pencil}
        items={[
          ...(isOpen ? [{ label: t.editTerms, onSelect: () => setDialog('terms') }] : []),
          { label: t.disclosure, onSelect: () => setDialog('disclosure') },
          ...(isOpen && relationship.consumer.id === party.id
            ? [{ label: t.assignRole, onSelect: () => setDialog('role') }]
            : []),
          ...(hasRealEstate && relationship.provider.id === party.id && UNDER_WAY_STATES.includes(relationship.state)
            ? [{ label: criteriaTexts.newAlert, onSelect: () => setDialog('alert') }]
            : []),
        ]}
      />
      {dialog === 'alert' && <NewAlertDialog relationship={relationship.id} onClose={onClose} />}
      {dialog === 'terms' && <TermsDialog {...{ relationship, onClose }} />}
      {dialog === 'disclosure' && <DisclosureDialog {...{ relationship, onClose }} />}
      {dialog === 'role' && <RoleDialog {...{ relationship, onClose }} />}
    </>
  );
}
