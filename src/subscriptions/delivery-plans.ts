/** The plans by which events are delivered: one for all subscriptions with the same selection. */
import type { GraphQLResolveInfo } from 'graphql';
import { prefixOf } from '../graph/ids.ts';
import { structureKey } from '../planner/arguments.ts';
import type { Delivered, Plan, Planner } from '../planner/plan.ts';
import { PlanCache } from '../planner/plan-cache.ts';
import { subselections } from '../planner/selection.ts';

export interface DeliveryPlan {
  /** Distinguishes the plans of one server. */
  number: number;
  plan: Plan<Map<string, Delivered>>;
}

export class DeliveryPlans {
  readonly #plans = new PlanCache<DeliveryPlan>(({ plan }) => plan.text.length);
  #count = 0;

  constructor(readonly planner: Planner) {}

  /** @param subject ID of the node that the viewer must be allowed to follow */
  planFor(info: GraphQLResolveInfo, subject: string | undefined): DeliveryPlan {
    const { operation, schema, fragments, variableValues: variables, fieldNodes, path } = info;
    const structure = structureKey(schema, operation.variableDefinitions ?? [], variables);
    return this.#plans.get(operation, `${path.key} ${prefixOf(subject ?? '')} ${structure}`, () => {
      const sets = subselections([...fieldNodes]);
      const guard = this.planner.guard(subject);
      return {
        number: this.#count++,
        plan: this.planner.deliveries('evt_', sets, { schema, fragments, variables }, guard),
      };
    });
  }
}
