/** The sections of the dashboard, in the order of the navigation. A screen is loaded when it is first opened; Today is there at once. */
import {
  BookUser,
  Building2,
  CalendarDays,
  CircleUser,
  FileText,
  FileUp,
  HandCoins,
  Handshake,
  House,
  LayoutList,
  type LucideIcon,
  MailCheck,
  Package,
  PiggyBank,
  ServerCog,
  SlidersHorizontal,
  Sparkles,
  ThumbsUp,
  UserPlus,
  Waypoints,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { isOfPacks } from '../client/packs.rules.ts';
import type { useViewer } from '../client/viewer.tsx';
import Today from '../features/today/today.tsx';
import type { IndustryPack } from '../generated.ts';
import { lazyComponent } from '../ui/lazy-component.ts';
import type { newNames, sectionNames } from './texts.ts';

type Viewer = ReturnType<typeof useViewer>;

export interface Section {
  path: string;
  /** Routes of the section. Default: `path` alone. */
  routes?: string[];
  /** Of its text. */
  name: keyof typeof sectionNames.plain;
  /** Shown only to parties that have this industry pack. */
  pack?: IndustryPack;
  /** What its button "New …" creates; `?new=…` opens its dialog. */
  creates?: { name: keyof typeof newNames.plain; shownTo?: (viewer: Viewer) => boolean };
  icon: LucideIcon;
  screen: ComponentType;
  /** Who sees it in the navigation. Default: everyone. Its address works for everyone. */
  shownTo?: (viewer: Viewer) => boolean;
  /** A number beside its name: how many items wait there. */
  badge?: (viewer: Viewer) => number;
}

const isPerson = ({ party }: Viewer) => party.__typename === 'Person';

/** In the navigation of this viewer. */
export const isShown = ({ pack, shownTo }: Section, viewer: Viewer) =>
  isOfPacks(pack, viewer.packs) && (!shownTo || shownTo(viewer));

/** The dialog "New …" of a section, with the address that opens it. Undefined if it has none for this viewer. */
export const creationOf = ({ path, creates }: Section, viewer: Viewer) =>
  creates && (creates.shownTo?.(viewer) ?? true)
    ? { name: creates.name, path: `${path}?new=${creates.name}` }
    : undefined;

export const sections: Section[] = [
  {
    path: '/',
    name: 'today',
    creates: { name: 'task' },
    icon: LayoutList,
    screen: Today,
  },
  {
    path: '/homes',
    name: 'homes',
    icon: House,
    screen: lazyComponent(() => import('../features/homes/homes.tsx')),
    pack: 'REAL_ESTATE',
    shownTo: isPerson,
    badge: ({ alerts }) => alerts.reduce((sum, { unseenCount }) => sum + unseenCount, 0),
  },
  {
    path: '/criteria',
    name: 'criteria',
    icon: SlidersHorizontal,
    screen: lazyComponent(() => import('../features/criteria/criteria.tsx')),
    pack: 'REAL_ESTATE',
    shownTo: isPerson,
  },
  {
    path: '/visits',
    name: 'visits',
    icon: CalendarDays,
    screen: lazyComponent(() => import('../features/visits/visits.tsx')),
  },
  {
    path: '/mortgage',
    routes: ['/mortgage', '/mortgage/:client'],
    name: 'mortgage',
    pack: 'FINANCING',
    icon: PiggyBank,
    screen: lazyComponent(() => import('../features/financing/mortgage.tsx')),
    shownTo: ({ party }) => party.mortgages.length > 0,
  },
  {
    path: '/relationships',
    routes: ['/relationships', '/relationships/:id'],
    name: 'relationships',
    creates: { name: 'client', shownTo: ({ provides }) => provides },
    icon: Handshake,
    screen: lazyComponent(() => import('../features/relationships/relationships.tsx')),
  },
  {
    path: '/contacts',
    routes: ['/contacts', '/contacts/:id'],
    name: 'contacts',
    creates: { name: 'contact' },
    icon: BookUser,
    screen: lazyComponent(() => import('../features/contacts/contacts.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/invitations',
    name: 'invitations',
    icon: MailCheck,
    screen: lazyComponent(() => import('../features/contacts/invitations.tsx')),
    shownTo: ({ invitationCount }) => invitationCount > 0,
    badge: ({ invitationCount }) => invitationCount,
  },
  {
    path: '/recommendations',
    name: 'recommendations',
    icon: Sparkles,
    screen: lazyComponent(() => import('../features/recommendations/recommendations.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/opportunities',
    name: 'opportunities',
    icon: UserPlus,
    screen: lazyComponent(() => import('../features/opportunities/opportunities.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/referrals',
    name: 'referrals',
    pack: 'FINANCING',
    icon: HandCoins,
    screen: lazyComponent(() => import('../features/referrals/referrals.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/advocacy',
    name: 'advocacy',
    icon: ThumbsUp,
    screen: lazyComponent(() => import('../features/advocacy/advocacy.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/catalogue',
    name: 'catalogue',
    creates: { name: 'service' },
    icon: Package,
    screen: lazyComponent(() => import('../features/catalogue/catalogue.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/import',
    routes: ['/import', '/import/:id'],
    name: 'import',
    icon: FileUp,
    screen: lazyComponent(() => import('../features/imports/imports.tsx')),
    shownTo: ({ party, provides }) => provides || party.__typename === 'Organisation',
  },
  {
    path: '/organisation',
    name: 'organisation',
    icon: Building2,
    screen: lazyComponent(() => import('../features/organisation/organisation.tsx')),
    shownTo: ({ party }) => party.__typename === 'Organisation',
  },
  {
    path: '/account',
    name: 'account',
    icon: CircleUser,
    screen: lazyComponent(() => import('../features/account/account.tsx')),
  },
  {
    path: '/records',
    routes: ['/records/:id'],
    name: 'record',
    icon: FileText,
    screen: lazyComponent(() => import('../features/search/record-page.tsx')),
    shownTo: () => false,
  },
  {
    path: '/graph',
    routes: ['/graph', '/graph/:id'],
    name: 'graph',
    icon: Waypoints,
    screen: lazyComponent(() => import('../features/graph/graph-screen.tsx')),
  },
  {
    path: '/system',
    name: 'system',
    icon: ServerCog,
    screen: lazyComponent(() => import('../features/system/system.tsx')),
    shownTo: ({ me }) => me.administrator,
  },
];
