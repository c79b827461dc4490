/** Invitations in the schema: of a contact, as its recorder sees it, and to the viewer. */
import { Field, FieldResolver, ID, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, EmailScalar } from '../../schema/scalars.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { Party, Viewer } from '../parties/party.api.ts';
import { Criticality, RelationshipKind, RelationshipSide } from '../relationships/relationship.rules.ts';
import { Contact } from './contact.api.ts';
import { ContactInvitationState } from './contact-invitation.rules.ts';

registerEnumType(ContactInvitationState, {
  name: 'ContactInvitationState',
  description: 'State of an invitation.',
  valuesConfig: {
    OPEN: { description: 'It was sent and has not been answered. After `expiresAt` it can no longer be answered.' },
    CONFIRMED: { description: 'The invited person confirmed all relationships.' },
    DECLINED: { description: 'The invited person declined. This address is not invited again.' },
    REVOKED: { description: 'The recorder revoked it.' },
  },
});

@ObjectType({ description: 'The latest invitation of a contact. Visible only to its recorder.' })
export class ContactInvitation {
  @Field(() => ContactInvitationState, { description: 'Its state.' })
  readonly state!: ContactInvitationState;

  @Field(() => EmailScalar, { description: 'The address to which it was sent.' })
  readonly address!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  readonly sentAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it expires.' })
  readonly expiresAt!: string;
}

@ObjectType({ description: 'A relationship that a party recorded with you, as far as it concerns you.' })
export class ReceivedRelationshipInfo {
  @Field(() => ID, { description: 'The ID, for `confirmRecordedRelationship`.' })
  readonly id!: string;

  @Field(() => String, {
    description:
      'Changes with everything that is shown here, and with the resources. For `confirmRecordedRelationship`.',
  })
  readonly version!: string;

  @Field(() => RelationshipState, { description: 'The state in which the relationship begins when you confirm it.' })
  readonly state!: RelationshipState;

  @Field(() => RelationshipSide, { description: 'Your role.' })
  readonly yourSide!: RelationshipSide;

  @Field(() => String, { description: 'The name of the offering.' })
  readonly offeringName!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day. Null if open-ended.' })
  readonly endsOn!: string | null;

  @Field(() => RelationshipKind, { description: 'How closely the parties work together.' })
  readonly kind!: RelationshipKind;

  @Field(() => Criticality, { description: 'How much the consumer depends on it.' })
  readonly criticality!: Criticality;

  @Field(() => [String], {
    description:
      'What you give to the other party. It becomes visible to you when you confirm. Empty if you are the consumer.',
  })
  readonly resourceNames!: string[];
}

@ObjectType({
  description:
    'An invitation to confirm what a party recorded about relationships with you. Names are shown because you may not see the parties otherwise.',
})
export class ReceivedInvitation {
  @Field(() => ID, { description: 'The ID, for `confirmRecordedRelationship` and `declineContactInvitation`.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name of the party that recorded it.' })
  readonly recorderName!: string;

  @Field(() => String, { nullable: true, description: 'The name of the person who invited you.' })
  readonly invitedByName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  readonly sentAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it expires.' })
  readonly expiresAt!: string;

  @Field(() => [ReceivedRelationshipInfo], { description: 'The relationships in force that you can confirm.' })
  readonly relationships!: ReceivedRelationshipInfo[];
}

@Resolver(() => Contact)
export class InvitationOfContact {
  @FieldResolver(() => ContactInvitation, {
    nullable: true,
    description: 'Its latest invitation. Null if it was not invited.',
  })
  invitation(): ContactInvitation | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'The party that confirmed to be this contact. Null before.',
  })
  confirmedBy(): Party | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => Viewer)
export class InvitationsOfViewer {
  @FieldResolver(() => [ReceivedInvitation], {
    description: 'Open invitations to your email address. Visible to nobody else.',
  })
  invitations(): ReceivedInvitation[] {
    return resolvedByPlanner();
  }
}
