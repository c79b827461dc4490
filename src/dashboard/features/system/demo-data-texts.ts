import { plural } from '../../values/plural.rules.ts';

type Count = (count: number) => string;
const counted =
  (one: string, other = `${one}s`): Count =>
  (count) =>
    plural(count, { one, other });

const RECORDS: Readonly<Record<string, Count>> = {
  ServiceRelationship: counted('relationship'),
  Agreement: counted('agreement'),
  Activity: counted('activity', 'activities'),
  Appointment: counted('appointment'),
  Feedback: counted('piece of feedback', 'pieces of feedback'),
  Resource: counted('resource'),
  Access: counted('access', 'accesses'),
  Service: counted('service'),
  Offering: counted('offering'),
  Consent: counted('consent'),
  Mortgage: counted('mortgage'),
  RateOffer: counted('rate offer'),
  Referral: counted('referral'),
  Listing: counted('listing'),
  PropertyAlert: counted('property alert'),
  Match: counted('match', 'matches'),
  Recommendation: counted('recommendation'),
  Survey: counted('survey'),
  Webhook: counted('webhook'),
  ServiceAccount: counted('service account'),
  Mail: counted('email'),
};

export const demoDataTexts = {
  title: 'Demo data',
  hint: 'This graph contains the example story. Remove it to start with your own data.',
  remove: 'Remove the demo data',
  removeHint: 'This cannot be undone. Everything that did not come from the demo stays.',
  deleted: 'Deleted',
  parties: (count: number) => plural(count, { one: 'person or organisation', other: 'people and organisations' }),
  nodes: (count: number) => plural(count, { one: 'demo record', other: 'demo records' }),
  recorded: 'Recorded by demo people only, and never signed in: deleted too',
  ending: 'Relationships of your own parties with demo parties: deleted with everything in them',
  relationship: (own: string, demo: string) => `${own} and ${demo}`,
  own: 'Records of your own parties: deleted',
  added: 'Records that demo people added: deleted',
  /** `type`: a label of the graph. */
  records: (type: string, count: number) => RECORDS[type]?.(count) ?? `${count} × ${type}`,
  more: (count: number) => `and ${count} more`,
  staying: 'Stays',
  people: (count: number) => plural(count, { one: 'person', other: 'people' }),
  organisations: (count: number) => plural(count, { one: 'organisation', other: 'organisations' }),
  youLeave: 'You are signed in as a person of the demo. Afterwards you set up your own organisation.',
  removed: 'The demo data is removed.',
} as const;
