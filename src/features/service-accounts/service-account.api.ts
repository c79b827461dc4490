/** Service accounts: how programs use the API. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Event } from '../events/event.api.ts';
import { Organisation, Person, Viewer } from '../parties/party.api.ts';
import { MAX_ACCOUNTS, ServiceAccountState } from './service-account.rules.ts';

registerEnumType(ServiceAccountState, {
  name: 'ServiceAccountState',
  description: 'State of a service account. Its key is accepted only in state ACTIVE.',
  valuesConfig: {
    ACTIVE: { description: 'The key is accepted.' },
    EXPIRED: { description: 'The key has expired. `renewServiceAccount` issues a new one.' },
    SUSPENDED: {
      description:
        'The responsible person no longer represents the organisation. Another representative can renew or revoke the account.',
    },
    REVOKED: { description: 'The account has ended.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'An account with which a program uses the API for one organisation. It sees what a member of the organisation sees, and may use only its `mutations`. Visible to the members of the organisation.',
})
export class ServiceAccount extends Node {
  @Field(() => String, { description: 'The name, e.g. of the program.' })
  readonly name!: string;

  @Field(() => [String], { description: 'The only mutations that it may use. Empty: it only reads.' })
  readonly mutations!: string[];

  @Field(() => ServiceAccountState, { description: 'The current state.' })
  readonly state!: ServiceAccountState;

  @Field(() => DateTimeScalar, { description: 'When the key expires.' })
  readonly expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked. Null otherwise.' })
  readonly revokedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its key was last sent, with a delay of some seconds. Null if never.',
  })
  readonly lastUsedAt!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation for which it acts.' })
  readonly organisation!: Organisation | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who created it, or last renewed it. Null if you cannot see that person.',
  })
  readonly responsiblePerson!: Person | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}

@Resolver(() => Organisation)
export class ServiceAccountsOfOrganisation {
  @FieldResolver(() => [ServiceAccount], {
    description: `Its service accounts, at most ${MAX_ACCOUNTS}, without those that were revoked. Empty unless you act for the organisation.`,
  })
  serviceAccounts(): ServiceAccount[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => Viewer)
export class ServiceAccountOfViewer {
  @FieldResolver(() => ServiceAccount, { nullable: true, description: 'The service account. Null for a person.' })
  serviceAccount(): ServiceAccount | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => Event)
export class ServiceAccountOfEvent {
  @FieldResolver(() => ServiceAccount, {
    nullable: true,
    description: 'The service account that caused the event. Null if a person did, or if you cannot see it.',
  })
  serviceAccount(): ServiceAccount | null {
    return resolvedByPlanner();
  }
}
