/** What a party may do with a resource of the relationship. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../../client/viewer.tsx';
import type { ResourceRowFragment } from '../../generated.ts';
import { Menu } from '../../ui/menu.tsx';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { DiscloseResourceDialog, EnableServiceDialog, ModifyResourceDialog } from './resource-dialogs.tsx';
import { termsTexts as t } from './terms-texts.ts';

export function ResourceMenu({
  relationship,
  resource,
  mayModify,
}: {
  relationship: RelationshipDetails;
  resource: ResourceRowFragment;
  mayModify: boolean;
}) {
  const { party } = useViewer();
  const [dialog, setDialog] = useState<'modify' | 'enable' | 'disclose'>();
  const onClose = () => setDialog(undefined);
  if (!isParty(relationship, party.id)) return null;
  const isOwner = resource.owner.id === party.id;
  return (
    <>
      <Menu
        icon={Pencil}
        accessibleLabel={t.actionsOf(resource.name)}
        items={[
          ...(mayModify ? [{ label: t.modifyResource, onSelect: () => setDialog('modify') }] : []),
          ...(isOwner ? [{ label: t.enable, onSelect: () => setDialog('enable') }] : []),
          ...(isOwner || mayModify ? [{ label: t.discloseResource, onSelect: () => setDialog('disclose') }] : []),
        ]}
      />
      {dialog === 'modify' && <ModifyResourceDialog relationship={relationship.id} {...{ resource, onClose }} />}
      {dialog === 'enable' && <EnableServiceDialog {...{ resource, onClose }} />}
      {dialog === 'disclose' && <DiscloseResourceDialog {...{ resource, onClose }} />}
    </>
  );
}
