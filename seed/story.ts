/**
 * The example story as data: training → certification and knowledge →
 * brokerage (with marketing and appraisal) → client, who also consumes from a bank and a notary; and a mortgage broker
 * that the brokerage knows. Dates are relative to the day of seeding, so that every screen has something to show.
 */

const DAY_MS = 86_400_000;

export interface StoryNode {
  labels: string;
  properties: Record<string, unknown>;
}

export interface StoryEdge {
  from: string;
  type: string;
  to: string;
  properties?: Record<string, unknown>;
}

export interface Story {
  nodes: StoryNode[];
  edges: StoryEdge[];
}

/** `now` is an ISO instant. Properties `…On`, `…Until` and `…From` are dates, `…At` and `…Since` instants. */
export function story(now: string): Story {
  const at = (days: number, hour = 10) => {
    const day = new Date(Date.parse(now) + days * DAY_MS);
    day.setUTCHours(hour, 0, 0, 0);
    return day.toISOString();
  };
  const on = (days: number) => at(days).slice(0, 10);
  const nodes: StoryNode[] = [];
  const edges: StoryEdge[] = [];
  const node = (labels: string, id: string, properties: Record<string, unknown>) => {
    nodes.push({ labels, properties: { id, ...properties } });
    return id;
  };
  const edge = (from: string, type: string, to: string, properties?: Record<string, unknown>) =>
    edges.push({ from, type, to, properties });

  const organisation = (id: string, name: string, description: string, segment: string, packs: string[] = []) =>
    node('Party:Organisation', id, {
      name,
      description,
      segment,
      packs,
      profile: 'PUBLIC',
      website: `https://${id.slice(4)}.covalue.example`,
      postalAddress: '100 Lakeshore Road East, Mississauga ON  L5G 1C9, Canada',
    });
  const person = (id: string, name: string, email: string, more: Record<string, unknown> = {}) =>
    node('Party:Person', id, { name, email, profile: 'PRIVATE', ...more });
  const actsFor = (who: string, organisationId: string) =>
    edge(who, 'ACTS_FOR', organisationId, { role: 'REPRESENTATIVE', since: at(-900) });

  const academy = organisation(
    'org_academy',
    'Northlight Real Estate Academy',
    'Trains and certifies real estate brokers.',
    'Education',
    ['REAL_ESTATE'],
  );
  const portal = organisation('org_portal', 'ListingHub', 'Web portal for property listings and alerts.', 'Software', [
    'REAL_ESTATE',
  ]);
  const studio = organisation('org_studio', 'Showcase Media', 'Photographs and markets properties.', 'Marketing', [
    'REAL_ESTATE',
  ]);
  const appraiser = organisation(
    'org_appraiser',
    'Plumb Line Appraisals',
    'Appraises homes, independently.',
    'Appraisal',
    ['REAL_ESTATE'],
  );
  const brokerage = organisation(
    'org_brokerage',
    'Maple & Main Brokerage',
    'Helps people to find and sell homes.',
    'Real Estate',
    ['FINANCING', 'REAL_ESTATE'],
  );
  const keystone = organisation(
    'org_keystone',
    'Keystone Mortgage Brokers',
    'Compares lenders and arranges mortgages.',
    'Financing',
    ['FINANCING'],
  );
  const lakeside = organisation('org_lakeside', 'Lakeside Lending', 'Mortgages, arranged online.', 'Financing', [
    'FINANCING',
  ]);
  const bank = organisation('org_bank', 'First Harbour Bank', 'Everyday banking and home mortgages.', 'Banking', [
    'FINANCING',
  ]);
  const notary = organisation('org_notary', 'Atwater Notaries', 'Notary public for property transfers.', 'Legal', [
    'REAL_ESTATE',
  ]);
  const operator = organisation('org_operator', 'Covalue Operations', 'Runs this graph.', 'Software');

  const client = person('per_client', 'Dana Whitfield', 'client@covalue.example', {
    description: 'Looks for a family home near the lake.',
  });
  actsFor(person('per_broker', 'Sam Okafor', 'broker@covalue.example'), brokerage);
  actsFor(person('per_trainer', 'Ines Moreau', 'trainer@covalue.example'), academy);
  actsFor(person('per_mortgage_broker', 'Lee Tremblay', 'mortgage@covalue.example'), keystone);
  actsFor(person('per_admin', 'Robin Adler', 'admin@covalue.example', { administrator: true }), operator);

  const service = (
    provider: string,
    id: string,
    name: string,
    description: string,
    products: [string, string][] = [],
  ) => {
    node('Service', id, { name, description, key: `${provider}|${name.toLowerCase()}` });
    edge(provider, 'PROVIDES', id);
    for (const [productId, product] of products) {
      node('Product', productId, { name: product, key: `${id}|${product.toLowerCase()}` });
      edge(id, 'HAS_PRODUCT', productId);
    }
    return id;
  };
  const offering = (
    provider: string,
    of: string,
    id: string,
    name: string,
    more: Record<string, unknown>,
    includes: string[] = [],
  ) => {
    node('Offering', id, {
      name,
      key: `${provider}|${name.toLowerCase()}`,
      published: true,
      contents: ['SERVICE_ACTION'],
      ...more,
    });
    edge(provider, 'OFFERS', id);
    edge(id, 'OF', of);
    for (const other of includes) edge(id, 'INCLUDES', other);
    return id;
  };

  const training = service(
    academy,
    'svc_training',
    'Broker training',
    'Brokers who know the market, the law and the craft.',
    [
      ['prd_course', 'Certification course'],
      ['prd_refresher', 'Yearly refresher'],
    ],
  );
  const listings = service(
    portal,
    'svc_portal',
    'Listing portal',
    'Clients see homes the hour they come to the market.',
  );
  const photography = service(studio, 'svc_photography', 'Property photography and campaigns', 'Homes that are seen.');
  const appraisals = service(appraiser, 'svc_appraisals', 'Home appraisal', 'A value that both sides can trust.');
  const brokering = service(
    brokerage,
    'svc_brokerage',
    'Brokerage',
    'A home found, or sold, with somebody at your side.',
    [
      ['prd_alert', 'Property alert'],
      ['prd_favourites', 'Favourites'],
      ['prd_visits', 'Visits'],
      ['prd_neighbourhood', 'Neighbourhood report'],
    ],
  );
  const marketing = service(brokerage, 'svc_marketing', 'Property marketing', 'Your home before the right eyes.');
  const appraisal = service(
    brokerage,
    'svc_appraisal',
    'Property appraisal',
    'Know what a home is worth before you bid.',
  );
  const referral = service(
    keystone,
    'svc_referral',
    'Referral partnership',
    'Clients of partners get a financing check at no cost.',
  );
  const brokeringMortgages = service(
    keystone,
    'svc_mortgage',
    'Mortgage brokering',
    'A better rate than the one your bank renews at.',
  );
  const lending = service(lakeside, 'svc_lending', 'Online mortgage brokering', 'Mortgages without a visit.');
  const banking = service(bank, 'svc_bank_mortgage', 'Home mortgage', 'Money for a home.');
  const notarising = service(notary, 'svc_notary', 'Property transfer', 'A transfer that stands.');

  const offTraining = offering(academy, training, 'off_training', 'Broker certification', {
    targetGroup: 'Brokerages',
    targetKind: 'ORGANISATION',
    priceMinor: 180_000,
    currency: 'CAD',
    pricePeriod: 'YEAR',
    contents: ['SERVICE_ACTION', 'GOODS'],
  });
  const offPortal = offering(portal, listings, 'off_portal', 'Portal for brokerages', {
    targetGroup: 'Brokerages',
    targetKind: 'ORGANISATION',
    priceMinor: 24_900,
    currency: 'CAD',
    pricePeriod: 'MONTH',
    contents: ['RESOURCE_ACCESS'],
    warranty: 'Up 99.9 % of each month.',
  });
  const offPhotography = offering(studio, photography, 'off_photography', 'Photos and campaign for a home', {
    targetGroup: 'Brokerages',
    targetKind: 'ORGANISATION',
    priceMinor: 65_000,
    currency: 'CAD',
    pricePeriod: 'ONCE',
    contents: ['GOODS', 'SERVICE_ACTION'],
  });
  const offAppraisals = offering(appraiser, appraisals, 'off_appraisals', 'Appraisals on call', {
    targetGroup: 'Brokerages',
    targetKind: 'ORGANISATION',
    priceMinor: 42_000,
    currency: 'CAD',
    pricePeriod: 'ONCE',
  });
  const offBrokerage = offering(
    brokerage,
    brokering,
    'off_brokerage',
    "Buyer's brokerage",
    {
      targetGroup: 'Home buyers',
      targetKind: 'PERSON',
      terms: 'Paid by the seller when a home is bought.',
      contents: ['SERVICE_ACTION', 'RESOURCE_ACCESS'],
      utility: 'Homes that meet your criteria, visited with you.',
      warranty: 'An answer within one working day.',
    },
    [marketing, appraisal],
  );
  const offReferral = offering(keystone, referral, 'off_referral', 'Partner programme', {
    targetGroup: 'Brokerages',
    targetKind: 'ORGANISATION',
  });
  const offMortgage = offering(
    keystone,
    brokeringMortgages,
    'off_mortgage',
    'Mortgage brokering for owners and buyers',
    {
      targetGroup: 'Home owners and buyers',
      targetKind: 'PERSON',
      utility: 'Compares 30 lenders.',
    },
  );
  const offLending = offering(lakeside, lending, 'off_lending', 'Online mortgage', {
    targetGroup: 'Home owners and buyers',
    targetKind: 'PERSON',
  });
  const offBank = offering(bank, banking, 'off_bank_mortgage', 'Five-year fixed mortgage', {
    targetGroup: 'Home owners',
    targetKind: 'PERSON',
    contents: ['RESOURCE_ACCESS'],
  });
  const offNotary = offering(notary, notarising, 'off_notary', 'Transfer of a home', {
    targetGroup: 'Home buyers',
    targetKind: 'PERSON',
    priceMinor: 140_000,
    currency: 'CAD',
    pricePeriod: 'ONCE',
  });

  const relationship = (
    id: string,
    provider: string,
    consumer: string,
    on_: string,
    start: number,
    more: Record<string, unknown> = {},
  ) => {
    node('ServiceRelationship', id, {
      state: 'ACTIVE',
      kind: 'COOPERATIVE',
      disclosure: 'PRIVATE',
      criticality: 'MEDIUM',
      startsOn: on(start),
      stateSince: at(start),
      proposedBy: provider,
      liveKey: `${consumer}|${on_}`,
      ...more,
    });
    edge(provider, 'PROVIDER_OF', id);
    edge(consumer, 'CONSUMER_OF', id);
    edge(id, 'ON', on_);
    return id;
  };
  const resource = (
    made: string,
    owner: string,
    id: string,
    name: string,
    kind: string,
    start: number,
    more: Record<string, unknown> = {},
  ) => {
    node('Resource', id, { name, kind, ...more });
    edge(made, 'CREATES', id, { at: at(start) });
    edge(owner, 'OWNS', id);
    return id;
  };
  const enables = (id: string, serviceId: string, criticality: string) =>
    edge(id, 'ENABLES', serviceId, { criticality });
  let activities = 0;
  const activity = (
    within: string,
    by: string,
    kind: string,
    summary: string,
    when: string,
    more: Record<string, unknown> = {},
    product?: string,
  ) => {
    const id = node('Activity', `act_story_${++activities}`, { kind, summary, occurredAt: when, ...more });
    edge(id, 'PART_OF', within);
    edge(by, 'PERFORMED', id);
    if (product) edge(id, 'USED', product);
  };
  const agreement = (of: string, id: string, title: string, start: number, more: Record<string, unknown>) => {
    node('Agreement', id, { title, agreedOn: on(start), ...more });
    edge(id, 'GOVERNS', of);
  };

  const relTraining = relationship('rel_training', academy, brokerage, offTraining, -720, {
    disclosure: 'CHAIN',
    criticality: 'CRITICAL',
    kind: 'PARTNERSHIP',
    purpose: 'Every broker is certified before meeting clients.',
  });
  enables(
    resource(relTraining, brokerage, 'res_certification', 'Broker certification', 'CERTIFICATION', -700, {
      validUntil: on(300),
    }),
    brokering,
    'CRITICAL',
  );
  enables(
    resource(relTraining, brokerage, 'res_knowledge', 'Knowledge of market and law', 'KNOWLEDGE', -700),
    brokering,
    'HIGH',
  );
  agreement(relTraining, 'agr_training', 'Training for 12 brokers', -725, {
    terms: 'Twelve seats a year; re-take free of charge.',
    amountMinor: 2_160_000,
    currency: 'CAD',
    validUntil: on(370),
  });
  activity(relTraining, academy, 'PROVISION', 'Certification course held', at(-705), {}, 'prd_course');

  const relPortal = relationship('rel_portal', portal, brokerage, offPortal, -600, {
    disclosure: 'CHAIN',
    criticality: 'HIGH',
  });
  enables(
    resource(relPortal, brokerage, 'res_portal', 'Portal with client logins', 'ACCESS', -600, {
      url: 'https://portal.covalue.example',
    }),
    brokering,
    'HIGH',
  );
  const relPhotography = relationship('rel_photography', studio, brokerage, offPhotography, -300, {
    disclosure: 'CHAIN',
  });
  enables(
    resource(relPhotography, brokerage, 'res_campaigns', 'Photos and campaigns', 'LISTING', -290),
    marketing,
    'HIGH',
  );
  const relAppraisals = relationship('rel_appraisals', appraiser, brokerage, offAppraisals, -400, {
    disclosure: 'CHAIN',
  });
  enables(
    resource(relAppraisals, brokerage, 'res_appraisals', 'Appraisal reports', 'REPORT', -380),
    appraisal,
    'CRITICAL',
  );
  const relReferral = relationship('rel_referral', keystone, brokerage, offReferral, -200, {
    disclosure: 'CHAIN',
    kind: 'PARTNERSHIP',
    criticality: 'LOW',
    purpose: 'Our clients hear of better financing.',
  });
  enables(
    resource(relReferral, brokerage, 'res_partner', 'Mortgage broker as referral partner', 'KNOWLEDGE', -200),
    brokering,
    'LOW',
  );

  const relBrokerage = relationship('rel_brokerage', brokerage, client, offBrokerage, -21, {
    criticality: 'HIGH',
    purpose: 'Find a family home near the lake.',
  });
  edge(client, 'TAKES_PART_IN', relBrokerage, { role: 'CUSTOMER' });
  edge(client, 'TAKES_PART_IN', relBrokerage, { role: 'USER' });
  resource(relBrokerage, client, 'res_alert', 'Property alert: 3 bedrooms near the lake', 'ALERT', -20);
  resource(relBrokerage, client, 'res_login', 'Login to the listing portal', 'ACCESS', -20, {
    url: 'https://portal.covalue.example/sign-in',
  });
  agreement(relBrokerage, 'agr_brokerage', "Buyer's brokerage contract", -21, {
    terms: 'Exclusive for six months.',
    validUntil: on(160),
  });
  activity(relBrokerage, brokerage, 'PROVISION', 'Met Dana and recorded the search criteria', at(-21, 14));
  activity(relBrokerage, brokerage, 'PROVISION', 'Set up the property alert', at(-20, 9), {}, 'prd_alert');
  activity(relBrokerage, brokerage, 'PROVISION', 'Granted access: URL and login sent', at(-20, 9));
  activity(
    relBrokerage,
    client,
    'CONSUMPTION',
    'Signed in and looked at 14 homes',
    at(-19, 20),
    { quantity: 14 },
    'prd_alert',
  );
  activity(
    relBrokerage,
    client,
    'CONSUMPTION',
    'Marked three homes as favourites',
    at(-18, 21),
    { quantity: 3 },
    'prd_favourites',
  );
  activity(
    relBrokerage,
    brokerage,
    'RELATIONSHIP_MANAGEMENT',
    'Reviewed the favourites and sent feedback',
    at(-16, 11),
  );
  activity(
    relBrokerage,
    client,
    'RELATIONSHIP_MANAGEMENT',
    'Asked for a larger garden instead of a garage',
    at(-12, 19),
  );
  activity(
    relBrokerage,
    brokerage,
    'RELATIONSHIP_MANAGEMENT',
    'Changed the criteria as requested and booked a visit',
    at(-11, 10),
    { quantity: 1 },
    'prd_visits',
  );

  const relBank = relationship('rel_bank', bank, client, offBank, -1_000, { criticality: 'HIGH', kind: 'BASIC' });
  edge(client, 'TAKES_PART_IN', relBank, { role: 'SPONSOR' });
  resource(relBank, client, 'res_mortgage', 'Mortgage on the flat', 'FUNDING', -1_000);
  relationship('rel_notary', notary, client, offNotary, -5, { state: 'AGREED', kind: 'BASIC', stateSince: at(-3) });

  node('Mortgage', 'mtg_client', {
    balanceMinor: 41_200_000,
    currency: 'CAD',
    annualRate: '0.0725',
    compounding: 'MONTHLY',
    rateType: 'FIXED',
    remainingAmortisationMonths: 324,
    remainingTermMonths: 36,
    lender: 'First Harbour Bank',
    penaltyKind: 'THREE_MONTHS_INTEREST',
    asOfOn: on(-10),
    country: 'CA',
    homeValueMinor: 61_500_000,
    insured: false,
    incomeMinor: 14_800_000,
    debtPaymentsMinor: 45_000,
    propertyTaxMinor: 420_000,
    heatingMinor: 12_000,
    condoFeesMinor: 38_000,
  });
  edge(client, 'HAS_MORTGAGE', 'mtg_client');
  edge('mtg_client', 'TOLD_IN', relBrokerage);
  node('Consent', 'cns_client', {
    key: `${client}|${brokerage}|FINANCING_ADVICE`,
    purpose: 'FINANCING_ADVICE',
    endsAt: at(355),
  });
  edge(client, 'GAVE', 'cns_client');
  edge('cns_client', 'TO', brokerage);
  const rateOffer = (
    broker: string,
    under: string,
    id: string,
    name: string,
    annualRate: string,
    termMonths: number,
    feesMinor: number,
  ) => {
    node('RateOffer', id, {
      name,
      annualRate,
      compounding: 'MONTHLY',
      rateType: 'FIXED',
      termMonths,
      feesMinor,
      currency: 'CAD',
      validUntil: on(60),
    });
    edge(broker, 'QUOTES', id);
    edge(id, 'UNDER', under);
  };
  rateOffer(keystone, offMortgage, 'rto_keystone_5', 'Keystone five-year fixed', '0.0599', 60, 150_000);
  rateOffer(keystone, offMortgage, 'rto_keystone_3', 'Keystone three-year fixed', '0.0619', 36, 90_000);
  rateOffer(lakeside, offLending, 'rto_lakeside_5', 'Lakeside five-year fixed', '0.0592', 60, 1_290_000);
  return { nodes, edges };
}
