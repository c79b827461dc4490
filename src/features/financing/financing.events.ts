import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const financingEvents = {
  mortgageRecorded: 'The mortgage of a party was recorded or updated.',
  rateOfferRemoved: 'A rate offer that an import had created was removed by its undo.',
  mortgageUpdated: 'The party that stated or noted a mortgage corrected it.',
  mortgageDeleted: 'A mortgage that was recorded by mistake was deleted.',
  rateOffered: 'A mortgage broker recorded a rate offer.',
  rateOfferUpdated: 'A mortgage broker corrected a rate offer.',
  betterRateFound: 'A new or changed rate offer saves the client more than any other offer in force.',
  rateOfferDeleted: 'A rate offer that was recorded by mistake was deleted.',
  financingQuestionsAsked: 'A provider asked its client about the financing.',
  financingQuestionsAnswered: 'The client answered questions about the financing.',
  financingQuestionsDeclined: 'The client declined to answer questions about the financing.',
  referralAccepted: 'The client accepted the suggestion of a mortgage broker.',
  referralDeclined: 'The client declined the suggestion of a mortgage broker.',
  referralCompleted: 'The outcome of a referral was recorded.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof financingEvents> {}
}
