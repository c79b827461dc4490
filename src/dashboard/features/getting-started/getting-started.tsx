/** The first steps of an organisation that has no relationships yet. */
import { CircleCheckBig, CircleDashed } from 'lucide-react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { GettingStartedDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { gettingStartedTexts as t } from './texts.ts';
import './getting-started.css';

export function GettingStarted() {
  const { party } = useViewer();
  const isNew =
    party.__typename === 'Organisation' && party.provides.totalCount === 0 && party.consumes.totalCount === 0;
  const [{ data }] = useQuery({
    query: GettingStartedDocument,
    variables: { party: party.id },
    pause: !isNew,
    requestPolicy: 'cache-and-network',
  });
  const found = data?.party;
  if (!isNew || !found || found.relationships.totalCount > 0) return null;
  const steps = [
    { ...t.steps.profile, path: '/organisation', isDone: Boolean(found.description) },
    { ...t.steps.service, path: '/catalogue', isDone: found.services.totalCount > 0 },
    { ...t.steps.offering, path: '/catalogue', isDone: found.offerings.totalCount > 0 },
    { ...t.steps.client, path: '/relationships', isDone: false },
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <Card title={t.title} hint={t.hint(party.name)}>
      <ol className="steps">
        {steps.map(({ title, hint, path, isDone }, index) => (
          <li key={title}>
            {isDone ? <CircleCheckBig size={18} aria-label={t.done} /> : <CircleDashed size={18} aria-hidden />}
            <span>
              <b>{title}</b>
              <span className="hint block">{hint}</span>
            </span>
            {!isDone && (
              <Link
                href={path}
                className={`button ${index === next ? 'primary' : 'plain'}`}
                aria-label={`${t.open}: ${title}`}
              >
                {t.open}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
