/** Sections of Today about the states and terms of relationships. */
import { Building2, CalendarClock, Handshake, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { ActivateRelationshipDocument, type RelationshipRowFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { date, relative } from '../../values/format.ts';
import { MembershipOffer } from '../memberships/membership-offer.tsx';
import { membershipTexts } from '../memberships/texts.ts';
import { AnswerProposal } from '../relationship-summary/answer-proposal.tsx';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { KIND_LABELS } from '../relationship-summary/texts.ts';
import { relationshipTexts } from '../relationships/texts.ts';
import { attentionSection } from './attention-section.tsx';
import { ItemMenu } from './item-menu.tsx';
import { todayTexts as t } from './texts.ts';
import { todaySection } from './today-section.tsx';

export const membershipOffers = todaySection({
  icon: Building2,
  title: membershipTexts.offers,
  hint: membershipTexts.offersHint,
  itemsOf: ({ offers }) => offers,
  keyOf: ({ organisationId }) => organisationId,
  render: (offer) => <MembershipOffer offer={offer} />,
});

export const proposals = attentionSection({
  icon: Handshake,
  title: t.proposals,
  page: 'proposals',
  pageOf: (today) => today.proposals,
  render: (item, { party }) =>
    item.relationship && (
      <RelationshipItem relationship={item.relationship} party={party}>
        <AnswerProposal relationship={item.relationship} />
        <ItemMenu item={item} />
      </RelationshipItem>
    ),
});

export const waitingForOthers = attentionSection({
  icon: CalendarClock,
  title: t.waiting,
  page: 'sent',
  pageOf: (today) => today.sent,
  render: (item, { party }) =>
    item.relationship && (
      <RelationshipItem relationship={item.relationship} party={party}>
        <span className="hint">{t.waitsFor(otherSide(item.relationship, party).name)}</span>
        <ItemMenu item={item} />
      </RelationshipItem>
    ),
});

export const readyToStart = attentionSection({
  icon: Play,
  title: t.start,
  page: 'toStart',
  pageOf: (today) => today.toStart,
  render: (item, { party }) =>
    item.relationship && (
      <RelationshipItem relationship={item.relationship} party={party}>
        <StartButton relationship={item.relationship} />
        <ItemMenu item={item} />
      </RelationshipItem>
    ),
});

export const expiring = attentionSection({
  icon: CalendarClock,
  title: t.expiring,
  hint: t.expiringHint,
  page: 'expiring',
  pageOf: (today) => today.expiring,
  render: ({ relationship, record, dueOn, ...item }, { party }) =>
    relationship &&
    record &&
    dueOn && (
      <li className="item">
        <div>
          <p className="strong">
            <Link href={`/relationships/${relationship.id}`}>
              {'title' in record ? record.title : 'name' in record ? record.name : relationship.offering.name}
            </Link>
          </p>
          <p className="hint">
            {otherSide(relationship, party).name} · {item.kind === 'NOTICE_DATE' && `${t.kinds.NOTICE_DATE}: `}
            {date(dueOn)}
          </p>
        </div>
        <div className="actions">
          <Badge tone="warn">{relative(dueOn)}</Badge>
          <ItemMenu item={item} />
        </div>
      </li>
    ),
});

function RelationshipItem({
  relationship,
  party,
  children,
}: {
  relationship: RelationshipRowFragment;
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

function StartButton({ relationship: { id, version } }: { relationship: RelationshipRowFragment }) {
  const { mutate, busy } = useIdempotentMutation(ActivateRelationshipDocument);
  return (
    <Button variant="primary" busy={busy} onClick={() => mutate({ id, expectedVersion: version })}>
      {relationshipTexts.activate}
    </Button>
  );
}
