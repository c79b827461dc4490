/** One relationship: parties, offering, resources, activities, and the possible next steps. */
import { Pause, Play, Square, Waypoints } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  ActivateRelationshipDocument,
  type ActivityKind,
  EndRelationshipDocument,
  RelationshipDocument,
  ResumeRelationshipDocument,
  SuspendRelationshipDocument,
} from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Badge, Button, Card, Facts, Loaded, PageTitle } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dayFromNow } from '../../values/calendar.rules.ts';
import { date, money } from '../../values/format.ts';
import { words } from '../../values/words.rules.ts';
import { ChangeRequestCard } from '../criteria/change-request.tsx';
import { CriteriaFacts } from '../criteria/criteria-form.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { FeedbackCard } from '../feedback/feedback.tsx';
import { AskFinancing } from '../financing/financing-questions.tsx';
import { HomeCard } from '../homes/home-card.tsx';
import { RecommendedWithin } from '../recommendations/recommendations.tsx';
import { AnswerProposal, isParty } from '../relationship-summary/relationship-parts.tsx';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS } from '../relationship-summary/texts.ts';
import { UsageCard } from '../usage/usage.tsx';
import { visitTexts } from '../visits/texts.ts';
import { ProposeVisit, VisitItem } from '../visits/visit-parts.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import {
  CRITICALITY_LABELS,
  DISCLOSURE_LABELS,
  PRICE_PERIOD_LABELS,
  ROLE_LABELS,
  relationshipTexts as t,
} from './texts.ts';
import { Timeline } from './timeline.tsx';

const PAGE = 30;

export function RelationshipPage({ id }: { id: string }) {
  const { party } = useViewer();
  const [kind, setKind] = useState<ActivityKind>();
  const [first, setFirst] = useState(PAGE);
  const [asked, again] = useQuery({
    query: RelationshipDocument,
    variables: { relationship: id, first, kinds: kind && [kind] },
  });
  return (
    <Loaded whole asked={asked} find={({ serviceRelationship }) => serviceRelationship} again={again} rows={10}>
      {(found) => (
        <>
          <Head found={found} />
          <div className="with-aside">
            <div className="stack">
              <Requests found={found} />
              <Timeline
                found={found}
                kind={kind}
                onKind={setKind}
                onMore={() => setFirst((before) => Math.min(100, before + PAGE))}
              />
              <Visits found={found} />
              <FeedbackCard relationship={id} things={thingsOf(found)} mayWrite={isParty(found, party.id)} />
              <Homes found={found} />
              <UsageCard relationship={id} />
              {found.consumer.id === party.id && <RecommendedWithin relationship={id} provider={found.provider.id} />}
            </div>
            <aside className="stack">
              <Parties found={found} />
              <OfferingCard found={found} />
              <Resources found={found} />
              <Agreements found={found} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** What may be spoken about: homes that the client likes, and visits. */
const thingsOf = ({ favourites, appointments }: RelationshipDetails) => [
  ...favourites.nodes.map(({ listing }) => ({ id: listing.id, name: listing.address ?? listing.city ?? listing.id })),
  ...appointments.nodes.map(({ id, title, startsAt }) => ({ id, name: `${title}, ${date(startsAt)}` })),
];

function Visits({ found }: { found: RelationshipDetails }) {
  const { nodes } = found.appointments;
  return (
    <Card title={visitTexts.title} aside={<ProposeVisit relationships={[found]} look="quiet" />}>
      {nodes.length === 0 && <p className="hint">{visitTexts.none}</p>}
      <ul className="items">
        {nodes.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
    </Card>
  );
}

function Head({ found }: { found: RelationshipDetails }) {
  return (
    <PageTitle
      title={found.offering.name}
      subtitle={
        <>
          <Link href={`/graph/${found.provider.id}`}>{found.provider.name}</Link> →{' '}
          <Link href={`/graph/${found.consumer.id}`}>{found.consumer.name}</Link> <StateBadge state={found.state} />{' '}
          <Badge>{KIND_LABELS[found.kind]}</Badge>
        </>
      }
      aside={<Moves found={found} />}
    />
  );
}

/** What may be done in its state. */
function Moves({ found }: { found: RelationshipDetails }) {
  const { party } = useViewer();
  const activate = useAct(ActivateRelationshipDocument);
  const suspend = useAct(SuspendRelationshipDocument);
  const resume = useAct(ResumeRelationshipDocument);
  const [ending, setEnding] = useState(false);
  const input = { id: found.id, expectedVersion: found.version };
  const today = dayFromNow(0);
  const lastDay = found.startsOn > today ? found.startsOn : today;
  if (!isParty(found, party.id)) return null;
  const graph = (
    <Link href={`/graph/${found.id}`} className="button quiet">
      <Waypoints size={16} aria-hidden /> {t.inGraph}
    </Link>
  );
  const end = (
    <Button look="quiet" icon={Square} onClick={() => setEnding(true)}>
      {t.end}
    </Button>
  );
  const moves: Partial<Record<RelationshipDetails['state'], ReactNode>> = {
    PROPOSED: found.proposedBy?.id === party.id ? null : <AnswerProposal relationship={found} />,
    AGREED: (
      <Button look="primary" icon={Play} busy={activate.busy} onClick={() => activate.act(input)}>
        {t.activate}
      </Button>
    ),
    ACTIVE: (
      <>
        <Button look="quiet" icon={Pause} busy={suspend.busy} onClick={() => suspend.act(input)}>
          {t.suspend}
        </Button>
        {end}
      </>
    ),
    SUSPENDED: (
      <>
        <Button look="primary" icon={Play} busy={resume.busy} onClick={() => resume.act(input)}>
          {t.resume}
        </Button>
        {end}
      </>
    ),
  };
  return (
    <>
      {graph}
      {moves[found.state]}
      {ending && <End input={{ ...input, endsOn: lastDay }} onClose={() => setEnding(false)} />}
    </>
  );
}

function End({
  input,
  onClose,
}: {
  input: { id: string; expectedVersion: number; endsOn: string };
  onClose: () => void;
}) {
  const { act, busy } = useAct(EndRelationshipDocument);
  return (
    <Dialog title={t.end} onClose={onClose}>
      <p>{t.endSure}</p>
      <div className="actions">
        <Button onClick={onClose}>{uiTexts.cancel}</Button>
        <Button look="danger" busy={busy} onClick={async () => (await act(input)) && onClose()}>
          {t.end}
        </Button>
      </div>
    </Dialog>
  );
}

function Requests({ found }: { found: RelationshipDetails }) {
  const { party } = useViewer();
  const open = found.propertyAlerts.flatMap(({ openChangeRequest }) => openChangeRequest ?? []);
  if (open.length === 0) return null;
  return (
    <Card title={criteriaTexts.changeRequests}>
      {open.map((request) => (
        <ChangeRequestCard
          key={request.id}
          request={request}
          relationship={found}
          mayAnswer={party.id === found.provider.id}
        />
      ))}
    </Card>
  );
}

function Parties({ found }: { found: RelationshipDetails }) {
  const { party } = useViewer();
  const { provider, propertyAlerts, financingQuestionnaires, state } = found;
  const mayAsk =
    party.id === provider.id &&
    state === 'ACTIVE' &&
    propertyAlerts.length > 0 &&
    !financingQuestionnaires.some((each) => each.state === 'ASKED');
  return (
    <Card title={t.people}>
      <Facts
        of={[
          [
            t.provider,
            <Link key="provider" href={`/graph/${found.provider.id}`}>
              {found.provider.name}
            </Link>,
          ],
          [
            t.consumer,
            <Link key="consumer" href={`/graph/${found.consumer.id}`}>
              {found.consumer.name}
            </Link>,
          ],
          ...grouped(found).map(([person, roles]) => [roles, person] as const),
          [t.purpose, found.purpose],
          [t.criticality, found.criticality && CRITICALITY_LABELS[found.criticality]],
          [t.disclosure, DISCLOSURE_LABELS[found.disclosure]],
          [t.declined, found.declineReason],
          [
            t.extends,
            found.extends && (
              <Link
                href={`/relationships/${found.extends.id}`}
              >{`${found.extends.offering.name} · ${found.extends.provider.name}`}</Link>
            ),
          ],
          [
            t.extendedBy,
            found.extendedBy.length > 0 &&
              found.extendedBy.map(({ id, offering, provider }) => (
                <Link
                  key={id}
                  href={`/relationships/${id}`}
                  className="block"
                >{`${offering.name} · ${provider.name}`}</Link>
              )),
          ],
          [
            t.financing,
            found.consumer.mortgages.length > 0 ? (
              <Link href={`/mortgage/${found.consumer.id}`}>{t.financingHint}</Link>
            ) : (
              mayAsk && <AskFinancing relationship={found.id} />
            ),
          ],
        ].map(([term, value]) => [term as string, value === false ? null : (value as ReactNode)])}
      />
    </Card>
  );
}

/** Each person once, with their roles. */
function grouped({ participants }: RelationshipDetails): [string, string][] {
  const roles = new Map<string, string[]>();
  for (const { role, person } of participants)
    roles.set(person.name, [...(roles.get(person.name) ?? []), ROLE_LABELS[role]]);
  return [...roles].map(([name, of]) => [name, of.join(', ')]);
}

function OfferingCard({ found: { offering, uses } }: { found: RelationshipDetails }) {
  const used = new Set(uses.nodes.flatMap(({ product }) => product?.id ?? []));
  // Of a long history only the latest part is known here.
  const knowsAll = !uses.pageInfo.hasNextPage;
  const { price, pricePeriod, service } = offering;
  return (
    <Card title={t.offering}>
      <p className="strong">{offering.name}</p>
      {offering.description && <p>{offering.description}</p>}
      <Facts
        of={[
          [t.price, price && `${money(price)} ${pricePeriod ? PRICE_PERIOD_LABELS[pricePeriod] : ''}`],
          [t.terms, offering.terms],
          [t.utility, offering.utility],
          [t.warranty, offering.warranty],
        ]}
      />
      {service.products.length > 0 && (
        <>
          <h3>{t.products}</h3>
          <ul className="products">
            {service.products.map(({ id, name }) => (
              <li key={id}>
                {name}{' '}
                {(used.has(id) || knowsAll) && (
                  <Badge tone={used.has(id) ? 'good' : 'muted'}>{used.has(id) ? t.used : t.unused}</Badge>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Resources({ found: { resources } }: { found: RelationshipDetails }) {
  return (
    <Card title={t.resources} hint={t.resourcesHint}>
      {resources.nodes.length === 0 && <p className="hint">{t.noResources}</p>}
      <ul className="lines">
        {resources.nodes.map(({ id, name, kind, url, validUntil, enables }) => (
          <li key={id}>
            <p>
              {url && /^https?:/.test(url) ? (
                <a href={url} rel="noreferrer" target="_blank">
                  {name}
                </a>
              ) : (
                name
              )}{' '}
              <Badge tone="muted">{words(kind)}</Badge>
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

function Agreements({ found: { agreements } }: { found: RelationshipDetails }) {
  if (agreements.length === 0) return null;
  return (
    <Card title={t.agreements}>
      <ul className="lines">
        {agreements.map(({ id, title, terms, agreedOn, validUntil, amount }) => (
          <li key={id}>
            <p>
              {title} {amount && <Badge tone="muted">{money(amount)}</Badge>}
            </p>
            {terms && <p className="hint">{terms}</p>}
            <p className="hint">
              {date(agreedOn)}
              {validUntil && ` – ${date(validUntil)}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Homes({ found: { propertyAlerts, favourites } }: { found: RelationshipDetails }) {
  if (propertyAlerts.length === 0) return null;
  return (
    <>
      <Card title={`${t.favourites} (${favourites.nodes.length})`}>
        {favourites.nodes.length === 0 && <p className="hint">{t.noFavourites}</p>}
        <ul className="homes">
          {favourites.nodes.map((match) => (
            <li key={match.id}>
              <HomeCard match={match} />
            </li>
          ))}
        </ul>
      </Card>
      {propertyAlerts.map(({ id, name, criteria, unseenCount }) => (
        <Card
          key={id}
          title={name}
          hint={t.alert}
          aside={unseenCount > 0 && <Badge tone="accent">{t.unseen(unseenCount)}</Badge>}
        >
          <CriteriaFacts of={criteria} />
        </Card>
      ))}
    </>
  );
}
