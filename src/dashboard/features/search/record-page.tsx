/** The page of a party, an offering, a service, a resource or a home: its facts, and the relationships of the acting party with it. */
import { Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { capitalised } from '../../../values/words.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import { RecordDocument, type RecordQuery, type RelationshipPageFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date } from '../../values/format.ts';
import { priceText } from '../catalogue/price-text.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { AgreementFacts } from './agreement-facts.tsx';
import { RecordLink } from './record-link.tsx';
import { recordTexts as t } from './record-texts.ts';

type Node = NonNullable<RecordQuery['node']>;
type Of<Type extends Node['__typename']> = Extract<Node, { __typename: Type }>;

const HomePage = lazyComponent(() => import('../homes/home-page.tsx'));

export default function RecordPage() {
  const { id = '' } = useParams<{ id?: string }>();
  // The prefix of an ID names its type (decision 8).
  return id.startsWith('lst_') ? <HomePage key={id} id={id} /> : <OtherRecord id={id} />;
}

function OtherRecord({ id }: { id: string }) {
  const { party } = useViewer();
  const [query, refetch] = useQuery({
    query: RecordDocument,
    variables: { id, party: party.id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryBoundary isPage query={query} select={({ node }) => node} refetch={refetch}>
      {pageOf}
    </QueryBoundary>
  );
}

function pageOf(node: Node): ReactNode {
  switch (node.__typename) {
    case 'Organisation':
    case 'Person':
      return <PartyFacts party={node} />;
    case 'Offering':
      return <OfferingFacts offering={node} />;
    case 'Service':
      return <ServiceFacts service={node} />;
    case 'Agreement':
      return <AgreementFacts agreement={node} />;
    case 'Resource':
      return <ResourceFacts resource={node} />;
    default:
      return <PageTitle title={t.kinds.other} subtitle={node.id} />;
  }
}

/** @param id of a party: the graph starts at parties and relationships */
const InGraph = ({ id }: { id: string }) => (
  <Link href={`/graph/${id}`} className="button quiet">
    <Waypoints size={16} aria-hidden /> {t.inGraph}
  </Link>
);

function PartyFacts({ party }: { party: Of<'Organisation'> | Of<'Person'> }) {
  const { party: viewer } = useViewer();
  const { id, __typename, name, segment, description, website, email, phone, offerings, relationships } = party;
  const organisations = 'memberships' in party ? party.memberships : [];
  return (
    <>
      <PageTitle title={name} subtitle={segment ?? t.kinds[__typename]} aside={<InGraph id={id} />} />
      <div className="stack">
        <Card title={t.facts}>
          {description && <p>{description}</p>}
          <FactList>
            <Fact term={t.email}>{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
            <Fact term={t.phone}>{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>
            <Fact term={t.website}>
              {website && (
                <a href={website} rel="noreferrer" target="_blank">
                  {website}
                </a>
              )}
            </Fact>
            <Fact term={t.organisations}>
              {organisations.length > 0 && <Links records={organisations.map(({ organisation }) => organisation)} />}
            </Fact>
            <Fact term={t.offerings}>
              {offerings.nodes.length > 0 && <Links records={offerings.nodes} isCut={offerings.pageInfo.hasNextPage} />}
            </Fact>
          </FactList>
        </Card>
        {id !== viewer.id && <RelationshipsCard relationships={relationships} />}
      </div>
    </>
  );
}

function OfferingFacts({ offering }: { offering: Of<'Offering'> }) {
  const { name, description, published, price, pricePeriod, provider, service, relationships } = offering;
  return (
    <>
      <PageTitle title={name} subtitle={t.kinds.Offering} aside={<InGraph id={provider.id} />} />
      <div className="stack">
        <Card title={t.facts} aside={published ? undefined : <Badge tone="muted">{t.draft}</Badge>}>
          {description && <p>{description}</p>}
          <FactList>
            <Fact term={t.provider}>
              <RecordLink record={provider} />
            </Fact>
            <Fact term={t.service}>
              <RecordLink record={service} />
            </Fact>
            <Fact term={t.targetGroup}>{offering.targetGroup}</Fact>
            <Fact term={t.price}>{price && priceText(price, pricePeriod)}</Fact>
            <Fact term={t.terms}>{offering.terms}</Fact>
            <Fact term={t.utility}>{offering.utility}</Fact>
            <Fact term={t.warranty}>{offering.warranty}</Fact>
          </FactList>
        </Card>
        <RelationshipsCard relationships={relationships} />
      </div>
    </>
  );
}

function ServiceFacts({ service: { name, description, provider, products } }: { service: Of<'Service'> }) {
  return (
    <>
      <PageTitle title={name} subtitle={t.kinds.Service} aside={<InGraph id={provider.id} />} />
      <Card title={t.facts}>
        {description && <p>{description}</p>}
        <FactList>
          <Fact term={t.provider}>
            <RecordLink record={provider} />
          </Fact>
          <Fact term={t.products}>{products.map((product) => product.name).join(', ')}</Fact>
        </FactList>
      </Card>
    </>
  );
}

function ResourceFacts({ resource }: { resource: Of<'Resource'> }) {
  const { name, resourceKind, description, validUntil, owner, createdBy } = resource;
  return (
    <>
      <PageTitle title={name} subtitle={t.kinds.Resource} aside={<InGraph id={owner.id} />} />
      <Card title={t.facts}>
        {description && <p>{description}</p>}
        <FactList>
          <Fact term={t.kind}>{capitalised(resourceKind)}</Fact>
          <Fact term={t.owner}>
            <RecordLink record={owner} />
          </Fact>
          <Fact term={t.validUntil}>{validUntil && date(validUntil)}</Fact>
          <Fact term={t.createdBy}>
            {createdBy && <Link href={`/relationships/${createdBy.id}`}>{t.relationship}</Link>}
          </Fact>
        </FactList>
      </Card>
    </>
  );
}

function Links({ records, isCut }: { records: readonly { id: string; name: string }[]; isCut?: boolean }) {
  return (
    <ul>
      {records.map((record) => (
        <li key={record.id}>
          <RecordLink record={record} />
        </li>
      ))}
      {isCut && <li className="hint">{t.andMore}</li>}
    </ul>
  );
}

function RelationshipsCard({ relationships: { nodes, totalCount } }: { relationships: RelationshipPageFragment }) {
  const { party } = useViewer();
  return (
    <Card title={t.relationships}>
      {nodes.length === 0 ? (
        <p className="hint">{t.noRelationships}</p>
      ) : (
        <TableFrame label={t.relationships}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t.offering}</th>
                <th scope="col">{t.with}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.since}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((relationship) => (
                <tr key={relationship.id}>
                  <th scope="row">
                    <Link href={`/relationships/${relationship.id}`}>{relationship.offering.name}</Link>
                  </th>
                  <td>{otherSide(relationship, party.id).name}</td>
                  <td>
                    <StateBadge state={relationship.state} />
                  </td>
                  <td className="nowrap">{date(relationship.startsOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {nodes.length < totalCount && <p className="hint">{uiTexts.of(nodes.length, totalCount)}</p>}
    </Card>
  );
}
