/**
 * A population around the story: small firms of three segments, and what they have. There are enough of them for honest
 * recommendations to the brokerage. `npm start` plants it; tests only where they ask for it, because it would change what they count. Deterministic.
 */
import { mulberry32 } from './random.ts';
import type { Story } from './story.ts';

const DAY_MS = 86_400_000;

/** Providers that the story does not have, each with one service and one offering: id, name, segment, service, offering. */
const PROVIDERS = [
  ['tours', 'Roomwalk Tours', 'Marketing', 'Virtual tours', 'Virtual tour of a home'],
  ['staging', 'Set & Stage', 'Marketing', 'Home staging', 'Staging before a sale'],
  ['signing', 'Inkline', 'Software', 'Electronic signatures', 'Signatures for small firms'],
  ['vault', 'Northgate Records', 'Software', 'Document storage', 'Document vault'],
  ['clients', 'Clientwise', 'Software', 'Client management', 'Client records for teams'],
  ['payroll', 'Ledger Lane', 'Accounting', 'Payroll', 'Payroll up to 50 people'],
  ['cover', 'Harbourline Insurance', 'Insurance', 'Liability insurance', 'Professional liability'],
  ['support', 'Switchyard IT', 'Software', 'IT support', 'IT support by the month'],
  ['cleaning', 'Bright Desk', 'Facilities', 'Office cleaning', 'Offices cleaned each week'],
  ['research', 'Statute Search', 'Legal', 'Legal research', 'Search in statutes and cases'],
  ['repairs', 'Quickfix Trades', 'Facilities', 'Repairs', 'Repairs on call'],
] as const;

/** Offerings of the story that firms of the population have, with their providers. */
const OF_STORY: Readonly<Record<string, readonly [offering: string, provider: string]>> = {
  training: ['off_training', 'org_academy'],
  portal: ['off_portal', 'org_portal'],
  photography: ['off_photography', 'org_studio'],
  appraisals: ['off_appraisals', 'org_appraiser'],
  referral: ['off_referral', 'org_keystone'],
};

/** What firms of each segment have, in the order in which they take it, with the probability of each. */
const SEGMENTS = [
  {
    segment: 'Real Estate',
    takes: {
      portal: 0.95,
      training: 0.8,
      photography: 0.85,
      appraisals: 0.6,
      tours: 0.75,
      staging: 0.45,
      referral: 0.4,
      signing: 0.3,
    },
    names: [
      'Alder',
      'Birch Lane',
      'Cedar Grove',
      'Dockside',
      'Elm & Oak',
      'Fairview',
      'Gable',
      'Harbour Gate',
      'Ivy Court',
      'Juniper',
      'Keystone Row',
      'Larkspur',
    ],
    suffix: ['Realty', 'Homes', 'Properties'],
  },
  {
    segment: 'Legal',
    takes: { vault: 0.9, signing: 0.85, research: 0.8, cover: 0.7, support: 0.4, payroll: 0.35 },
    names: ['Abbott', 'Bell & Marsh', 'Carver', 'Dunn', 'Ellery', 'Foss', 'Grant & Hale', 'Irving', 'Joyce', 'Kerr'],
    suffix: ['Law', 'Notaries'],
  },
  {
    segment: 'Property Management',
    takes: { cleaning: 0.9, repairs: 0.85, clients: 0.7, payroll: 0.6, support: 0.5, cover: 0.3 },
    names: [
      'Aster',
      'Bluestone',
      'Cornice',
      'Dovetail',
      'Eastgate',
      'Fountain',
      'Granary',
      'Hillcrest',
      'Islet',
      'Jasper',
    ],
    suffix: ['Residences', 'Estates'],
  },
] as const;

export function population(now: string): Story {
  const random = mulberry32(17);
  const at = (days: number) => new Date(Date.parse(now) + days * DAY_MS).toISOString();
  const story: Story = { nodes: [], edges: [] };
  const node = (labels: string, id: string, properties: Record<string, unknown>) => {
    story.nodes.push({ labels, properties: { id, ...properties } });
    return id;
  };
  const edge = (from: string, type: string, to: string) => story.edges.push({ from, type, to });

  const offerings: Record<string, readonly [offering: string, provider: string]> = { ...OF_STORY };
  for (const [key, name, segment, serviceName, offeringName] of PROVIDERS) {
    const provider = node('Party:Organisation', `org_pop_${key}`, { name, segment, packs: [], profile: 'PUBLIC' });
    const service = node('Service', `svc_pop_${key}`, {
      name: serviceName,
      key: `${provider}|${serviceName.toLowerCase()}`,
    });
    const offering = node('Offering', `off_pop_${key}`, {
      name: offeringName,
      key: `${provider}|${offeringName.toLowerCase()}`,
      published: true,
      contents: ['SERVICE_ACTION'],
      targetKind: 'ORGANISATION',
    });
    edge(provider, 'PROVIDES', service);
    edge(provider, 'OFFERS', offering);
    edge(offering, 'OF', service);
    offerings[key] = [offering, provider];
  }

  for (const { segment, takes, names, suffix } of SEGMENTS)
    for (const [index, name] of names.flatMap((first) => suffix.map((last) => `${first} ${last}`)).entries()) {
      const id = `org_pop_${segment.toLowerCase().replace(' ', '_')}_${index}`;
      const firm = node('Party:Organisation', id, { name, segment, packs: [], profile: 'PRIVATE' });
      let day = -900 + Math.floor(300 * random());
      for (const [key, share] of Object.entries(takes)) {
        const [offering, provider] = offerings[key] as (typeof offerings)[string];
        day += Math.floor(90 * random());
        if (random() >= share) continue;
        const relationship = node('ServiceRelationship', `rel_pop_${firm.slice(8)}_${key}`, {
          state: 'ACTIVE',
          kind: 'BASIC',
          disclosure: 'PRIVATE',
          criticality: 'MEDIUM',
          startsOn: at(day).slice(0, 10),
          stateSince: at(day),
          proposedBy: provider,
          liveKey: `${firm}|${offering}`,
        });
        edge(provider, 'PROVIDER_OF', relationship);
        edge(firm, 'CONSUMER_OF', relationship);
        edge(relationship, 'ON', offering);
      }
    }
  return story;
}
