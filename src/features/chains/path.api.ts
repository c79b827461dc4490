/** Paths between parties in the schema. */

import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { reference } from '../../schema/node-reference.ts';
import { Node } from '../../schema/relay.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { RelationshipKind } from '../relationships/relationship.rules.ts';
import { type PathAnswer } from './path.answers.ts';

export enum PathNodeKind {
  PARTY = 'PARTY',
  RELATIONSHIP = 'RELATIONSHIP',
}
registerEnumType(PathNodeKind, {
  name: 'PathNodeKind',
  description: 'Kind of node on a path.',
  valuesConfig: { PARTY: { description: 'Parties.' }, RELATIONSHIP: { description: 'Relationships.' } },
});

@ObjectType({ description: 'A link from one node of a path to the next one that is shown.' })
export class PathLink {
  @Field(() => Node, { description: 'The node at the start of the link.' })
  readonly from!: Node;

  @Field(() => Node, { description: 'The node at the end of the link.' })
  readonly to!: Node;

  @Field(() => Boolean, { description: 'Whether the filter hides nodes between the two.' })
  readonly indirect!: boolean;

  @Field(() => Int, { description: 'Number of nodes that the filter hides between the two.' })
  readonly hidden!: number;
}

@ObjectType({ description: 'A path between two parties.' })
export class PartyPath {
  @Field(() => Int, { description: 'Number of relationships on the path, including those hidden by the filter.' })
  readonly length!: number;

  @Field(() => [Node], {
    description:
      'Alternating parties and relationships, without those hidden by the filter. Both ends are always shown.',
  })
  readonly nodes!: Node[];

  @Field(() => [PathLink], {
    description: 'Links between the nodes shown. An indirect link passes through hidden nodes.',
  })
  readonly links!: PathLink[];

  /** From a path of IDs; for resolvers whose nodes are loaded. */
  static of({ length, nodes, links }: PathAnswer): PartyPath {
    return {
      length,
      nodes: nodes.map((id) => reference<Node>(id)),
      links: links.map((link) => ({ ...link, from: reference<Node>(link.from), to: reference<Node>(link.to) })),
    };
  }
}

@InputType({ description: 'Nodes of a path to show. Other nodes are hidden, but the path still passes through them.' })
export class PathFilterInput {
  @Field(() => [PathNodeKind], { nullable: true, description: 'Show only these kinds of node.' })
  show?: PathNodeKind[];

  @Field(() => [RelationshipState], { nullable: true, description: 'Show only relationships in these states.' })
  states?: RelationshipState[];

  @Field(() => [RelationshipKind], { nullable: true, description: 'Show only relationships of these kinds.' })
  kinds?: RelationshipKind[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Show only relationships that started on this day or later.',
  })
  startsFrom?: string;
}
