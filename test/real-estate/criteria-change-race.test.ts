/**
 * Once a change of the criteria is requested, no newer home is shown under the old ones. Homes arrive, the client
 * reads, and changes are requested, carried out, declined and withdrawn, all at the same time.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { readListing } from '../../src/features/real-estate/feeds/reso.rules.ts';
import { saveListings } from '../../src/features/real-estate/listing-import.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { record } from './feed.ts';

const ROUNDS = 12;
const FEEDS = 3;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

// Every home meets one of the two criteria and not the other.
const HOUSES = { homeTypes: ['HOUSE'] };
const CONDOS = { homeTypes: ['CONDOMINIUM'] };

const run = async (person: string, query: string, input: object) => {
  const { data, errors } = await api.call(person, query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as {
    errors: { code: string }[];
    request: { id: string; state: string };
    alert: { id: string };
  };
};

it(`holds in ${ROUNDS} rounds with ${FEEDS} feeds, two viewers and competing requests`, async () => {
  const set = await run(
    'broker',
    'mutation ($input: SetUpPropertyAlertInput!) { setUpPropertyAlert(input: $input) { errors { code } alert { id } } }',
    { relationship: 'rel_brokerage', name: 'Race', frequency: 'AT_ONCE', criteria: HOUSES },
  );
  const alert = set.alert.id;
  const shown = async (): Promise<Map<string, number>> => {
    const { data } = await api.call(
      'client',
      'query ($id: ID!) { propertyAlert(id: $id) { matches(first: 100, orderBy: LATEST) { nodes { id criteriaVersion } } ended: matches(first: 100, filter: {ended: true}, orderBy: LATEST) { nodes { id criteriaVersion } } } }',
      { id: alert },
    );
    const { matches, ended } = data.propertyAlert;
    return new Map([...matches.nodes, ...ended.nodes].map((each) => [each.id, each.criteriaVersion]));
  };

  let homes = 0;
  let going = true;
  const feed = async () => {
    while (going) {
      const number = homes++;
      const subType = number % 2 ? 'Condominium' : 'Single Family Residence';
      await saveListings(api.graph, [readListing(record(`race ${number}`, { PropertySubType: subType }))], 'race');
      await matchPending(api.graph);
      await new Promise((done) => setTimeout(done, 15));
    }
  };
  const feeds = Array.from({ length: FEEDS }, feed);
  let version = 1;
  let [looks, heldBack] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    // Several requests at the same time; one succeeds.
    const asked = await Promise.all(
      [1, 2, 3].map(() =>
        run(
          'client',
          'mutation ($input: AskCriteriaChangeInput!) { askCriteriaChange(input: $input) { errors { code } request { id } } }',
          { alert, wish: `Change ${round}` },
        ),
      ),
    );
    const heard = asked.filter(({ errors }) => !errors.length);
    expect(heard).toHaveLength(1);
    expect(asked.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['ILLEGAL_STATE', 'ILLEGAL_STATE']);
    const request = heard[0]?.request.id;
    const atAsking = await shown();
    const before = homes;
    for (let look = 0; look < 4; look++) {
      const [one, two] = await Promise.all([shown(), shown()]);
      looks += 2;
      for (const seen of [one, two]) expect([...seen.keys()].sort()).toEqual([...atAsking.keys()].sort());
    }
    heldBack += homes - before;
    // Carried out, declined and withdrawn at the same time; one of them counts.
    const criteria = version % 2 ? CONDOS : HOUSES;
    const answers = await Promise.all([
      run(
        'broker',
        'mutation ($input: CarryOutCriteriaChangeInput!) { carryOutCriteriaChange(input: $input) { errors { code } request { state } } }',
        { request, criteria },
      ),
      run(
        'broker',
        'mutation ($input: DeclineCriteriaChangeInput!) { declineCriteriaChange(input: $input) { errors { code } request { state } } }',
        { request },
      ),
      run(
        'client',
        'mutation ($input: WithdrawCriteriaChangeInput!) { withdrawCriteriaChange(input: $input) { errors { code } request { state } } }',
        { request },
      ),
    ]);
    const counted = answers.filter(({ errors }) => !errors.length);
    expect(counted).toHaveLength(1);
    if (counted[0]?.request.state === 'CARRIED_OUT') version++;
  }
  going = false;
  await Promise.all(feeds);
  await matchPending(api.graph);

  // Nothing was lost: exactly the homes that meet the criteria in force are shown.
  const [row] = await api.graph.read(
    `MATCH (a:PropertyAlert {id: $alert})<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.validUntil IS NULL
     RETURN c.version AS version, c.homeTypes[0] AS type,
       COLLECT { MATCH (l:Listing {source: 'race'}) WHERE l.homeType = c.homeTypes[0] RETURN l.id ORDER BY l.id } AS meeting,
       COLLECT { MATCH (a)<-[:FOR_ALERT]-(m:Match)-[:OF_LISTING]->(l) WHERE m.endedAt IS NULL RETURN l.id ORDER BY l.id } AS shown,
       COUNT { MATCH (n) WHERE n:ListingToMatch OR n:AlertToMatch } AS pending`,
    { alert },
  );
  expect(row?.version).toBe(version);
  expect(row?.shown).toEqual(row?.meeting);
  expect(row?.pending).toBe(0);
  expect(homes).toBeGreaterThan(ROUNDS * FEEDS);
  expect(heldBack).toBeGreaterThan(ROUNDS);
  console.log(
    `${homes} homes arrived, ${heldBack} of them while a change was asked for; ${looks} looks; ${version - 1} of ${ROUNDS} carried out.`,
  );
}, 480_000);
