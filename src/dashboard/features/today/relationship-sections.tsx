/** Sections of Today about the states and terms of relationships. */
import { Building2, CalendarClock, Handshake, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { ActivateRelationshipDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { dayFromNow } from '../../values/calendar.rules.ts';
import { date, relative } from '../../values/format.ts';
import { MembershipOffer } from '../memberships/membership-offer.tsx';
import { membershipTexts } from '../memberships/texts.ts';
import { AnswerProposal } from '../relationship-summary/answer-proposal.tsx';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { KIND_LABELS } from '../relationship-summary/texts.ts';
import { relationshipTexts } from '../relationships/texts.ts';
import { todayTexts as t } from './texts.ts';
import { expiringTerms, ownProposals, proposalsToAnswer, type TodayRelationship } from './today.rules.ts';
import { todaySection } from './today-section.tsx';

/** Terms that end within this many days are shown. */
export const EXPIRING_DAYS = 182;

export const membershipOffers = todaySection({
  icon: Building2,
  title: membershipTexts.offers,
  hint: membershipTexts.offersHint,
  itemsOf: ({ offers }) => offers,
  keyOf: ({ organisationId }) => organisationId,
  render: (offer) => <MembershipOffer offer={offer} />,
});

export const proposals = todaySection({
  icon: Handshake,
  title: t.proposals,
  itemsOf: ({ today, party }) => proposalsToAnswer(today, party),
  keyOf: ({ id }) => id,
  render: (relationship, { party }) => (
    <RelationshipItem relationship={relationship} party={party}>
      <AnswerProposal relationship={relationship} />
    </RelationshipItem>
  ),
});

export const waitingForOthers = todaySection({
  icon: CalendarClock,
  title: t.waiting,
  itemsOf: ({ today, party }) => ownProposals(today, party),
  keyOf: ({ id }) => id,
  render: (relationship, { party }) => (
    <RelationshipItem relationship={relationship} party={party}>
      <span className="hint">{t.waitsFor(otherSide(relationship, party).name)}</span>
    </RelationshipItem>
  ),
});

export const readyToStart = todaySection({
  icon: Play,
  title: t.start,
  itemsOf: ({ today }) => today.agreed.nodes,
  countOf: (_items, { today }) => today.agreed.totalCount,
  keyOf: ({ id }) => id,
  render: (relationship, { party }) => (
    <RelationshipItem relationship={relationship} party={party}>
      <StartButton relationship={relationship} />
    </RelationshipItem>
  ),
});

export const expiring = todaySection({
  icon: CalendarClock,
  title: t.expiring,
  hint: t.expiringHint,
  itemsOf: ({ today }) => expiringTerms(today, dayFromNow(0), dayFromNow(EXPIRING_DAYS)),
  keyOf: ({ id }) => id,
  render: ({ name, until, relationship }, { party }) => (
    <li className="item">
      <div>
        <p className="strong">
          <Link href={`/relationships/${relationship.id}`}>{name}</Link>
        </p>
        <p className="hint">
          {otherSide(relationship, party).name} · {date(until)}
        </p>
      </div>
      <Badge tone="warn">{relative(until)}</Badge>
    </li>
  ),
});

function RelationshipItem({
  relationship,
  party,
  children,
}: {
  relationship: TodayRelationship;
  party: string;
  children: ReactNode;
}) {
  const { id, offering, purpose, kind } = relationship;
  return (
    <li className="item">
      <div>
        <p className="strong">
          <Link href={`/relationships/${id}`}>{offering.name}</Link>
        </p>
        <p className="hint">
          {otherSide(relationship, party).name} · {purpose ?? KIND_LABELS[kind]}
        </p>
      </div>
      <div className="actions">{children}</div>
    </li>
  );
}

function StartButton({ relationship: { id, version } }: { relationship: TodayRelationship }) {
  const { mutate, busy } = useIdempotentMutation(ActivateRelationshipDocument);
  return (
    <Button variant="primary" busy={busy} onClick={() => mutate({ id, expectedVersion: version })}>
      {relationshipTexts.activate}
    </Button>
  );
}
