/** A section of the screen Today: a card with items, shown only if there are some. */
import type { LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { type PackTexts, textsOf } from '../../client/packs.rules.ts';
import type { IndustryPack, RecommendationsQuery, TodayQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import type { Offer } from '../memberships/membership-offer.tsx';

/** The data from which the sections select. */
export interface TodayData {
  today: TodayQuery;
  /** Id of the party for which the viewer acts. */
  party: string;
  /** Memberships that organisations offer to the person. */
  offers: readonly Offer[];
  packs: readonly IndustryPack[];
  recommendations: NonNullable<RecommendationsQuery['recommendations']>;
}

/** @returns the card, or null when nothing needs the viewer */
export type TodaySection = (data: TodayData) => ReactNode;

export interface SectionHead {
  icon: LucideIcon;
  /** A text, or one that depends on the packs of the party. */
  title: string | PackTexts<{ title: string }>;
  hint?: string;
}

interface SectionOptions<Item> extends SectionHead {
  itemsOf: (data: TodayData) => readonly Item[];
  keyOf: (item: Item) => string;
  /** An `<li>`. */
  render: (item: Item, data: TodayData) => ReactNode;
  /** The rest is on a separate screen. */
  maxShown?: number;
}

export function todaySection<Item>({ itemsOf, keyOf, render, maxShown, ...head }: SectionOptions<Item>): TodaySection {
  return (data) => {
    const items = itemsOf(data);
    if (items.length === 0) return null;
    return (
      <SectionCard key={titleOf(head, data)} head={head} data={data} count={items.length}>
        <ul className="items">
          {items.slice(0, maxShown).map((item) => (
            <Fragment key={keyOf(item)}>{render(item, data)}</Fragment>
          ))}
        </ul>
      </SectionCard>
    );
  };
}

export const titleOf = ({ title }: SectionHead, { packs }: TodayData) =>
  typeof title === 'string' ? title : textsOf(title, packs).title;

export function SectionCard({
  head,
  data,
  count,
  children,
}: {
  head: SectionHead;
  data: TodayData;
  count: number;
  children: ReactNode;
}) {
  const { icon: Icon, hint } = head;
  return (
    <Card
      title={
        <>
          <Icon size={18} aria-hidden /> {titleOf(head, data)}
        </>
      }
      hint={hint}
      aside={<Badge tone="muted">{count}</Badge>}
    >
      {children}
    </Card>
  );
}
