/**
 * More people around the story, for features that need many: peers in the use of a product, answers to surveys,
 * referrals, opportunities. Screenshots and demonstrations use them. Deterministic.
 */
import { mulberry32 } from './random.ts';
import type { Story } from './story.ts';

const DAY_MS = 86_400_000;
const FIRST = ['Avery', 'Noor', 'Mateo', 'Ines', 'Kofi', 'Yara', 'Jonas', 'Priya', 'Lucas', 'Amara', 'Tomas', 'Leila'];
const LAST = ['Moreau', 'Singh', 'Okoye', 'Larsen', 'Costa', 'Nguyen', 'Haddad', 'Brandt', 'Rossi', 'Tanaka'];
const SEGMENTS = ['First-time buyers', 'Growing families', 'Downsizers'];
const PRODUCTS = ['prd_alert', 'prd_favourites', 'prd_visits', 'prd_neighbourhood'];
const WORDS = {
  PROMOTER: 'Always a step ahead.',
  PASSIVE: 'Good, if a little slow.',
  DETRACTOR: 'I had to ask twice.',
};

/** The first two thirds of `count` people are clients of the story's brokerage; the others never considered it. */
export function neighbours(now: string, count: number): Story {
  const random = mulberry32(31);
  const at = (days: number) => new Date(Date.parse(now) + days * DAY_MS).toISOString();
  const on = (days: number) => at(days).slice(0, 10);
  const story: Story = { nodes: [], edges: [] };
  const node = (labels: string, id: string, properties: Record<string, unknown>) => {
    story.nodes.push({ labels, properties: { id, ...properties } });
    return id;
  };
  const edge = (from: string, type: string, to: string, properties?: Record<string, unknown>) =>
    story.edges.push({ from, type, to, properties });
  const consumes = (person: string, provider: string, offering: string, start: number, disclosure = 'PRIVATE') => {
    const id = node('ServiceRelationship', `rel_${person.slice(4)}_${provider.slice(4)}`, {
      state: 'ACTIVE',
      kind: 'COOPERATIVE',
      disclosure,
      criticality: 'MEDIUM',
      startsOn: on(start),
      stateSince: at(start),
      proposedBy: provider,
      liveKey: `${person}|${offering}`,
    });
    edge(provider, 'PROVIDER_OF', id);
    edge(person, 'CONSUMER_OF', id);
    edge(id, 'ON', offering);
    return id;
  };

  for (let index = 0; index < count; index++) {
    const name = `${FIRST[index % FIRST.length]} ${LAST[(index * 7) % LAST.length]}`;
    const isClient = index < (2 * count) / 3;
    const person = node('Party:Person', `per_neighbour_${index}`, {
      name,
      email: `neighbour${index}@covalue.example`,
      segment: SEGMENTS[index % SEGMENTS.length],
      profile: isClient ? 'PRIVATE' : 'PUBLIC',
    });
    if (!isClient || random() < 0.6) consumes(person, 'org_bank', 'off_bank_mortgage', -700, 'PUBLIC');
    if (random() < 0.5) consumes(person, 'org_notary', 'off_notary', -650, 'PUBLIC');
    if (isClient) client(person, index);
  }
  return story;

  function client(person: string, index: number): void {
    const start = -60 - Math.floor(500 * random());
    const relationship = consumes(person, 'org_brokerage', 'off_brokerage', start);
    edge(person, 'TAKES_PART_IN', relationship, { role: 'CUSTOMER' });
    const keenness = random() ** 0.6;
    for (let day = start + 20; day < 0; day += 30)
      for (const [place, product] of PRODUCTS.entries()) {
        if (random() > keenness * (1 - 0.2 * place)) continue;
        const id = node('Activity', `act_neighbour_${index}_${-day}_${place}`, {
          kind: 'CONSUMPTION',
          summary: 'Used on the portal',
          occurredAt: at(day),
        });
        edge(id, 'PART_OF', relationship);
        edge(person, 'PERFORMED', id);
        edge(id, 'USED', product);
      }
    if (random() < 0.7) survey(person, relationship, index, keenness, start);
    if (random() < 0.6) financing(person, relationship, index);
  }

  function survey(person: string, relationship: string, index: number, keenness: number, start: number): void {
    const score = Math.max(0, Math.min(10, Math.round(5 + 5 * keenness + 2.4 * (random() - 0.5))));
    const category = score > 8 ? 'PROMOTER' : score > 6 ? 'PASSIVE' : 'DETRACTOR';
    const id = node('Survey', `svy_neighbour_${index}`, {
      milestone: 'Took place: Visit',
      score,
      category,
      comment: WORDS[category],
      answeredAt: at(Math.max(start + 30, -330 + Math.floor(320 * random()))),
    });
    edge(id, 'SURVEYS', relationship);
    edge(person, 'ANSWERED', id);
  }

  /** Financing data with a consent for the brokerage; most clients answered their suggestions. */
  function financing(person: string, relationship: string, index: number): void {
    const mortgage = node('Mortgage', `mtg_neighbour_${index}`, {
      balanceMinor: 100_000 * (2_500 + Math.floor(2_500 * random())),
      currency: 'CAD',
      annualRate: '0.0695',
      compounding: 'MONTHLY',
      rateType: 'FIXED',
      remainingAmortisationMonths: 300,
      remainingTermMonths: 30,
      lender: 'First Harbour Bank',
      penaltyKind: 'THREE_MONTHS_INTEREST',
      asOfOn: on(-20),
    });
    edge(person, 'HAS_MORTGAGE', mortgage);
    edge(mortgage, 'TOLD_IN', relationship);
    const consent = node('Consent', `cns_neighbour_${index}`, {
      key: `${person}|org_brokerage|FINANCING_ADVICE`,
      purpose: 'FINANCING_ADVICE',
      endsAt: at(300),
    });
    edge(person, 'GAVE', consent);
    edge(consent, 'TO', 'org_brokerage');
    const draw = random();
    if (draw < 0.25) return;
    const state = draw < 0.4 ? 'DECLINED' : draw < 0.55 ? 'ACCEPTED' : draw < 0.65 ? 'STAYED' : 'SWITCHED';
    const expected = 200_000 + Math.floor(600_000 * random());
    const done = state === 'STAYED' || state === 'SWITCHED';
    const id = node('Referral', `rfr_neighbour_${index}`, {
      key: `${person}|rto_keystone_5`,
      state,
      expectedSavingMinor: expected,
      currency: 'CAD',
      horizonMonths: 30,
      ...(state === 'DECLINED' ? { reason: 'I may move next year.' } : {}),
      ...(done ? { completedAt: at(-5 - index) } : {}),
      ...(state === 'SWITCHED' ? { realisedSavingMinor: Math.floor(expected * (0.8 + 0.3 * random())) } : {}),
    });
    edge(person, 'REFERRED', id);
    edge(id, 'WITH_OFFER', 'rto_keystone_5');
    edge(id, 'TO_BROKER', 'org_keystone');
  }
}
