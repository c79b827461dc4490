/** The demo data, and what its removal would delete: for administrators. */
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { readViewer } from '../../access-control/viewer.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { type DemoDataPlan, planRemoval } from './demo-data.actions.ts';

const MAX_LISTED = 100;

@ObjectType({ description: 'Records of one type that were added since the demo data was planted.' })
export class AddedRecords {
  @Field(() => String, { description: 'Their label in the graph, e.g. `Activity`.' })
  readonly type!: string;

  @Field(() => Int, { description: 'Number of records that would be deleted.' })
  readonly count!: number;

  @Field(() => Int, {
    description:
      'Number of these records that also belong to parties that stay, e.g. a match of their alert with a demo listing.',
  })
  readonly own!: number;
}

@ObjectType({
  description: 'A relationship of a party that stays with a demo party. It would be removed with everything in it.',
})
export class RelationshipWithDemo {
  @Field(() => String, { description: 'The name of the party that stays.' })
  readonly own!: string;

  @Field(() => String, { description: 'The name of the demo party.' })
  readonly demo!: string;

  @Field(() => String, { nullable: true, description: 'The name of the offering. Null if it has none.' })
  readonly offering!: string | null;

  @Field(() => RelationshipState, { description: 'Its state.' })
  readonly state!: RelationshipState;
}

@ObjectType({ description: 'The demo data of this graph, and what `removeDemoData` would delete.' })
export class DemoData {
  @Field(() => Int, { description: 'Number of planted nodes. Records that were added to them would be deleted too.' })
  readonly nodes!: number;

  @Field(() => Int, { description: 'Number of people and organisations among them.' })
  readonly parties!: number;

  @Field(() => [String], {
    description: `Names of parties that only demo people have recorded and that have never signed in. They would be deleted too. At most ${MAX_LISTED}.`,
  })
  readonly recorded!: string[];

  @Field(() => Int, { description: 'Number of parties in `recorded`, before it is cut.' })
  readonly recordedCount!: number;

  @Field(() => [AddedRecords], {
    description:
      'Records that were added to the demo data. They would be deleted too. Records that only their party sees, e.g. contacts, are not counted.',
  })
  readonly added!: AddedRecords[];

  @Field(() => Int, {
    description:
      'Number of records that would be deleted although they also belong to parties that stay: the sum of `own` in `added`.',
  })
  readonly ownRecords!: number;

  @Field(() => [RelationshipWithDemo], {
    description: `Relationships of parties that stay with demo parties. At most ${MAX_LISTED}.`,
  })
  readonly ending!: RelationshipWithDemo[];

  @Field(() => Int, { description: 'Number of relationships in `ending`, before it is cut.' })
  readonly endingCount!: number;

  @Field(() => Int, { description: 'Number of people who stay.' })
  readonly stayingPeople!: number;

  @Field(() => Int, { description: 'Number of organisations that stay.' })
  readonly stayingOrganisations!: number;

  @Field(() => Boolean, { description: 'Whether you stay. If not, you are signed out by the removal.' })
  readonly youStay!: boolean;

  static of(
    { planted, parties, recorded, added, ownRecords, ending, staying }: DemoDataPlan,
    viewer: string,
  ): DemoData {
    return {
      nodes: planted,
      parties: parties.length,
      recorded: recorded.slice(0, MAX_LISTED),
      recordedCount: recorded.length,
      added,
      ownRecords,
      ending: ending.slice(0, MAX_LISTED),
      endingCount: ending.length,
      stayingPeople: staying.people,
      stayingOrganisations: staying.organisations,
      youStay: !parties.includes(viewer),
    };
  }
}

@Resolver()
export class DemoDataQueries {
  @Query(() => DemoData, {
    nullable: true,
    description:
      'The demo data, and what its removal would delete. Null without demo data, and unless you are an administrator.',
  })
  async demoData(@Ctx() context: RequestContext): Promise<DemoData | null> {
    const { administrator, personId } = await readViewer(context.reads, context.viewer());
    if (!administrator) return null;
    const plan = await planRemoval(context.reads, context.planner.shapes);
    return plan.nodes.length ? DemoData.of(plan, personId) : null;
  }
}
