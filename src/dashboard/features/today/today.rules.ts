/** Selects the open tasks of the viewer from the data of the screen. Pure. */
import type { TodayQuery } from '../../generated.ts';

export type TodayParty = NonNullable<TodayQuery['party']>;
type ActiveRelationship = TodayParty['active']['nodes'][number];
export type TodayRelationship = TodayParty['proposals']['nodes'][number];

/** A term of a contract, a resource or a relationship that ends soon. */
export interface ExpiringTerm {
  id: string;
  name: string;
  /** ISO day. */
  until: string;
  relationship: TodayRelationship;
}

export const openChangeRequests = ({ active }: TodayParty) =>
  active.nodes.flatMap((relationship) =>
    relationship.propertyAlerts.flatMap(({ openChangeRequest }) =>
      openChangeRequest ? [{ relationship, request: openChangeRequest }] : [],
    ),
  );

/** Proposals by other parties. */
export const proposalsToAnswer = ({ proposals }: TodayParty, party: string) =>
  proposals.nodes.filter(({ proposedBy }) => proposedBy?.id !== party);

/** The party's own proposals, which wait for the other side. */
export const ownProposals = ({ proposals }: TodayParty, party: string) =>
  proposals.nodes.filter(({ proposedBy }) => proposedBy?.id === party);

/** The earliest first. */
export const upcomingVisits = ({ active }: TodayParty) =>
  active.nodes.flatMap(({ appointments }) => appointments.nodes).sort((a, b) => a.startsAt.localeCompare(b.startsAt));

/** Clients of the party whose mortgage it may see, each once. */
export function clientsWithMortgage({ active }: TodayParty, party: string): ActiveRelationship['consumer'][] {
  const clients = active.nodes
    .filter(({ provider, consumer }) => provider.id === party && consumer.mortgages.length > 0)
    .map(({ consumer }) => [consumer.id, consumer] as const);
  return [...new Map(clients).values()];
}

/** Relationships of a consumer whose last survey is not answered. */
export const unansweredSurveys = ({ active }: TodayParty, party: string) =>
  active.nodes.filter(
    ({ consumer, surveys: { nodes } }) => consumer.id === party && nodes[0] && nodes[0].answeredAt === null,
  );

/** Whether the consumer has unanswered questions about a mortgage. */
export const hasFinancingQuestions = ({ active }: TodayParty, party: string) =>
  active.nodes.some(
    ({ consumer, financingQuestionnaires }) =>
      consumer.id === party && financingQuestionnaires.some(({ state }) => state === 'ASKED'),
  );

/**
 * Contracts, resources and relationships that end soon, the soonest first.
 * @param from first day, ISO
 * @param by last day, ISO
 */
export function expiringTerms({ active, ending }: TodayParty, from: string, by: string): ExpiringTerm[] {
  const terms = [
    ...active.nodes.flatMap((relationship) => [
      ...relationship.agreements.map(({ id, title, validUntil }) => ({
        id,
        name: title,
        until: validUntil,
        relationship,
      })),
      ...relationship.resources.nodes.map(({ id, name, validUntil }) => ({
        id,
        name,
        until: validUntil,
        relationship,
      })),
    ]),
    ...ending.nodes.map((relationship) => ({
      id: relationship.id,
      name: relationship.offering.name,
      until: relationship.endsOn,
      relationship,
    })),
  ];
  return terms
    .flatMap(({ until, ...rest }) => (until && until >= from && until <= by ? [{ ...rest, until }] : []))
    .sort((a, b) => a.until.localeCompare(b.until));
}
