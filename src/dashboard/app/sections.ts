/** The sections of the dashboard, in the order of the navigation. A screen is loaded when it is first opened. */
import {
  Building2,
  CalendarDays,
  CircleUser,
  HandCoins,
  Handshake,
  House,
  LayoutList,
  type LucideIcon,
  Package,
  PiggyBank,
  ServerCog,
  SlidersHorizontal,
  Sparkles,
  ThumbsUp,
  UserPlus,
  Waypoints,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { useViewer } from '../client/viewer.tsx';
import { appTexts } from './texts.ts';

type Viewer = ReturnType<typeof useViewer>;

export interface Section {
  path: string;
  /** Routes of the section. Default: `path` alone. */
  routes?: string[];
  label: string;
  icon: LucideIcon;
  screen: ComponentType;
  /** Who sees it in the navigation. Default: everyone. Its address works for everyone. */
  shownTo?: (viewer: Viewer) => boolean;
  /** A number beside its name: how many items wait there. */
  badge?: (viewer: Viewer) => number;
}

const hasAlerts = (viewer: Viewer) => viewer.party.__typename === 'Person' && viewer.alerts.length > 0;

export const sections: Section[] = [
  {
    path: '/',
    label: appTexts.sections.today,
    icon: LayoutList,
    screen: lazy(() => import('../features/today/today.tsx')),
  },
  {
    path: '/homes',
    label: appTexts.sections.homes,
    icon: House,
    screen: lazy(() => import('../features/homes/homes.tsx')),
    shownTo: hasAlerts,
    badge: ({ alerts }) => alerts.reduce((sum, { unseenCount }) => sum + unseenCount, 0),
  },
  {
    path: '/criteria',
    label: appTexts.sections.criteria,
    icon: SlidersHorizontal,
    screen: lazy(() => import('../features/criteria/criteria.tsx')),
    shownTo: hasAlerts,
  },
  {
    path: '/visits',
    label: appTexts.sections.visits,
    icon: CalendarDays,
    screen: lazy(() => import('../features/visits/visits.tsx')),
  },
  {
    path: '/mortgage',
    routes: ['/mortgage', '/mortgage/:client'],
    label: appTexts.sections.mortgage,
    icon: PiggyBank,
    screen: lazy(() => import('../features/financing/mortgage.tsx')),
    shownTo: ({ party }) => party.mortgages.length > 0,
  },
  {
    path: '/relationships',
    routes: ['/relationships', '/relationships/:id'],
    label: appTexts.sections.relationships,
    icon: Handshake,
    screen: lazy(() => import('../features/relationships/relationships.tsx')),
  },
  {
    path: '/recommendations',
    label: appTexts.sections.recommendations,
    icon: Sparkles,
    screen: lazy(() => import('../features/recommendations/recommendations.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/opportunities',
    label: appTexts.sections.opportunities,
    icon: UserPlus,
    screen: lazy(() => import('../features/opportunities/opportunities.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/referrals',
    label: appTexts.sections.referrals,
    icon: HandCoins,
    screen: lazy(() => import('../features/referrals/referrals.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/advocacy',
    label: appTexts.sections.advocacy,
    icon: ThumbsUp,
    screen: lazy(() => import('../features/advocacy/advocacy.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/catalogue',
    label: appTexts.sections.catalogue,
    icon: Package,
    screen: lazy(() => import('../features/catalogue/catalogue.tsx')),
    shownTo: ({ provides }) => provides,
  },
  {
    path: '/organisation',
    label: appTexts.sections.organisation,
    icon: Building2,
    screen: lazy(() => import('../features/organisation/organisation.tsx')),
    shownTo: ({ party }) => party.__typename === 'Organisation',
  },
  {
    path: '/account',
    label: appTexts.sections.account,
    icon: CircleUser,
    screen: lazy(() => import('../features/account/account.tsx')),
  },
  {
    path: '/graph',
    routes: ['/graph', '/graph/:id'],
    label: appTexts.sections.graph,
    icon: Waypoints,
    screen: lazy(() => import('../features/graph/graph-screen.tsx')),
  },
  {
    path: '/system',
    label: appTexts.sections.system,
    icon: ServerCog,
    screen: lazy(() => import('../features/system/system.tsx')),
    shownTo: ({ me }) => me.administrator,
  },
];
