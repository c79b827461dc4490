/** Inputs and payload of requests to change search criteria. */

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { KeyedInput, PayloadType } from '../../../mutations/mutation-input.ts';
import { CriteriaChangeRequest, PropertyAlert } from './alert.api.ts';
import { SearchCriteriaInput } from './search-criteria.inputs.ts';

@InputType({ description: 'A request of the consumer to change the criteria.' })
export class AskCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the alert.' })
  alert!: string;

  @Field(() => String, { description: 'The requested change, in words.' })
  wish!: string;
}

@InputType({ description: 'The new criteria that carry out a request.' })
export class CarryOutCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;

  @Field(() => SearchCriteriaInput, {
    description: 'The complete new criteria. They replace the old ones.',
  })
  criteria!: SearchCriteriaInput;

  @Field(() => String, { nullable: true, description: 'A response to the person who requested the change.' })
  answer?: string | null;
}

@InputType({ description: 'The request to decline, and the reason.' })
export class DeclineCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason. It is shown to the person who requested the change.',
  })
  answer?: string | null;
}

@InputType({ description: 'The request to withdraw.' })
export class WithdrawCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;
}

@ObjectType({ description: 'The request in its current state, or the errors.' })
export class CriteriaChangePayload extends PayloadType {
  @Field(() => CriteriaChangeRequest, { nullable: true, description: 'The request. Null on errors.' })
  readonly request?: CriteriaChangeRequest;

  @Field(() => PropertyAlert, { nullable: true, description: 'The alert of the request. Null on errors.' })
  readonly alert?: PropertyAlert;
}
