/** What needs the viewer today: for a provider and for a client, each section only when there is something in it. */
import {
  CalendarClock,
  CalendarDays,
  CircleCheckBig,
  Handshake,
  House,
  Inbox,
  MessageSquare,
  PiggyBank,
  Play,
  Sparkles,
  ThumbsUp,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  ActivateRelationshipDocument,
  MortgageSuggestionDocument,
  RecommendationsDocument,
  RelationshipCountsDocument,
  type RelationshipCountsQuery,
  TodayDocument,
  type TodayQuery,
} from '../../generated.ts';
import { Badge, Bar, Button, Card, Empty, Loaded, PageTitle, Skeleton, type Tone } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dayFromNow, instantFromNow } from '../../values/calendar.rules.ts';
import { date, money, percent, relative } from '../../values/format.ts';
import { AnswerSurvey } from '../advocacy/survey.tsx';
import { ChangeRequestCard } from '../criteria/change-request.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { isUnanswered, Reply, Thread } from '../feedback/feedback.tsx';
import { mortgageTexts } from '../financing/texts.ts';
import { recommendationTexts } from '../recommendations/texts.ts';
import { AnswerProposal, otherSide, type Row } from '../relationship-summary/relationship-parts.tsx';
import { KIND_LABELS, STATE_LABELS } from '../relationship-summary/texts.ts';
import { relationshipTexts } from '../relationships/texts.ts';
import { VisitItem } from '../visits/visit-parts.tsx';
import { todayTexts as t } from './texts.ts';
import './today.css';

/** Terms that end within this many days are shown. */
const EXPIRING_DAYS = 182;
/** Each client's financing is an answer of its own; more are on their relationships' pages. */
const MAX_CLIENTS = 5;
/** The others are on their own screen. */
const MAX_VISITS = 5;
type Found = NonNullable<TodayQuery['party']>;

export default function Today() {
  const { party } = useViewer();
  const [asked, again] = useQuery({
    query: TodayDocument,
    variables: { party: party.id, expiresBy: dayFromNow(EXPIRING_DAYS), from: instantFromNow(0) },
  });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <Loaded asked={asked} find={(data) => data.party} again={again} rows={8}>
        {(found) => <Needs found={found} />}
      </Loaded>
    </>
  );
}

function Needs({ found }: { found: Found }) {
  const { party, alerts } = useViewer();
  const [{ data, fetching }] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  const recommended = data?.recommendations ?? [];
  const requests = found.live.nodes.flatMap((relationship) =>
    relationship.propertyAlerts.flatMap(({ openChangeRequest }) =>
      openChangeRequest ? [{ relationship, request: openChangeRequest }] : [],
    ),
  );
  const mine = found.proposals.nodes.filter(({ proposedBy }) => proposedBy?.id === party.id);
  const theirs = found.proposals.nodes.filter((each) => !mine.includes(each));
  const expiring = expiringTerms(found);
  const clients = [
    ...new Map(
      found.live.nodes
        .filter(({ provider, consumer }) => provider.id === party.id && consumer.mortgages.length > 0)
        .map(({ consumer }) => [consumer.id, consumer]),
    ).values(),
  ].slice(0, MAX_CLIENTS);
  const visits = found.live.nodes
    .flatMap(({ appointments }) => appointments.nodes)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const threads = found.live.nodes.flatMap((row) =>
    row.feedback.nodes
      .filter((thread) => isUnanswered(thread, row.provider.id === party.id ? 'PROVIDER' : 'CONSUMER'))
      .map((thread) => ({ row, thread })),
  );
  const consumed = found.live.nodes.filter(({ consumer }) => consumer.id === party.id);
  const surveys = consumed.filter(({ surveys: { nodes } }) => nodes[0] && nodes[0].answeredAt === null);
  const questioned = consumed.some((row) => row.financingQuestionnaires.some(({ state }) => state === 'ASKED'));
  const unseen = alerts.filter(({ unseenCount }) => unseenCount > 0);
  const parts: ReactNode[] = [
    requests.length > 0 && (
      <Section key="changes" icon={Inbox} title={criteriaTexts.changeRequests} count={requests.length}>
        {requests.map(({ relationship, request }) => (
          <li key={request.id}>
            <ChangeRequestCard
              request={request}
              relationship={relationship}
              mayAnswer={relationship.provider.id === party.id}
            />
          </li>
        ))}
      </Section>
    ),
    theirs.length > 0 && (
      <Section key="proposals" icon={Handshake} title={t.proposals} count={theirs.length}>
        {theirs.map((each) => (
          <Item key={each.id} row={each} of={party.id}>
            <AnswerProposal relationship={each} />
          </Item>
        ))}
      </Section>
    ),
    visits.length > 0 && (
      <Section key="visits" icon={CalendarDays} title={t.visits} count={visits.length}>
        {visits.slice(0, MAX_VISITS).map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </Section>
    ),
    threads.length > 0 && (
      <Section key="feedback" icon={MessageSquare} title={t.feedback} count={threads.length}>
        {threads.map(({ row, thread }) => (
          <li key={thread.id} className="item">
            <Thread thread={thread}>
              <Reply relationship={row.id} to={thread.id} />
            </Thread>
          </li>
        ))}
      </Section>
    ),
    questioned && (
      <Section key="questions" icon={PiggyBank} title={t.questions} count={1}>
        <li className="item">
          <span />
          <Link href="/mortgage" className="button primary">
            {t.answer}
          </Link>
        </li>
      </Section>
    ),
    surveys.length > 0 && (
      <Section key="surveys" icon={ThumbsUp} title={t.survey} count={surveys.length}>
        {surveys.map((row) => (
          <li key={row.id}>
            <AnswerSurvey
              relationship={row.id}
              provider={row.provider.name}
              milestone={row.surveys.nodes[0]?.milestone ?? null}
            />
          </li>
        ))}
      </Section>
    ),
    unseen.length > 0 && (
      <Section
        key="homes"
        icon={House}
        title={t.homes}
        count={unseen.reduce((sum, { unseenCount }) => sum + unseenCount, 0)}
      >
        {unseen.map(({ id, name, unseenCount }) => (
          <li key={id} className="item">
            <div>
              <p className="strong">{name}</p>
              <p className="hint">{t.unseen(unseenCount)}</p>
            </div>
            <Link href="/homes" className="button primary">
              {t.look}
            </Link>
          </li>
        ))}
      </Section>
    ),
    found.agreed.nodes.length > 0 && (
      <Section key="agreed" icon={Play} title={t.start} count={found.agreed.totalCount}>
        {found.agreed.nodes.map((each) => (
          <Item key={each.id} row={each} of={party.id}>
            <Activate row={each} />
          </Item>
        ))}
      </Section>
    ),
    expiring.length > 0 && (
      <Section key="expiring" icon={CalendarClock} title={t.expiring} hint={t.expiringHint} count={expiring.length}>
        {expiring.map(({ key, what, until, row }) => (
          <li key={key} className="item">
            <div>
              <p className="strong">
                <Link href={`/relationships/${row.id}`}>{what}</Link>
              </p>
              <p className="hint">
                {otherSide(row, party.id).name} · {date(until)}
              </p>
            </div>
            <Badge tone="warn">{relative(until)}</Badge>
          </li>
        ))}
      </Section>
    ),
    clients.length > 0 && (
      <Section key="clients" icon={PiggyBank} title={t.toRecommend} hint={t.toRecommendHint} count={clients.length}>
        {clients.map((client) => (
          <Financing key={client.id} client={client} />
        ))}
      </Section>
    ),
    recommended.length > 0 && (
      <Section key="recommended" icon={Sparkles} title={t.recommended} count={recommended.length}>
        {recommended.slice(0, 3).map(({ id, kind, sentence, offering, provider, product, rateOffer, probability }) => (
          <li key={id} className="item">
            <div>
              <p className="strong">
                <Link href="/recommendations">
                  {(offering ?? provider ?? product ?? rateOffer)?.name ?? recommendationTexts.kinds[kind]}
                </Link>
              </p>
              <p className="hint">{sentence}</p>
            </div>
            <Badge tone="accent">{probability == null ? recommendationTexts.kinds[kind] : percent(probability)}</Badge>
          </li>
        ))}
      </Section>
    ),
    mine.length > 0 && (
      <Section key="mine" icon={CalendarClock} title={t.waiting} count={mine.length}>
        {mine.map((each) => (
          <Item key={each.id} row={each} of={party.id}>
            <span className="hint">{t.waitsFor(otherSide(each, party.id).name)}</span>
          </Item>
        ))}
      </Section>
    ),
  ].filter(Boolean);
  // All at once: what came later would push away what somebody is about to click.
  if (!data && fetching) return <Skeleton rows={8} />;
  return (
    <div className="with-aside">
      <div className="stack">
        {parts.length > 0 ? parts : <Empty icon={CircleCheckBig} title={t.nothing} hint={t.nothingHint} />}
      </div>
      <Counts />
    </div>
  );
}

function Section({
  icon: Icon,
  title,
  hint,
  count,
  children,
}: {
  icon: typeof Inbox;
  title: string;
  hint?: string;
  count: number;
  children: ReactNode;
}) {
  return (
    <Card
      title={
        <>
          <Icon size={18} aria-hidden /> {title}
        </>
      }
      hint={hint}
      aside={<Badge tone="muted">{count}</Badge>}
    >
      <ul className="items">{children}</ul>
    </Card>
  );
}

function Item({ row, of, children }: { row: Row; of: string; children: ReactNode }) {
  return (
    <li className="item">
      <div>
        <p className="strong">
          <Link href={`/relationships/${row.id}`}>{row.offering.name}</Link>
        </p>
        <p className="hint">
          {otherSide(row, of).name} · {row.purpose ?? KIND_LABELS[row.kind]}
        </p>
      </div>
      <div className="actions">{children}</div>
    </li>
  );
}

/** What another mortgage broker would save a client, in a line; the page has the arithmetic. */
function Financing({ client }: { client: { id: string; name: string } }) {
  const [{ data, fetching }] = useQuery({ query: MortgageSuggestionDocument, variables: { client: client.id } });
  const answer = data?.suggestMortgageBroker;
  const m = mortgageTexts;
  const said =
    answer?.__typename === 'MortgageBrokerRecommendation'
      ? m.saves(money({ amount: answer.best.netSaving, currency: answer.best.currency }), answer.best.horizonMonths)
      : answer?.__typename === 'StayWithMortgage'
        ? m.stay
        : answer?.__typename === 'FinancingQuestions'
          ? answer.outdated
            ? m.outdated[answer.outdated]
            : m.questions
          : fetching
            ? uiTexts.loading
            : '';
  return (
    <li className="item">
      <div>
        <p className="strong">
          <Link href={`/mortgage/${client.id}`}>{client.name}</Link>
        </p>
        <p className="hint">
          {said}
          {answer?.__typename === 'MortgageBrokerRecommendation' &&
            ` ${m.with(answer.broker.name, answer.best.rateOffer.name)}`}
        </p>
      </div>
      {answer?.__typename === 'MortgageBrokerRecommendation' && <Badge tone="good">{m.worthwhile}</Badge>}
    </li>
  );
}

function Activate({ row: { id, version } }: { row: Row }) {
  const { act, busy } = useAct(ActivateRelationshipDocument);
  return (
    <Button look="primary" busy={busy} onClick={() => act({ id, expectedVersion: version })}>
      {relationshipTexts.activate}
    </Button>
  );
}

/** Contracts, resources and relationships that end soon, the soonest first. */
function expiringTerms({ live, ending }: Found) {
  const by = dayFromNow(EXPIRING_DAYS);
  const today = dayFromNow(0);
  const terms = live.nodes.flatMap((row) => [
    ...row.agreements.map(({ id, title, validUntil }) => ({
      key: id,
      what: title,
      until: validUntil,
      row: row as Row,
    })),
    ...row.resources.nodes.map(({ id, name, validUntil }) => ({
      key: id,
      what: name,
      until: validUntil,
      row: row as Row,
    })),
  ]);
  const ends = ending.nodes.map((row) => ({
    key: row.id,
    what: row.offering.name,
    until: row.endsOn,
    row: row as Row,
  }));
  return [...terms, ...ends]
    .flatMap(({ until, ...rest }) => (until && until >= today && until <= by ? [{ ...rest, until }] : []))
    .sort((a, b) => a.until.localeCompare(b.until));
}

function Counts() {
  const { party } = useViewer();
  const [asked] = useQuery({ query: RelationshipCountsDocument, variables: { party: party.id } });
  return (
    <aside className="stack">
      <Loaded asked={asked} find={(data) => data.party} rows={5}>
        {(counts) => (
          <>
            <Card title={t.byState}>
              <Bars
                of={[
                  ['PROPOSED', STATE_LABELS.PROPOSED, counts.proposed, 'warn'],
                  ['AGREED', STATE_LABELS.AGREED, counts.agreed, 'accent'],
                  ['ACTIVE', STATE_LABELS.ACTIVE, counts.active, 'good'],
                  ['SUSPENDED', STATE_LABELS.SUSPENDED, counts.suspended, 'violet'],
                  ['ENDED', STATE_LABELS.ENDED, counts.ended, 'muted'],
                ]}
                parameter="state"
              />
            </Card>
            <Card title={t.byKind}>
              <Bars
                of={[
                  ['BASIC', KIND_LABELS.BASIC, counts.basic, 'accent'],
                  ['COOPERATIVE', KIND_LABELS.COOPERATIVE, counts.cooperative, 'accent'],
                  ['PARTNERSHIP', KIND_LABELS.PARTNERSHIP, counts.partnership, 'accent'],
                ]}
                parameter="kind"
              />
            </Card>
          </>
        )}
      </Loaded>
    </aside>
  );
}

type Count = NonNullable<RelationshipCountsQuery['party']>['active'];

function Bars({ of, parameter }: { of: [string, string, Count, Tone][]; parameter: string }) {
  const most = Math.max(1, ...of.map(([, , { totalCount }]) => totalCount));
  return (
    <ul className="bars">
      {of.map(([key, label, { totalCount }, tone]) => (
        <li key={key}>
          <Link href={`/relationships?${parameter}=${key}`}>
            <span>{label}</span>
            <Bar share={totalCount / most} tone={tone} />
            <b>{totalCount}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
