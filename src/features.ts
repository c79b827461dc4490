/** The features in their order: one may use those before it, never those after. */
import type { Feature } from './feature.ts';
import { access } from './features/access/feature.ts';
import { activities } from './features/activities/feature.ts';
import { advocacy } from './features/advocacy/feature.ts';
import { appointments } from './features/appointments/feature.ts';
import { attention } from './features/attention/feature.ts';
import { audit } from './features/audit/feature.ts';
import { catalogue } from './features/catalogue/feature.ts';
import { chains } from './features/chains/feature.ts';
import { consents } from './features/consents/feature.ts';
import { contacts } from './features/contacts/feature.ts';
import { corrections } from './features/corrections/feature.ts';
import { demoData } from './features/demo-data/feature.ts';
import { erasure } from './features/erasure/feature.ts';
import { events } from './features/events/feature.ts';
import { exports } from './features/exports/feature.ts';
import { feedback } from './features/feedback/feature.ts';
import { financing } from './features/financing/feature.ts';
import { imports } from './features/imports/feature.ts';
import { mail } from './features/mail/feature.ts';
import { memberInvitations } from './features/member-invitations/feature.ts';
import { memberships } from './features/memberships/feature.ts';
import { operations } from './features/operations/feature.ts';
import { parties } from './features/parties/feature.ts';
import { personalData } from './features/personal-data/feature.ts';
import { quotas } from './features/quotas/feature.ts';
import { realEstate } from './features/real-estate/feature.ts';
import { recommendations } from './features/recommendations/feature.ts';
import { relationships } from './features/relationships/feature.ts';
import { resources } from './features/resources/feature.ts';
import { search } from './features/search/feature.ts';
import { serviceAccounts } from './features/service-accounts/feature.ts';
import { setAside } from './features/set-aside/feature.ts';
import { webhooks } from './features/webhooks/feature.ts';

export const FEATURES: Feature[] = [
  quotas,
  setAside,
  parties,
  catalogue,
  relationships,
  resources,
  events,
  activities,
  mail,
  corrections,
  memberships,
  personalData,
  access,
  serviceAccounts,
  contacts,
  memberInvitations,
  chains,
  advocacy,
  appointments,
  feedback,
  attention,
  search,
  imports,
  recommendations,
  realEstate,
  consents,
  financing,
  webhooks,
  audit,
  exports,
  erasure,
  demoData,
  operations,
];
