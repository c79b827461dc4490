/** What mutations ask for that require `proveIdentity`. */
import { Field, InputType } from 'type-graphql';
import { KeyedInput } from '../../mutations/mutation-input.ts';

@InputType()
export abstract class ProvenInput extends KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your present password. Not needed if an identity provider signs people in (`JWKS_URL`).',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'If you have a second factor: the current code of the app, or a recovery code.',
  })
  code?: string | null;
}
