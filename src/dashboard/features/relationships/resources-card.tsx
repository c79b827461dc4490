/** The resources that a relationship creates, and the services that they enable. */
import { capitalised } from '../../../values/words.rules.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { date } from '../../values/format.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { CRITICALITY_LABELS, relationshipTexts as t } from './texts.ts';

export function ResourcesCard({ resources }: { resources: RelationshipDetails['resources']['nodes'] }) {
  return (
    <Card title={t.resources} hint={t.resourcesHint}>
      {resources.length === 0 && <p className="hint">{t.noResources}</p>}
      <ul className="lines">
        {resources.map(({ id, name, kind, url, validUntil, enables }) => (
          <li key={id}>
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
          </li>
        ))}
      </ul>
    </Card>
  );
}
