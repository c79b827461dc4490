import type { ActivityKind, ConsumerRole, Criticality, Disclosure } from '../../generated.ts';

export const relationshipTexts = {
  provider: 'Provider',
  consumer: 'Consumer',
  people: 'People',
  offering: 'Offering',
  price: 'Price',
  terms: 'Terms',
  utility: 'Utility',
  warranty: 'Warranty',
  products: 'Products',
  used: 'used',
  unused: 'not used yet',
  agreements: 'Agreements',
  noAgreements: 'None recorded.',
  resources: 'Resources',
  resourcesHint: 'Resources that the relationship creates for its consumer',
  noResources: 'None yet.',
  enables: 'enables',
  validUntil: 'valid until',
  columns: {
    when: 'When',
    details: 'Details',
    amount: 'Amount',
    kind: 'Kind',
    agreedOn: 'Agreed on',
    validUntil: 'Valid until',
    noticeBy: 'Notice by',
    enables: 'Enables',
  },
  timeline: 'Timeline',
  noActivities: 'No activities yet.',
  allKinds: 'Everything',
  recordSubmit: 'Record',
  recordKind: 'Kind of activity',
  editActivity: 'Edit activity',
  cancelActivity: 'Cancel activity',
  activityNote: 'Details',
  activitySaved: 'Saved.',
  recordWhat: 'Summary',
  extends: 'Result of',
  extendedBy: 'Led to',
  purpose: 'Purpose',
  disclosure: 'Disclosure',
  criticality: 'Criticality',
  inGraph: 'Show in graph',
  financing: 'Financing',
  financingHint: 'Would another mortgage broker save money?',
  mortgageNoteRecorded: 'What the latest statement of the lender says. Only you see it.',
  mortgageNoteShown: 'The facts as the client stated them. The client sees your note, and can withdraw the consent.',
  declined: 'Declined',
  activate: 'Start',
  suspend: 'Suspend',
  suspendSure:
    'Suspend this relationship? Booked appointments stay in both calendars; new ones can be arranged when it is resumed.',
  resume: 'Resume',
  end: 'End',
  endSure: 'End this relationship? This cannot be undone.',
  times: (count: number) => `× ${count}`,
} as const;

export const ACTIVITY_KIND_LABELS: Record<ActivityKind, string> = {
  PROVISION: 'Provision',
  CONSUMPTION: 'Consumption',
  RELATIONSHIP_MANAGEMENT: 'Relationship management',
};

export const ROLE_LABELS: Record<ConsumerRole, string> = {
  CUSTOMER: 'Customer',
  USER: 'User',
  SPONSOR: 'Sponsor',
};

export const CRITICALITY_LABELS: Record<Criticality, string> = {
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
  CRITICAL: 'Critical',
};

export const DISCLOSURE_LABELS: Record<Disclosure, string> = {
  PRIVATE: 'Private',
  CHAIN: 'In the chain',
  PUBLIC: 'Public',
};
