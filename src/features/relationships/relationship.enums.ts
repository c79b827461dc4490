/** The enums of relationships in the schema. */

import { registerEnumType } from 'type-graphql';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { ConsumerRole, Criticality, Disclosure, RelationshipKind, RelationshipSide } from './relationship.rules.ts';

registerEnumType(RelationshipState, {
  name: 'RelationshipState',
  description: 'State of a relationship: PROPOSED → AGREED → ACTIVE ⇄ SUSPENDED → ENDED, or DECLINED from PROPOSED.',
  valuesConfig: {
    PROPOSED: { description: 'One party has proposed it; the other has not responded.' },
    AGREED: { description: 'Both parties have agreed; provision has not started yet.' },
    ACTIVE: { description: 'Services are being provided and consumed.' },
    SUSPENDED: { description: 'Paused; it can be resumed or ended.' },
    ENDED: { description: 'Ended; kept as history.' },
    DECLINED: { description: 'The other party did not agree.' },
  },
});
registerEnumType(RelationshipSide, {
  name: 'RelationshipSide',
  description: 'A side of a relationship: a party and the people who act for it.',
  valuesConfig: {
    PROVIDER: { description: 'The provider, e.g. the brokerage and its brokers.' },
    CONSUMER: { description: 'The consumer, e.g. the client.' },
  },
});
registerEnumType(RelationshipKind, {
  name: 'RelationshipKind',
  description: 'How closely the parties work together (ITIL 4: Drive Stakeholder Value).',
  valuesConfig: {
    BASIC: { description: 'Standard services with a focus on efficiency.' },
    COOPERATIVE: { description: 'Services tailored to the consumer, with regular communication.' },
    PARTNERSHIP: { description: 'Shared goals and joint planning.' },
  },
});
registerEnumType(Disclosure, {
  name: 'Disclosure',
  description:
    'Who, besides the parties, can see that it exists. Terms, activities and product use are never disclosed.',
  valuesConfig: {
    PRIVATE: { description: 'The parties only.' },
    CHAIN: {
      description:
        'Also the downstream parties that its resources enable. They see its parties, service and resources.',
    },
    PUBLIC: { description: 'Everyone. They see its parties, service and resources.' },
  },
});
registerEnumType(Criticality, {
  name: 'Criticality',
  description: 'Degree of dependency of one thing on another.',
  valuesConfig: {
    LOW: { description: 'A failure has hardly any effect.' },
    MEDIUM: { description: 'Operation continues with additional effort.' },
    HIGH: { description: 'Operation continues only in part or for a short time.' },
    CRITICAL: { description: 'Operation stops immediately.' },
  },
});
registerEnumType(ConsumerRole, {
  name: 'ConsumerRole',
  description: 'Role of a person on the consumer side of a relationship (ITIL 4 Foundation 2.2.2).',
  valuesConfig: {
    CUSTOMER: { description: 'Defines the requirements and is responsible for the outcomes.' },
    USER: { description: 'Uses the services.' },
    SPONSOR: { description: 'Authorises the budget.' },
  },
});

export enum RelationshipOrder {
  LATEST_START = 'LATEST_START',
  EARLIEST_START = 'EARLIEST_START',
  LATEST_CHANGE = 'LATEST_CHANGE',
  NAME = 'NAME',
}
registerEnumType(RelationshipOrder, {
  name: 'RelationshipOrder',
  description: 'Sort order of relationships.',
  valuesConfig: {
    LATEST_START: { description: 'Latest start date first.' },
    EARLIEST_START: { description: 'Earliest start date first.' },
    LATEST_CHANGE: { description: 'Latest state change first.' },
    NAME: { description: 'By the name of the party for which you do not act, then of the offering. Case is ignored.' },
  },
});
