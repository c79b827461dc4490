/** What a party may do with a resource of the relationship. */
import { useState } from 'react';
import { useViewer } from '../../client/viewer.tsx';
import { ModifyResourceDocument, type ResourceRowFragment } from '../../generated.ts';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { DiscloseResourceDialog, EnableServiceDialog, ModifyResourceDialog } from './resource-dialogs.tsx';
import { termsTexts as t } from './terms-texts.ts';

const RESTORABLE = ['name', 'kind', 'description', 'url', 'validUntil'];

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
      <RecordMenu
        id={resource.id}
        version={resource.version}
        name={resource.name}
        deleteLabel={isOwner || mayModify ? correctionTexts.delete : undefined}
        restoring={
          mayModify
            ? {
                document: ModifyResourceDocument,
                input: { id: resource.id, relationship: relationship.id },
                fields: RESTORABLE,
              }
            : undefined
        }
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
