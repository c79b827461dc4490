/** A section of the screen Today: a card with items, shown only if there are some. */
import type { LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { type PackTexts, textsOf } from '../../client/packs.rules.ts';
import type { useViewer } from '../../client/viewer.tsx';
import type { IndustryPack, RecommendationsQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import type { Offer } from '../memberships/membership-offer.tsx';
import type { TodayParty } from './today.rules.ts';

/** The data from which the sections select. */
export interface TodayData {
  today: TodayParty;
  /** Id of the party for which the viewer acts. */
  party: string;
  alerts: ReturnType<typeof useViewer>['alerts'];
  /** Memberships that organisations offer to the person. */
  offers: readonly Offer[];
  packs: readonly IndustryPack[];
  recommendations: NonNullable<RecommendationsQuery['recommendations']>;
}

/** @returns the card, or null when nothing needs the viewer */
export type TodaySection = (data: TodayData) => ReactNode;

interface SectionOptions<Item> {
  icon: LucideIcon;
  /** A text, or one that depends on the packs of the party. */
  title: string | PackTexts<{ title: string }>;
  hint?: string;
  itemsOf: (data: TodayData) => readonly Item[];
  keyOf: (item: Item) => string;
  /** An `<li>`. */
  render: (item: Item, data: TodayData) => ReactNode;
  /** The number beside the title. Default: the number of items. */
  countOf?: (items: readonly Item[], data: TodayData) => number;
  /** The rest is on a separate screen. */
  maxShown?: number;
}

export function todaySection<Item>(options: SectionOptions<Item>): TodaySection {
  const { icon: Icon, hint, itemsOf, keyOf, render, countOf, maxShown } = options;
  return (data) => {
    const items = itemsOf(data);
    if (items.length === 0) return null;
    const title = typeof options.title === 'string' ? options.title : textsOf(options.title, data.packs).title;
    return (
      <Card
        key={title}
        title={
          <>
            <Icon size={18} aria-hidden /> {title}
          </>
        }
        hint={hint}
        aside={<Badge tone="muted">{countOf?.(items, data) ?? items.length}</Badge>}
      >
        <ul className="items">
          {items.slice(0, maxShown).map((item) => (
            <Fragment key={keyOf(item)}>{render(item, data)}</Fragment>
          ))}
        </ul>
      </Card>
    );
  };
}
