/**
 * How feedback is stored and read: the first entry of a thread is `ON_THING`, and so are its replies, which are
 * `REPLY_TO` it.
 */

import { isPartyTo } from '../../access-control/visibility.cypher.ts';
import { RECORDED_TEXT, statement } from '../../graph/statement.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  type ConnectionField,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { BY_ID } from '../parties/party.cypher.ts';

/** Feedback is for the two parties of the relationship in which it was given. */
export function seesFeedback(feedback: string): string {
  return `EXISTS { (${feedback})-[:WITHIN]->(whole_:ServiceRelationship) WHERE ${isPartyTo('whole_')} }`;
}

const LATEST: OrderKey = { cypher: (f) => `${f}.createdAt`, fromCursor: (p) => `datetime(${p})`, descending: true };

export function feedbackShapes(shapes: Shapes): void {
  shapes
    .type('Feedback', {
      label: 'Feedback',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'fbk_',
      visible: seesFeedback,
      fields: {
        id: property('id'),
        text: property('text'),
        side: property('side'),
        createdAt: instantProperty('createdAt'),
        author: { kind: 'one', to: 'Party', match: (f, p) => `MATCH (${f})<-[:GAVE_FEEDBACK]-(${p}:Party)` },
        about: {
          kind: 'one',
          to: 'Node',
          match: (f, n) => `MATCH (${f})-[:ON_THING]->(${n})`,
          where: (f, n) => shapes.isStillVisible(f, n),
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (f, r) => `MATCH (${f})-[:WITHIN]->(${r}:ServiceRelationship)`,
        },
        replyTo: { kind: 'one', to: 'Feedback', match: (f, start) => `MATCH (${f})-[:REPLY_TO]->(${start}:Feedback)` },
        replies: {
          kind: 'list',
          to: 'Feedback',
          match: (f, reply) => `MATCH (${f})<-[:REPLY_TO]-(${reply}:Feedback)`,
          orderBy: [{ cypher: (reply) => `${reply}.createdAt` }, BY_ID],
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        feedback: threads(
          (r, f) => `MATCH (${r})<-[:WITHIN]-(${f}:Feedback)`,
          (r) => isPartyTo(r),
        ),
      },
    });
}

/** A connection of what starts threads, latest first. */
export function threads(
  match: ConnectionField['match'],
  sees: (from: string, feedback: string) => string,
): ConnectionField {
  return {
    kind: 'connection',
    to: 'Feedback',
    match,
    where: (from, f, args) =>
      [`(${sees(from, f)})`, `NOT EXISTS { (${f})-[:REPLY_TO]->() }`, ...conditions(f, args)].join(' AND '),
    orderBy: () => [LATEST, BY_ID],
  };
}

function conditions(f: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('filter.about'))
    found.push(`EXISTS { (${f})-[:ON_THING]->(thing_) WHERE thing_.id = ${args.param('filter.about')} }`);
  if (args.structure('filter.sides')) found.push(`${f}.side IN ${args.param('filter.sides')}`);
  return found;
}

interface NewFeedbackRow {
  id: string;
  now: string;
  text: string;
  side: 'PROVIDER' | 'CONSUMER';
  author: string;
  relationship: string;
}

export const GIVE_FEEDBACK = statement('giveFeedback')
  .params<NewFeedbackRow & { about: string }>()
  .textByType(
    ({
      label,
    }) => `MATCH (r:ServiceRelationship {id: $relationship}), (author:Party {id: $author}), (thing:${label} {id: $about})
CREATE (author)-[:GAVE_FEEDBACK]->(f:Feedback {id: $id, createdAt: datetime($now), text: $text, side: $side})-[:WITHIN]->(r), (f)-[:ON_THING]->(thing)`,
  );

/** Feedback in a relationship that is answered, and what names its thing. */
export const ANSWERED_FEEDBACK = statement('answeredFeedback')
  .params<{ relationship: string; replyTo: string }>()
  .row({ thing: RECORDED_TEXT })
  .text(
    `MATCH (thing)<-[:ON_THING]-(:Feedback {id: $replyTo})-[:WITHIN]->(:ServiceRelationship {id: $relationship})
RETURN coalesce(thing.address, thing.title, thing.name, thing.listingKey, 'it') AS thing`,
  );

/** A reply to a reply belongs to the thread of both. */
export const REPLY = statement('replyToFeedback')
  .params<NewFeedbackRow & { replyTo: string }>()
  .text(
    `MATCH (answered:Feedback {id: $replyTo})-[:WITHIN]->(r:ServiceRelationship {id: $relationship}), (author:Party {id: $author})
OPTIONAL MATCH (answered)-[:REPLY_TO]->(first:Feedback)
WITH r, author, coalesce(first, answered) AS start
MATCH (start)-[:ON_THING]->(thing)
CREATE (author)-[:GAVE_FEEDBACK]->(f:Feedback {id: $id, createdAt: datetime($now), text: $text, side: $side})-[:WITHIN]->(r), (f)-[:ON_THING]->(thing), (f)-[:REPLY_TO]->(start)`,
  );
