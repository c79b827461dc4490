/** The resources that a relationship creates, and the services that they enable. */

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { capitalised } from '../../../values/words.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import type { ResourceRowFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { date } from '../../values/format.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { RecordResourceDialog } from './resource-dialogs.tsx';
import { ResourceMenu } from './resource-menu.tsx';
import { termsTexts } from './terms-texts.ts';
import { CRITICALITY_LABELS, relationshipTexts as t } from './texts.ts';

export function ResourcesCard({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const resources = relationship.resources.nodes;
  const mayRecord = isParty(relationship, party.id) && UNDER_WAY_STATES.includes(relationship.state);
  return (
    <Card
      title={t.resources}
      hint={t.resourcesHint}
      aside={
        mayRecord && (
          <Button variant="quiet" icon={Plus} onClick={() => setOpen(true)}>
            {termsTexts.recordResource}
          </Button>
        )
      }
    >
      {resources.length === 0 && <p className="hint">{t.noResources}</p>}
      <ul className="lines">
        {resources.map((resource) => (
          <li key={resource.id} className="with-menu">
            <ResourceFacts resource={resource} />
            <ResourceMenu {...{ relationship, resource, mayModify: mayRecord }} />
          </li>
        ))}
      </ul>
      <ExportRowsMenu
        name="resources"
        rows={resources}
        columns={[
          [t.resources, ({ name }) => name],
          [t.columns.kind, ({ kind }) => capitalised(kind)],
          [t.columns.enables, ({ enables }) => enables.map(({ service }) => service.name).join(', ')],
          [t.columns.validUntil, ({ validUntil }) => validUntil],
        ]}
      />
      {isOpen && <RecordResourceDialog relationship={relationship.id} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ResourceFacts({ resource: { name, kind, url, validUntil, enables } }: { resource: ResourceRowFragment }) {
  return (
    <div>
      <p>
        {url && /^https?:/.test(url) ? (
          <a href={url} rel="noreferrer" target="_blank">
            {name}
          </a>
        ) : (
          name
        )}{' '}
        <Badge tone="muted">{capitalised(kind)}</Badge>
      </p>
      {enables.map(({ service, criticality }) => (
        <p key={service.id} className="hint">
          {t.enables} {service.name} ({CRITICALITY_LABELS[criticality].toLowerCase()})
        </p>
      ))}
      {validUntil && (
        <p className="hint">
          {t.validUntil} {date(validUntil)}
        </p>
      )}
    </div>
  );
}
