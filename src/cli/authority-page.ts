/** The content of `docs/authority.md`, from the declarations beside the mutations. */
import type { GraphQLSchema } from 'graphql';
import { type Authority, Capacity, type Right, SIDES, type Side } from '../access-control/authority.rules.ts';
import { authorities } from '../access-control/authority.ts';
import { RelationshipState } from '../values/relationship-state.rules.ts';

const { PROPOSED } = RelationshipState;
const STATES = Object.values(RelationshipState);

const INTRODUCTION = `<!-- Made by "npm run schema" from @Authorised(…) beside the mutations; do not edit. -->
# Authority: who may change what

Each mutation declares who may use it, on whose data, in which states, and whose agreement it needs. \`runMutation\` enforces the
declaration: an action names what it acts on (\`mutation.authority.over\`), and a mutation whose action never asked is rolled back. A mutation
without a declaration fails the build of the schema. \`test/rights/authority.table.ts\` states the expected outcomes by hand,
independently of the declarations; \`test/rights/permission-matrix.test.ts\` compares them with the answers of a server.

- A **representative** may bind the organisation, a **member** acts for it in any role. Everybody represents themselves.
- The **provider** and the **consumer** are the sides of the relationship on which a mutation acts, or to which its object belongs. The
  consumer is also the owner of a resource, the client of a mortgage or referral, and the giver of a consent. A **party** is the only side
  of its own profile, members and webhooks.
- Who acts for no side, or has lost access to the relationship, gets NOT_FOUND, as for what does not exist. A side without the right, and
  a member where a representative is required, get FORBIDDEN. A state in which the right does not hold gets ILLEGAL_STATE.
- **Administrators** run the service. They have the rights of all sides, except for personal statements: nobody else can consent, answer or
  state something in a person's name.
- A **service account** acts for its organisation with the rights of a member, and may use only the mutations in its scope. Personal statements, and
  what every signed-in person may do for itself, cannot be in it.
- A party **records** contacts, and relationships with them that nobody has confirmed. Nobody acts for a contact, and administrators neither see nor
  change what a party recorded: they get NOT_FOUND. On a recorded relationship its recorder may use only the mutations marked so below.
- A **provider never acts in the consumer's name**. It may note what the client stated in a relationship: such a note is marked, covers only that relationship, and
  is visible to the client.
`;

/** @returns the page in Markdown */
export function authorityPage(schema: GraphQLSchema): string {
  const declared = [...authorities(schema)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sided = declared.filter(([, authority]) => SIDES.some((side) => authority[side]));
  const twoSided = sided.filter(([, { provider, consumer }]) => provider || consumer);
  const oneSided = sided.filter(([, { party, person }]) => party || person);
  const others = declared.filter(([, authority]) => !SIDES.some((side) => authority[side]));
  const early = twoSided.filter(([, authority]) => isEarly(authority)).map(([name]) => `\`${name}\``);
  const undoable = declared.filter(([, authority]) => authority.undoable).map(([name]) => `\`${name}\``);
  return `${INTRODUCTION}
## Of two sides
| mutation | provider | consumer | data | agreement |
|---|---|---|---|---|
${twoSided.map(([name, a]) => row(name, a, ['provider', 'consumer'])).join('\n')}

## Before the agreement
While a relationship is PROPOSED, its parties may use only these mutations on it: ${early.join(', ')}. Those for which the table above states
no states also close what is open in relationships that have ended. Everything else needs the agreement of both parties.

## Of one party
| mutation | party | the person itself | data | agreement |
|---|---|---|---|---|
${oneSided.map(([name, a]) => row(name, a, ['party', 'person'])).join('\n')}

## Other mutations
| mutation | who | data |
|---|---|---|
${others.map(([name, a]) => `| \`${name}\` | ${whoOf(a)} | ${a.subject} |`).join('\n')}

## Undo
The person who made one of these changes can undo it for some seconds (\`undo\`), while it still has the right to the change:
${undoable.join(', ')}. [Decision 27](decisions/0027-undo.md) says what cannot be undone, and why.
`;
}

const RECORDED = {
  ONLY: ' Recorded by the party: administrators may not.',
  TOO: ' Also what the party recorded with a contact.',
};

function row(name: string, authority: Authority, sides: Side[]): string {
  const cells = sides.map((side) => cellOf(authority, side));
  const personal = authority.personal ? ' Personal: administrators may not.' : '';
  const recorded = authority.recorded ? RECORDED[authority.recorded] : '';
  return `| \`${name}\` | ${cells.join(' | ')} | ${authority.subject}${personal}${recorded} | ${authority.agreement ?? '–'} |`;
}

function cellOf(authority: Authority, side: Side): string {
  const right = authority[side];
  if (!right) return '–';
  const who = right.as === Capacity.REPRESENTATIVE ? 'representatives' : 'members';
  const asked = authority.answers ? ', if the other side asked' : '';
  return `${who}${asked}${right.during ? `: ${statesOf(right)}` : ''}`;
}

function statesOf({ during }: Right): string {
  const states = STATES.filter((state) => during?.states.includes(state));
  const rest = STATES.filter((state) => !states.includes(state));
  return rest.length === 1 ? `all states but ${rest[0]}` : states.join(', ');
}

function isEarly(authority: Authority): boolean {
  return SIDES.some((side) => authority[side]?.during?.states.includes(PROPOSED));
}

function whoOf({ administrators, everyone, bySecret }: Authority): string {
  if (bySecret) return 'the holder of the secret in the input; no token is required';
  if (everyone) return 'every signed-in person';
  return administrators ? 'administrators' : 'nobody';
}
