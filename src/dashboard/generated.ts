// Made by "npm run operations" from src/dashboard/**/*.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Error code of a mutation that changed nothing. */
export type UserErrorCode =
  /** A value is invalid; the message says which values are valid. */
  | 'INVALID_INPUT'
  /** The object does not exist or is not visible to you. */
  | 'NOT_FOUND'
  /** You can see the object but are not allowed to perform this operation. */
  | 'FORBIDDEN'
  /** The operation is not possible in the current state of the object. */
  | 'ILLEGAL_STATE'
  /** The object has been changed since you read it. */
  | 'VERSION_CONFLICT'
  /** The object already exists. */
  | 'ALREADY_EXISTS'
  /** The idempotency key was already used with different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The rate limit or quota was exceeded; the error says when to retry. */
  | 'TOO_MANY_ATTEMPTS'
  /** A participant or the place is not available at this time; `SlotTaken` has alternatives. */
  | 'SLOT_TAKEN';

/** Whether a party appears in the public catalogue. */
export type Profile =
  /** Every signed-in user can see its name and description. */
  | 'PUBLIC'
  /** Only parties that have a relationship with it can see it. */
  | 'PRIVATE';

/** The screens and words of an industry in the dashboard. Packs grant no rights, and the API is the same for all. */
export type IndustryPack =
  /** Services of any kind. Part of every choice. */
  | 'GENERAL'
  /** Real estate: homes, property alerts, visits. */
  | 'REAL_ESTATE'
  /** Mortgages: their comparison with rate offers, referrals to mortgage brokers. */
  | 'FINANCING';

/** Conditions on relationships. All of them must hold. */
export type RelationshipFilter = {
  /** In one of these states. */
  states?: Array<RelationshipState> | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<RelationshipKind> | null | undefined;
  /** With this party as provider or consumer. */
  with?: string | number | null | undefined;
  /** Based on this offering. */
  offering?: string | number | null | undefined;
  /** Based on an offering of this service, or on one that includes it. */
  service?: string | number | null | undefined;
  /** In progress on this day: started on or before it, and not ended before it. */
  on?: string | null | undefined;
  /** Starting on this day or later. */
  startsFrom?: string | null | undefined;
  /** Ending on this day or earlier, e.g. to find relationships about to expire. */
  endsUntil?: string | null | undefined;
};

/** State of a relationship: PROPOSED → AGREED → ACTIVE ⇄ SUSPENDED → ENDED, or DECLINED from PROPOSED. */
export type RelationshipState =
  /** One party has proposed it; the other has not responded. */
  | 'PROPOSED'
  /** Both parties have agreed; provision has not started yet. */
  | 'AGREED'
  /** Services are being provided and consumed. */
  | 'ACTIVE'
  /** Paused; it can be resumed or ended. */
  | 'SUSPENDED'
  /** Ended; kept as history. */
  | 'ENDED'
  /** The other party did not agree. */
  | 'DECLINED';

/** How closely the parties work together (ITIL 4: Drive Stakeholder Value). */
export type RelationshipKind =
  /** Standard services with a focus on efficiency. */
  | 'BASIC'
  /** Services tailored to the consumer, with regular communication. */
  | 'COOPERATIVE'
  /** Shared goals and joint planning. */
  | 'PARTNERSHIP';

/** The kind of a resource. */
export type ResourceKind =
  /** Evidence of competence or compliance. */
  | 'CERTIFICATION'
  /** Knowledge or skills of a person or team. */
  | 'KNOWLEDGE'
  /** The right and the means to use something, such as a URL with a login. */
  | 'ACCESS'
  /** A notification service, such as a property alert. */
  | 'ALERT'
  /** An item offered on a market. */
  | 'LISTING'
  /** A document with findings, such as an appraisal. */
  | 'REPORT'
  /** Hardware, software or premises. */
  | 'EQUIPMENT'
  /** Funds made available. */
  | 'FUNDING'
  /** None of the other kinds; the name describes it. */
  | 'OTHER';

/** Category of a score from 0 to 10 (Reichheld 2003). */
export type AdvocacyCategory =
  /** 9 or 10: likely to recommend the provider. */
  | 'PROMOTER'
  /** 7 or 8: satisfied, but not a promoter. */
  | 'PASSIVE'
  /** 0 to 6: may discourage others from using the provider. */
  | 'DETRACTOR';

/** Role of a person in an organisation. */
export type MembershipRole =
  /** May change the organisation's data and agree to relationships on its behalf. */
  | 'REPRESENTATIVE'
  /** Sees everything that the organisation sees; may record activities and product use. */
  | 'MEMBER';

/** Degree of dependency of one thing on another. */
export type Criticality =
  /** A failure has hardly any effect. */
  | 'LOW'
  /** Operation continues with additional effort. */
  | 'MEDIUM'
  /** Operation continues only in part or for a short time. */
  | 'HIGH'
  /** Operation stops immediately. */
  | 'CRITICAL';

/** Component of an offering (ITIL 4 Foundation 2.3.2). */
export type OfferingContent =
  /** Ownership passes to the consumer. */
  | 'GOODS'
  /** The consumer may use a resource of the provider under agreed terms. */
  | 'RESOURCE_ACCESS'
  /** The provider performs an action for the consumer. */
  | 'SERVICE_ACTION';

/** Billing period of a price. */
export type PricePeriod =
  /** A single payment. */
  | 'ONCE'
  /** Per month. */
  | 'MONTH'
  /** Per year. */
  | 'YEAR';

/** Who, besides the parties, can see that it exists. Terms, activities and product use are never disclosed. */
export type Disclosure =
  /** The parties only. */
  | 'PRIVATE'
  /** Also the downstream parties that its resources enable. They see its parties, service and resources. */
  | 'CHAIN'
  /** Everyone. They see its parties, service and resources. */
  | 'PUBLIC';

/** Role of a person on the consumer side of a relationship (ITIL 4 Foundation 2.2.2). */
export type ConsumerRole =
  /** Defines the requirements and is responsible for the outcomes. */
  | 'CUSTOMER'
  /** Uses the services. */
  | 'USER'
  /** Authorises the budget. */
  | 'SPONSOR';

/** Kind of activity in a service relationship (ITIL 4 Foundation 2.4). */
export type ActivityKind =
  /** Performed by the provider to provide services. */
  | 'PROVISION'
  /** Performed by the consumer to use services. */
  | 'CONSUMPTION'
  /** Performed jointly to ensure continued co-creation of value. */
  | 'RELATIONSHIP_MANAGEMENT';

/** A side of a relationship: a party and the people who act for it. */
export type RelationshipSide =
  /** The provider, e.g. the brokerage and its brokers. */
  | 'PROVIDER'
  /** The consumer, e.g. the client. */
  | 'CONSUMER';

/** State of an appointment: PROPOSED → CONFIRMED → DONE, or CANCELLED. */
export type AppointmentState =
  /** One side has proposed a time, which is reserved. The other side confirms it or proposes another. */
  | 'PROPOSED'
  /** Both sides have agreed on the time. */
  | 'CONFIRMED'
  /** It will not take place; its time slot is free again. */
  | 'CANCELLED'
  /** It took place. */
  | 'DONE';

/** State of a person's access to a resource of a relationship. */
export type AccessState =
  /** The person has access. */
  | 'ACTIVE'
  /** Access is suspended; `resumeAccess` restores it. */
  | 'SUSPENDED'
  /** Access has ended; `grantAccess` grants it again, with a new invitation. */
  | 'REVOKED';

/** A kind of entry of the audit trail. */
export type AuditKind =
  /** Data was changed. */
  | 'CHANGE'
  /** Sensitive data was read. */
  | 'VIEW';

/** A kind of data whose readers are recorded. */
export type SensitiveKind =
  /** A mortgage. */
  | 'MORTGAGE'
  /** A consent. */
  | 'CONSENT'
  /** An email address. */
  | 'CONTACT';

/** Purpose for which a party may use the data of another party. */
export type ConsentPurpose =
  /** To see your financing and check whether another mortgage would save money. */
  | 'FINANCING_ADVICE'
  /** To see your financing, as the mortgage broker to whom you were referred. */
  | 'FINANCING_REFERRAL';

/** How often the interest of a loan is compounded. */
export type Compounding =
  /** Monthly: monthly rate = annual rate / 12. */
  | 'MONTHLY'
  /** Semi-annually, not in advance: monthly rate = (1 + annual rate / 2)^(1/6) − 1 (Canadian fixed rates). */
  | 'SEMI_ANNUAL';

/** Whether a rate can change during the term. */
export type RateType =
  /** The rate stays the same. */
  | 'FIXED'
  /** The rate follows a base rate. */
  | 'VARIABLE';

/** How a mortgage is repaid. */
export type RepaymentType =
  /** Payments cover interest and principal, so the balance declines each month. */
  | 'REPAYMENT'
  /** Payments cover the interest only; the balance stays the same until it is due. */
  | 'INTEREST_ONLY';

/** Prepayment penalty that a lender charges for leaving before the end of the term. */
export type PenaltyKind =
  /** No penalty. */
  | 'NONE'
  /** Three months' interest. */
  | 'THREE_MONTHS_INTEREST'
  /** The greater of three months' interest and the interest rate differential. */
  | 'GREATER_OF_THREE_MONTHS_AND_IRD';

/** State of a questionnaire. */
export type QuestionnaireState =
  /** Not answered yet. */
  | 'ASKED'
  /** The client has answered. */
  | 'ANSWERED'
  /** The client declined to answer. */
  | 'DECLINED';

/** State of a referral to a suggested mortgage broker: ACCEPTED → SWITCHED or STAYED, or DECLINED. */
export type ReferralState =
  /** The client accepted the suggestion; the outcome is not known yet. */
  | 'ACCEPTED'
  /** The client declined the suggestion; the offer is not suggested again. */
  | 'DECLINED'
  /** The client has switched the mortgage. */
  | 'SWITCHED'
  /** The client kept the old mortgage. */
  | 'STAYED';

/** A kind of records that a party imports. */
export type ImportKind =
  /** Services and offerings. They are imported as drafts. */
  | 'OFFERINGS'
  /** Listings of homes. They are visible to the party and the clients that it serves, and matched with the alerts of these clients. */
  | 'LISTINGS'
  /** Rate offers of a mortgage broker, under its own offerings. */
  | 'RATE_OFFERS';

/** State of an import. */
export type ImportState =
  /** The file is there; its kind and columns must be chosen (`configureImport`). */
  | 'UPLOADED'
  /** The rows are being read and compared with each other and with existing records. */
  | 'CHECKING'
  /** Problems and duplicates are known; it can be started (`startImport`). */
  | 'CHECKED'
  /** The rows are being imported. */
  | 'RUNNING'
  /** It stopped before its end; see `problem`. The rows that were imported can be undone. */
  | 'STOPPED'
  /** All rows were imported, merged, skipped or rejected. */
  | 'DONE'
  /** It is being undone. */
  | 'UNDOING'
  /** It was undone, except for records that somebody changed or built on since. */
  | 'UNDONE';

/** Type of home, derived from PropertySubType and PropertyType of the feed. */
export type HomeType =
  /** A detached or semi-detached house for one household. */
  | 'HOUSE'
  /** A terraced or row house. */
  | 'TOWNHOUSE'
  /** A condominium or apartment. */
  | 'CONDOMINIUM'
  /** A building with two or more homes, e.g. a duplex or triplex. */
  | 'MULTI_FAMILY'
  /** A manufactured or mobile home. */
  | 'MANUFACTURED'
  /** A farm or ranch. */
  | 'FARM'
  /** Land without a home. */
  | 'LAND'
  /** None of the other types, e.g. a houseboat or a parking space. */
  | 'OTHER';

/** Unit of area. */
export type AreaUnit =
  /** Square feet; one is exactly 0.09290304 square metres. */
  | 'SQUARE_FEET'
  /** Square metres. */
  | 'SQUARE_METRES';

/** A feature that a home has or lacks, derived from the yes/no fields and lists of the feed. */
export type HomeFeature =
  /** Accessible to people with disabilities. */
  | 'ACCESSIBLE'
  /** Air conditioning. */
  | 'AIR_CONDITIONING'
  /** A balcony. */
  | 'BALCONY'
  /** A basement. */
  | 'BASEMENT'
  /** A dishwasher. */
  | 'DISHWASHER'
  /** An elevator. */
  | 'ELEVATOR'
  /** A fence. */
  | 'FENCED'
  /** A fireplace. */
  | 'FIREPLACE'
  /** Fully or partly furnished. */
  | 'FURNISHED'
  /** A garage. */
  | 'GARAGE'
  /** A garden or yard. */
  | 'GARDEN'
  /** Hardwood floors. */
  | 'HARDWOOD_FLOORS'
  /** Facilities for horses. */
  | 'HORSES'
  /** Laundry facilities. */
  | 'LAUNDRY'
  /** Newly built and never occupied. */
  | 'NEW_CONSTRUCTION'
  /** An owners' association with rules and fees. */
  | 'OWNERS_ASSOCIATION'
  /** Parking, in a garage or elsewhere. */
  | 'PARKING'
  /** A patio, deck, terrace or porch. */
  | 'PATIO'
  /** Pets allowed, possibly with restrictions. */
  | 'PETS_ALLOWED'
  /** A pool. */
  | 'POOL'
  /** A senior community with age restrictions. */
  | 'SENIOR_COMMUNITY'
  /** Solar power. */
  | 'SOLAR'
  /** A hot tub or spa. */
  | 'SPA'
  /** A notable view. */
  | 'VIEW'
  /** On the waterfront. */
  | 'WATERFRONT';

/** State of a request to change search criteria. */
export type ChangeRequestState =
  /** Not answered yet. Until then no new matches are shown for the old criteria. */
  | 'ASKED'
  /** The criteria were changed. */
  | 'CARRIED_OUT'
  /** The provider declined; the old criteria remain in force. */
  | 'DECLINED'
  /** The consumer withdrew the request; the old criteria remain in force. */
  | 'WITHDRAWN';

/** How often an alert sends notifications. */
export type AlertFrequency =
  /** As soon as a home meets the criteria. */
  | 'AT_ONCE'
  /** A daily digest of new matches. */
  | 'DAILY'
  /** A weekly digest of new matches. */
  | 'WEEKLY';

/** Channel through which an alert sends notifications. */
export type AlertChannel =
  /** By email. */
  | 'EMAIL';

/** State of a property alert. */
export type AlertState =
  /** It finds homes and sends notifications. */
  | 'ACTIVE'
  /** Paused. When it is resumed, it finds the homes that were listed in the meantime. */
  | 'SUSPENDED'
  /** Ended; it can no longer be changed. */
  | 'ENDED';

/** Conditions on matches. All of them must hold. By default, ended and dismissed matches are excluded. */
export type MatchFilter = {
  /** true: only seen matches; false: only unseen matches. */
  seen?: boolean | null | undefined;
  /** true: only favourites; false: only the others. */
  favourite?: boolean | null | undefined;
  /** true: only dismissed matches; false: only the others. Default: false. */
  dismissed?: boolean | null | undefined;
  /** true: only matches that no longer meet the criteria; false: only the others. Default: false. */
  ended?: boolean | null | undefined;
  /** With at least this score, 0 to 100. */
  leastScore?: number | null | undefined;
};

/** Sort order of matches. */
export type MatchOrder =
  /** Unseen matches first, then seen ones; latest first within each group. */
  | 'UNSEEN_FIRST'
  /** Latest notification first. */
  | 'LATEST'
  /** Highest score first. */
  | 'BEST_SCORE';

/** Market status of a listing (RESO Data Dictionary, StandardStatus). */
export type StandardStatus =
  /** On the market. */
  | 'ACTIVE'
  /** An offer has been accepted; further offers are still considered. */
  | 'ACTIVE_UNDER_CONTRACT'
  /** The listing agreement was cancelled. */
  | 'CANCELED'
  /** Sold or leased. */
  | 'CLOSED'
  /** Announced, but not on the market yet. */
  | 'COMING_SOON'
  /** Entered by mistake. */
  | 'DELETE'
  /** The listing agreement has expired. */
  | 'EXPIRED'
  /** Temporarily off the market. */
  | 'HOLD'
  /** Not completely entered yet. */
  | 'INCOMPLETE'
  /** An offer has been accepted; no further offers are considered. */
  | 'PENDING'
  /** Off the market; the listing agreement is still in force. */
  | 'WITHDRAWN';

/** Period that the price of a lease covers (RESO Data Dictionary, LeaseAmountFrequency). */
export type LeaseFrequency =
  /** Per day. */
  | 'DAILY'
  /** Per week. */
  | 'WEEKLY'
  /** Per two weeks. */
  | 'BI_WEEKLY'
  /** Twice a month. */
  | 'SEMI_MONTHLY'
  /** Per month. */
  | 'MONTHLY'
  /** Per quarter. */
  | 'QUARTERLY'
  /** Per half-year. */
  | 'SEMI_ANNUALLY'
  /** Per year. */
  | 'ANNUALLY'
  /** Per season; the price per month is unknown. */
  | 'SEASONAL'
  /** For the whole lease term; the price per month is unknown. */
  | 'ONE_TIME';

/** Reason for the latest notification about a match. */
export type MatchCause =
  /** The home met the criteria for the first time. */
  | 'NEW'
  /** The home meets the criteria again after it temporarily did not. */
  | 'BACK'
  /** The price changed, and the home still meets the criteria. */
  | 'PRICE_CHANGED'
  /** The status changed, and the home is still available. */
  | 'STATUS_CHANGED';

/** A search criterion that a home meets or misses. */
export type Criterion =
  /** Located in one of the places, or within the polygon or circle. */
  | 'AREA'
  /** The price range. */
  | 'PRICE'
  /** The type of home. */
  | 'HOME_TYPE'
  /** The number of bedrooms. */
  | 'BEDROOMS'
  /** The number of bathrooms. */
  | 'BATHROOMS'
  /** The living area. */
  | 'LIVING_AREA'
  /** The year of construction. */
  | 'YEAR_BUILT'
  /** Feature: Accessible to people with disabilities. */
  | 'ACCESSIBLE'
  /** Feature: Air conditioning. */
  | 'AIR_CONDITIONING'
  /** Feature: A balcony. */
  | 'BALCONY'
  /** Feature: A basement. */
  | 'BASEMENT'
  /** Feature: A dishwasher. */
  | 'DISHWASHER'
  /** Feature: An elevator. */
  | 'ELEVATOR'
  /** Feature: A fence. */
  | 'FENCED'
  /** Feature: A fireplace. */
  | 'FIREPLACE'
  /** Feature: Fully or partly furnished. */
  | 'FURNISHED'
  /** Feature: A garage. */
  | 'GARAGE'
  /** Feature: A garden or yard. */
  | 'GARDEN'
  /** Feature: Hardwood floors. */
  | 'HARDWOOD_FLOORS'
  /** Feature: Facilities for horses. */
  | 'HORSES'
  /** Feature: Laundry facilities. */
  | 'LAUNDRY'
  /** Feature: Newly built and never occupied. */
  | 'NEW_CONSTRUCTION'
  /** Feature: An owners' association with rules and fees. */
  | 'OWNERS_ASSOCIATION'
  /** Feature: Parking, in a garage or elsewhere. */
  | 'PARKING'
  /** Feature: A patio, deck, terrace or porch. */
  | 'PATIO'
  /** Feature: Pets allowed, possibly with restrictions. */
  | 'PETS_ALLOWED'
  /** Feature: A pool. */
  | 'POOL'
  /** Feature: A senior community with age restrictions. */
  | 'SENIOR_COMMUNITY'
  /** Feature: Solar power. */
  | 'SOLAR'
  /** Feature: A hot tub or spa. */
  | 'SPA'
  /** Feature: A notable view. */
  | 'VIEW'
  /** Feature: On the waterfront. */
  | 'WATERFRONT';

/** Reason for dismissing a home. */
export type DismissReason =
  /** Too expensive for its value. */
  | 'PRICE'
  /** The location does not suit. */
  | 'LOCATION'
  /** Too small or too large. */
  | 'SIZE'
  /** The layout does not suit. */
  | 'LAYOUT'
  /** The condition does not suit. */
  | 'CONDITION'
  /** A required feature is missing, or an unwanted one is present. */
  | 'FEATURES'
  /** Already known to the client. */
  | 'KNOWN'
  /** Another reason, given in the note. */
  | 'OTHER';

/** Outcome of a training run. The current model stays in use unless the run succeeded. */
export type TrainingOutcome =
  /** The new model is in use. */
  | 'SUCCEEDED'
  /** There is no agreed relationship to learn from. */
  | 'NOTHING_TO_LEARN_FROM'
  /** The training needed more memory than TRAINING_MEMORY_MB. */
  | 'OUT_OF_MEMORY'
  /** The training took longer than TRAINING_TIME_LIMIT_MINUTES. */
  | 'TIME_LIMIT'
  /** Its process was killed by the system or a person, or its server stopped. */
  | 'KILLED'
  /** It failed with an error. */
  | 'FAILED'
  /** The server was stopped. */
  | 'STOPPED'
  /** The server could not renew its lease in time, so another server took over. */
  | 'LEASE_LOST';

/** State of a service account. Its key is accepted only in state ACTIVE. */
export type ServiceAccountState =
  /** The key is accepted. */
  | 'ACTIVE'
  /** The key has expired. `renewServiceAccount` issues a new one. */
  | 'EXPIRED'
  /** The responsible person no longer represents the organisation. Another representative can renew or revoke the account. */
  | 'SUSPENDED'
  /** The account has ended. */
  | 'REVOKED';

/** A background loop that processes records. */
export type ProcessingLoop =
  /** Numbers committed events; the record is an internal Neo4j ID. */
  | 'EVENT_NUMBERING'
  /** Delivers events (`evt_`) to subscribers. */
  | 'LIVE_UPDATES'
  /** Imports purchase tables; the record is an activity (`act_`), or an unreadable line of a table. */
  | 'PURCHASE_IMPORT'
  /** Sends queued emails (`mai_`). */
  | 'MAIL'
  /** Serves calendar feeds; the record is an appointment (`apt_`). */
  | 'CALENDAR_FEEDS'
  /** Trains the recommendation model; the record is a party. */
  | 'TRAINING'
  /** Publishes recommendations after a training; the record is a party. */
  | 'RECOMMENDATIONS'
  /** Matches listings (`lst_`) and property alerts (`alr_`). */
  | 'MATCHING'
  /** Imports listing feeds; the record is a listing (`lst_`). */
  | 'LISTING_IMPORT'
  /** Posts events to webhooks; the record is a webhook (`whk_`), or a webhook and an event. */
  | 'WEBHOOKS';

/** State of a webhook. */
export type WebhookState =
  /** Events are sent, and retried after failures. */
  | 'ACTIVE'
  /** No events are sent; see `disabledReason`. Restart it with `updateWebhook` or `replayWebhook`. */
  | 'DISABLED';

/** Direction in which to follow a chain. */
export type ChainDirection =
  /** Towards the providers on which the start depends. */
  | 'UPSTREAM'
  /** Towards the consumers that depend on the start. */
  | 'DOWNSTREAM'
  /** Both directions. */
  | 'BOTH';

/** What prevents an erasure. */
export type ErasureBlockerKind =
  /** The person is the last administrator who can sign in. */
  | 'LAST_ADMINISTRATOR'
  /** The person is the last representative of an organisation that has open relationships or other members. */
  | 'LAST_REPRESENTATIVE';

/** Kind of recommendation; each has its own recommender. */
export type RecommendationKind =
  /** The offering that a consumer is likely to take next. */
  | 'NEXT_OFFERING'
  /** A product of a relationship that the consumer uses less than its peers do. */
  | 'UNDERUSED_PRODUCT'
  /** A provider with which the consumer never had a relationship or proposal. */
  | 'OPPORTUNITY'
  /** A mortgage broker with whom the client would save money. */
  | 'MORTGAGE_BROKER';

/** Reason for staying with the current mortgage. */
export type StayReason =
  /** No offer is suitable for this mortgage. */
  | 'NO_OFFERS'
  /** Every offer costs more than it saves. */
  | 'NOTHING_SAVES'
  /** The best offer saves less than the requested minimum. */
  | 'BELOW_MINIMUM';

/** Reason why the recorded facts of a mortgage are outdated. */
export type OutdatedReason =
  /** The term has ended: rate and penalty are no longer known. */
  | 'TERM_ENDED'
  /** According to the recorded payments, it has been paid off. */
  | 'PAID_OFF'
  /** The facts are more than 60 months old, or more than 12 months with a variable rate. */
  | 'TOO_OLD';

/** What to do with a duplicate. */
export type DuplicateChoice =
  /** Add what the existing record lacks; its own values stay. */
  | 'MERGE'
  /** Replace the values of the existing record by those of the row. */
  | 'UPDATE'
  /** Keep both. */
  | 'KEEP'
  /** Leave the row out. */
  | 'SKIP';

/** How a table is read. Omitted fields are proposed. */
export type ImportTableInput = {
  /** The ID of the import. */
  id: string | number;
  /** What the rows are. Default: proposed from the names of the columns. */
  kind?: ImportKind | null | undefined;
  /** The sheet of a workbook, counted from 0. Default: the first one. */
  sheet?: number | null | undefined;
  /** Encoding of a CSV, e.g. utf-8, utf-16le, utf-16be, windows-1252. */
  encoding?: string | null | undefined;
  /** Separator of a CSV: one of "," ";" "\t" "|". */
  delimiter?: string | null | undefined;
  /** Line that names the columns, counted from 1; 0: there is none. */
  headerLine?: number | null | undefined;
};

/** Rows that the settings would give, before they are checked. */
export type ImportPreviewInput = {
  /** The ID of the import. */
  id: string | number;
  /** What the rows are. */
  kind: ImportKind;
  /** How the table is read and what its columns are. */
  settings: ImportSettingsInput;
};

/** The meaning of a table. */
export type ImportSettingsInput = {
  /** The sheet of a workbook, counted from 0. Default: the first one. */
  sheet?: number | null | undefined;
  /** Encoding of a CSV. */
  encoding: string;
  /** Separator of a CSV. */
  delimiter: string;
  /** Line that names the columns, counted from 1; 0: there is none. */
  headerLine: number;
  /** The columns to import. Others are left out. */
  columns: Array<ImportColumnInput>;
  /** Values for all rows. */
  constants?: Array<ImportConstantInput> | null | undefined;
  /** Decimal mark of amounts, "." or ",". Without it, an ambiguous amount such as 1.234 is a problem. */
  decimalMark?: string | null | undefined;
  /** Order of day and month, "DD/MM" or "MM/DD". Without it, an ambiguous date such as 03/04/2026 is a problem. */
  dateOrder?: string | null | undefined;
  /** ISO 4217 code of amounts without one. */
  currency?: string | null | undefined;
  /** true: an optional value that cannot be understood is left out and reported; false: its row is rejected. Default: false. */
  leaveOutInvalid?: boolean | null | undefined;
};

/** A column and what it is. */
export type ImportColumnInput = {
  /** The column, counted from 0. */
  column: number;
  /** The field that it fills, see `importKinds`. */
  field: string;
};

/** A value for all rows that have none in a column. */
export type ImportConstantInput = {
  /** The field, see `importKinds`. */
  field: string;
  /** The value, written as in a table. */
  value: string;
};

/** What two records have in common. The first values are the strongest. */
export type DuplicateReason =
  /** The same identifier. */
  | 'IDENTIFIER'
  /** The same email address. */
  | 'EMAIL'
  /** The same phone number. */
  | 'PHONE'
  /** The same name, apart from case, accents and the order of words. */
  | 'SAME_NAME'
  /** Names that differ in a few letters. */
  | 'SIMILAR_NAME';

/** What became of a row. */
export type ImportOutcome =
  /** A record was created. */
  | 'CREATED'
  /** The values of an existing record were replaced. */
  | 'UPDATED'
  /** An existing record, or another row, got what it lacked. */
  | 'MERGED'
  /** Left out as a duplicate. */
  | 'SKIPPED'
  /** It could not be imported; the reason is stated. */
  | 'REJECTED';

/** What the undo of an import did with a record. */
export type UndoOutcome =
  /** The created record was removed. */
  | 'REMOVED'
  /** The record has its earlier values. */
  | 'RESTORED'
  /** Somebody changed it or built on it since, so it was kept. */
  | 'KEPT';

/** An exact amount in one currency. */
export type MoneyInput = {
  /** The amount as a string with at most the decimals of the currency by ISO 4217 (0 for JPY, 2 for CAD, 3 for KWD), e.g. "2568.25". */
  amount: string;
  /** ISO 4217 code, e.g. "CAD". */
  currency: string;
};

/** A factor that influences whether a consumer recommends its provider. */
export type AdvocacyDriver =
  /** Expected share of months with product use (posterior mean over the last 6), 0 to 1. */
  | 'USAGE'
  /** Natural logarithm of the number of relationships between the consumer and the provider. */
  | 'BREADTH'
  /** Natural logarithm of 1 + the saving from referrals in the relationship, in units of currency. */
  | 'SAVING'
  /** Natural logarithm of 1 + the median hours from the consumer's feedback to the provider's first reply. */
  | 'ANSWER_TIME'
  /** Natural logarithm of 1 + the months since the relationship began. */
  | 'TENURE';

/** How the use of a product compares with that of peers. */
export type UsageFlag =
  /** The rate is below the first quartile of the peers with a probability of more than 80 %. */
  | 'UNDER_USED'
  /** There is no evidence that it is used less than by peers. */
  | 'AS_PEERS'
  /** Fewer than 20 peers, or no month with data. */
  | 'NOT_ENOUGH_DATA';

/** The person who is granted access, and the resource. */
export type GrantAccessInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship, in state AGREED or ACTIVE. You act for its provider. PROPOSED is accepted only for people whom you recorded. */
  relationship: string | number;
  /** The consumer, or a person who acts for it. Default: the consumer, if `email` is omitted too. */
  person?: string | number | null | undefined;
  /** Alternatively, the email address of the person. An unknown address is assigned to a person without address whom you recorded and who deals only with you. With `name`, it creates a person in an organisation that you recorded, that has no members and deals only with you. */
  email?: string | null | undefined;
  /** Name of a new person. */
  name?: string | null | undefined;
  /** Name of the resource that is accessed. Default: "Client portal". */
  accessName?: string | null | undefined;
  /** URL of the resource. Default: the URL of Covalue. Not permitted before the agreement. */
  url?: string | null | undefined;
};

/** The access for which the invitation is sent again. */
export type ResendInvitationInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the access. */
  id: string | number;
  /** Corrects the email address of a person whom you recorded, who has never signed in, and who deals only with you. Default: the recorded address. */
  email?: string | null | undefined;
};

/** The access to change, and the reason. */
export type ChangeAccessInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the access. */
  id: string | number;
  /** The reason. It is shown to the person. */
  reason?: string | null | undefined;
};

/** A new organisation. */
export type CreateOrganisationInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 200 characters. */
  name: string;
  /** What the party does. */
  description?: string | null | undefined;
  /** The public web page. */
  website?: string | null | undefined;
  /** The email address. */
  email?: string | null | undefined;
  /** The market segment. */
  segment?: string | null | undefined;
  /** Visibility of the profile. Default: PRIVATE. */
  profile?: Profile | null | undefined;
  /** Industry packs of an organisation: the screens and words that it sees. GENERAL is always one of them. */
  packs?: Array<IndustryPack> | null | undefined;
  /** Whether you become its first representative. Default: true. */
  representative?: boolean | null | undefined;
};

/** A new person. */
export type CreatePersonInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 200 characters. */
  name: string;
  /** The email address with which the person signs in. Unique. */
  email?: string | null | undefined;
  /** Further details about the person. */
  description?: string | null | undefined;
  /** The market segment. */
  segment?: string | null | undefined;
  /** Visibility of the profile. Default: PRIVATE. */
  profile?: Profile | null | undefined;
};

/** Changes to a party. Omitted fields are unchanged; null clears a field. */
export type UpdatePartyInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the party. */
  id: string | number;
  /** The name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** What the party does. */
  description?: string | null | undefined;
  /** The public web page. */
  website?: string | null | undefined;
  /** The email address. People change their own with `requestEmailChange`; before the first sign-in, an administrator can correct it here. */
  email?: string | null | undefined;
  /** The market segment. */
  segment?: string | null | undefined;
  /** Whether the party appears in the public catalogue. */
  profile?: Profile | null | undefined;
  /** Industry packs of an organisation: the screens and words that it sees. GENERAL is always one of them. */
  packs?: Array<IndustryPack> | null | undefined;
};

/** The new email address. */
export type RequestEmailChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The address with which you want to sign in. */
  email: string;
};

/** Your requested change. */
export type CancelEmailChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Your account at the identity provider. */
export type ConnectIdentityInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Your account at the identity provider. */
export type DisconnectIdentityInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Your sessions. */
export type EndOtherSessionsInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Your second factor. */
export type BeginSecondFactorInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** A code of your second factor. */
export type SecondFactorCodeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The current code of the app; to remove it, also a recovery code. */
  code: string;
};

/** The credentials. */
export type SignInInput = {
  /** The recorded email address. Old addresses that do not conform to `EmailAddress` are accepted too. */
  email: string;
  /** The password. */
  password: string;
  /** The code of your authenticator app, or a recovery code. Required if you have a second factor; an error of the field `code` says so. */
  code?: string | null | undefined;
};

/** The first administrator, and the organisation that the administrator represents. */
export type SetUpInput = {
  /** The value of `setup=` in the link that `npm start` prints for an empty graph. */
  code: string;
  /** The name of the administrator, 1 to 200 characters. */
  name: string;
  /** The email address with which the administrator signs in. */
  email: string;
  /** The name of the organisation, 1 to 200 characters. */
  organisation: string;
  /** Industry packs of an organisation: the screens and words that it sees. GENERAL is always one of them. */
  packs?: Array<IndustryPack> | null | undefined;
  /** The password: 12 to 200 characters, and not easily guessed. */
  password: string;
};

/** The person who requests a link. */
export type RequestSignInLinkInput = {
  /** The recorded email address. Old addresses that do not conform to `EmailAddress` are accepted too. */
  email: string;
};

/** The session to refresh or end. */
export type SessionInput = {
  /** The refresh token from the sign-in or the last refresh. Null: that of the cookie, for pages of this API that send the header `covalue-session: cookie`. */
  refreshToken?: string | null | undefined;
};

/** An activity in a relationship. */
export type RecordActivityInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship. */
  relationship: string | number;
  /** The kind of activity. */
  kind: ActivityKind;
  /** A one-line summary of the activity. */
  summary: string;
  /** Further details. */
  note?: string | null | undefined;
  /** When it took place; not in the future. Default: now. */
  occurredAt?: string | null | undefined;
  /** Who performed it: a party of the relationship, or a person who acts for one. Default: your side. */
  performedBy?: string | number | null | undefined;
  /** The cost. A negative amount is a correction. */
  amount?: MoneyInput | null | undefined;
};

/** Corrections of an activity. Omitted fields stay unchanged; null deletes a value. */
export type UpdateActivityInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the activity. */
  id: string | number;
  /** A one-line summary of the activity. */
  summary?: string | null | undefined;
  /** Further details. */
  note?: string | null | undefined;
  /** When it took place; not in the future. */
  occurredAt?: string | null | undefined;
  /** The cost. A negative amount is a correction. */
  amount?: MoneyInput | null | undefined;
  /** How often the product was used, 1 to 1000000. */
  quantity?: number | null | undefined;
};

/** An activity that did not take place as recorded. */
export type CancelActivityInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the activity. */
  id: string | number;
  /** The reason in one line. Both sides see it. */
  reason: string;
};

/** How likely you are to recommend your provider. */
export type AnswerSurveyInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship that the survey is about. */
  relationship: string | number;
  /** Score from 0 (not at all likely) to 10 (extremely likely). */
  score: number;
  /** The reason, at most 10000 characters. It is shown to the provider. */
  comment?: string | null | undefined;
};

/** An appointment that one side proposes to the other. */
export type ProposeAppointmentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship. */
  relationship: string | number;
  /** The subject, in one line. Default: "Visit". */
  title?: string | null | undefined;
  /** Local time in `timeZone`, e.g. "2026-12-01T14:30", or a time with offset, e.g. "2026-12-01T14:30-05:00". */
  startsAt: string;
  /** IANA name of the time zone, e.g. "America/Toronto". */
  timeZone: string;
  /** Duration in minutes, 5 to 1440. Default: 45. */
  durationMinutes?: number | null | undefined;
  /** The object to visit, e.g. a listing. It is booked like the participants. */
  place?: string | number | null | undefined;
  /** Description of the location. Default: the address of the place. */
  location?: string | null | undefined;
  /** Further details. */
  note?: string | null | undefined;
  /** The host: a person who acts for the provider. Default: you, or else the first representative of the provider. */
  host?: string | number | null | undefined;
  /** The guest: the consumer, or a person who acts for it. Default: the consumer. */
  guest?: string | number | null | undefined;
};

/** A new time for an appointment. */
export type RescheduleAppointmentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the appointment. */
  id: string | number;
  /** Local time in `timeZone`, e.g. "2026-12-01T14:30", or a time with offset, e.g. "2026-12-01T14:30-05:00". */
  startsAt: string;
  /** IANA name of the time zone, e.g. "America/Toronto". */
  timeZone: string;
  /** Duration in minutes, 5 to 1440. Default: the previous duration. */
  durationMinutes?: number | null | undefined;
  /** Further details. They replace the previous note. */
  note?: string | null | undefined;
};

/** The appointment to confirm. */
export type ConfirmAppointmentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the appointment. */
  id: string | number;
};

/** The appointment to cancel, and the reason. */
export type CancelAppointmentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the appointment. */
  id: string | number;
  /** The reason. It is shown to the other side. */
  reason?: string | null | undefined;
};

/** The appointment that took place. */
export type CompleteAppointmentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the appointment. */
  id: string | number;
  /** The result. It replaces the previous note. */
  note?: string | null | undefined;
};

/** The input of `publishCalendarFeed` and `revokeCalendarFeed`. */
export type CalendarFeedInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
};

/** A new service. */
export type CreateServiceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The provider: you, or an organisation that you represent. */
  provider: string | number;
  /** Name, unique within the provider. */
  name: string;
  /** The outcomes that the service facilitates. */
  description?: string | null | undefined;
};

/** Changes to a service. Omitted fields are unchanged; null clears a field. */
export type UpdateServiceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the service. */
  id: string | number;
  /** The name. */
  name?: string | null | undefined;
  /** The outcomes that the service facilitates. */
  description?: string | null | undefined;
};

/** A new product of a service. */
export type AddProductInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The service. */
  service: string | number;
  /** Name, unique within the service. */
  name: string;
  /** What the product does for the consumer. */
  description?: string | null | undefined;
};

/** Changes to a product. Omitted fields stay unchanged. */
export type UpdateProductInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the product. */
  id: string | number;
  /** The name; unique among the products of the service. */
  name?: string | null | undefined;
  /** What it is. Null deletes the description. */
  description?: string | null | undefined;
};

/** A new offering. */
export type CreateOfferingInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The main service. Its provider makes the offering. */
  service: string | number;
  /** Name, unique within the provider. */
  name: string;
  /** Whether it is published in the public catalogue immediately. Default: false. */
  published?: boolean | null | undefined;
  /** What the offering comprises. */
  description?: string | null | undefined;
  /** The consumers at whom the offering is aimed. */
  targetGroup?: string | null | undefined;
  /** Components of the offering. Default: a service action. */
  contents?: Array<OfferingContent> | null | undefined;
  /** The price. */
  price?: MoneyInput | null | undefined;
  /** The billing period of the price. */
  pricePeriod?: PricePeriod | null | undefined;
  /** Terms that apply to every consumer of the offering. */
  terms?: string | null | undefined;
  /** Utility: what the offering does (fitness for purpose). */
  utility?: string | null | undefined;
  /** Warranty: how the offering performs (fitness for use). */
  warranty?: string | null | undefined;
  /** First day on which it can be agreed. */
  availableFrom?: string | null | undefined;
  /** Last day on which it can be agreed. */
  availableUntil?: string | null | undefined;
  /** Additional services of the provider that it includes. */
  includes?: Array<string | number> | null | undefined;
};

/** Changes to an offering. Omitted fields are unchanged; null clears a field. */
export type UpdateOfferingInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the offering. */
  id: string | number;
  /** The name. */
  name?: string | null | undefined;
  /** What the offering comprises. */
  description?: string | null | undefined;
  /** The consumers at whom the offering is aimed. */
  targetGroup?: string | null | undefined;
  /** The components of the offering. */
  contents?: Array<OfferingContent> | null | undefined;
  /** The price. */
  price?: MoneyInput | null | undefined;
  /** The billing period of the price. */
  pricePeriod?: PricePeriod | null | undefined;
  /** Terms that apply to every consumer of the offering. */
  terms?: string | null | undefined;
  /** Utility: what the offering does (fitness for purpose). */
  utility?: string | null | undefined;
  /** Warranty: how the offering performs (fitness for use). */
  warranty?: string | null | undefined;
  /** First day on which it can be agreed. */
  availableFrom?: string | null | undefined;
  /** Last day on which it can be agreed. */
  availableUntil?: string | null | undefined;
  /** Additional services of the provider that it includes. The list replaces the previous one. */
  includes?: Array<string | number> | null | undefined;
};

/** Whether an offering is published in the public catalogue. */
export type PublishOfferingInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the offering. */
  id: string | number;
  /** true: publishes the offering and the profile of its provider; false: withdraws the offering. */
  published: boolean;
};

/** A consent. If it was given before, it is renewed until the new time. */
export type GiveConsentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The party that gives it: you, or a party that you represent. Default: you. */
  giver?: string | number | null | undefined;
  /** The party that receives it, e.g. your brokerage. */
  to: string | number;
  /** The purpose. */
  purpose: ConsentPurpose;
  /** When it expires, at most 3 years ahead. Default: 365 days from now. */
  validUntil?: string | null | undefined;
};

/** The consent to withdraw. */
export type WithdrawConsentInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the consent. */
  id: string | number;
};

/** Confirms the erasure of your account. */
export type EraseMyAccountInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Of `erasurePreview`. */
  confirmationToken: string;
  /** Your present password. Not needed if an identity provider signs people in. */
  password?: string | null | undefined;
  /** If you have a second factor: the current code of the app, or a recovery code. */
  code?: string | null | undefined;
};

/** The person that is erased, and why. */
export type ErasePersonInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Of `erasurePreview`. */
  confirmationToken: string;
  /** Your present password. Not needed if an identity provider signs people in. */
  password?: string | null | undefined;
  /** If you have a second factor: the current code of the app, or a recovery code. */
  code?: string | null | undefined;
  /** The person. */
  person: string | number;
  /** The reason, at least 10 characters, e.g. a request that the person sent by letter. It is kept in the audit trail, so it must not name the person. */
  reason: string;
};

/** A record that was created by mistake. */
export type DeleteRecordInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** A service, product, offering, rate offer, your own proposal of a relationship, a resource, an agreement, an activity, a property alert or a mortgage. */
  id: string | number;
  /** The reason. It is kept in the audit trail. */
  reason?: string | null | undefined;
};

/** A change to undo. */
export type UndoInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** `undo.id` of the payload of the change, or one of `viewer.pendingUndos`. */
  id: string | number;
};

/** Feedback on an object, or a reply to feedback. */
export type GiveFeedbackInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship. Its two parties see the feedback. */
  relationship: string | number;
  /** The subject, e.g. a listing: any object that both parties may see. Omit it in a reply. */
  about?: string | number | null | undefined;
  /** The feedback that is replied to. */
  replyTo?: string | number | null | undefined;
  /** The feedback, at most 10000 characters. */
  text: string;
};

/** A mortgage as stated by its owner. */
export type RecordMortgageInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Outstanding balance. */
  balance: MoneyInput;
  /** Nominal annual rate as a fraction: 7.25 % is "0.0725". */
  annualRate: string;
  /** How often interest is compounded. */
  compounding?: Compounding | null | undefined;
  /** Whether the rate is fixed or variable. */
  rateType?: RateType | null | undefined;
  /** Number of months from `asOf` until the mortgage is paid off, or an interest-only balance is due. */
  remainingAmortisationMonths: number;
  /** Number of months from `asOf` until the current rate expires. */
  remainingTermMonths: number;
  /** The lender. */
  lender: string;
  /** The actual monthly payment. Default: the annuity payment or, if interest-only, the interest. */
  monthlyPayment?: MoneyInput | null | undefined;
  /** How the mortgage is repaid. Default: INTEREST_ONLY if the payment equals the interest, otherwise REPAYMENT. */
  repaymentType?: RepaymentType | null | undefined;
  /** The prepayment penalty. */
  penaltyKind?: PenaltyKind | null | undefined;
  /** The lender's current rate for the remaining term, as a fraction. */
  comparisonRate?: string | null | undefined;
  /** Share of the balance that may be prepaid without penalty, 0 to 1. */
  prepaymentShare?: string | null | undefined;
  /** The day for which these facts are stated, not in the future. Payments since then count as made. Default: today. */
  asOf?: string | null | undefined;
  /** The client whose mortgage is compared. */
  client: string | number;
  /** The relationship in which it was stated. Its provider may see it while a consent is valid. A provider can record it only in an AGREED or ACTIVE relationship. Not required for your own mortgage. */
  relationship?: string | number | null | undefined;
  /** With a relationship: expiry of the client's consent that its provider sees and uses this data (FINANCING_ADVICE). A consent recorded by a provider covers only data of this relationship, while it is AGREED or ACTIVE. Only the client can renew a withdrawn consent. Default: 365 days from now. */
  consentUntil?: string | null | undefined;
};

/** A mortgage rate that a broker offers. */
export type RecordRateOfferInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The offering of the broker to which the rate belongs. Everyone who can see the offering can see the rate. */
  offering: string | number;
  /** The title. */
  name: string;
  /** Nominal annual rate as a fraction: 5.99 % is "0.0599". */
  annualRate: string;
  /** How often interest is compounded. */
  compounding: Compounding;
  /** Whether the rate is fixed or variable. */
  rateType: RateType;
  /** Number of months for which the rate is guaranteed. */
  termMonths: number;
  /** Total fees of switching, zero or more. Their currency is that of the offer. */
  fees: MoneyInput;
  /** Minimum balance, in the currency of the fees. */
  smallest?: MoneyInput | null | undefined;
  /** Maximum balance, in the currency of the fees. */
  largest?: MoneyInput | null | undefined;
  /** Last day on which it can be accepted. */
  validUntil?: string | null | undefined;
};

/** The corrected facts of a mortgage, all of them. Without `asOf`, the day stays. */
export type UpdateMortgageInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Outstanding balance. */
  balance: MoneyInput;
  /** Nominal annual rate as a fraction: 7.25 % is "0.0725". */
  annualRate: string;
  /** How often interest is compounded. */
  compounding?: Compounding | null | undefined;
  /** Whether the rate is fixed or variable. */
  rateType?: RateType | null | undefined;
  /** Number of months from `asOf` until the mortgage is paid off, or an interest-only balance is due. */
  remainingAmortisationMonths: number;
  /** Number of months from `asOf` until the current rate expires. */
  remainingTermMonths: number;
  /** The lender. */
  lender: string;
  /** The actual monthly payment. Default: the annuity payment or, if interest-only, the interest. */
  monthlyPayment?: MoneyInput | null | undefined;
  /** How the mortgage is repaid. Default: INTEREST_ONLY if the payment equals the interest, otherwise REPAYMENT. */
  repaymentType?: RepaymentType | null | undefined;
  /** The prepayment penalty. */
  penaltyKind?: PenaltyKind | null | undefined;
  /** The lender's current rate for the remaining term, as a fraction. */
  comparisonRate?: string | null | undefined;
  /** Share of the balance that may be prepaid without penalty, 0 to 1. */
  prepaymentShare?: string | null | undefined;
  /** The day for which these facts are stated, not in the future. Payments since then count as made. Default: today. */
  asOf?: string | null | undefined;
  /** The ID of the mortgage. */
  id: string | number;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
};

/** Corrections of a rate offer. Omitted fields stay unchanged; null deletes a value. */
export type UpdateRateOfferInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the rate offer. */
  id: string | number;
  /** The title. */
  name?: string | null | undefined;
  /** Nominal annual rate as a fraction, e.g. "0.0599". */
  annualRate?: string | null | undefined;
  /** How often interest is compounded. */
  compounding?: Compounding | null | undefined;
  /** Whether the rate is fixed or variable. */
  rateType?: RateType | null | undefined;
  /** Number of months for which the rate is guaranteed. */
  termMonths?: number | null | undefined;
  /** Total fees of switching, zero or more. */
  fees?: MoneyInput | null | undefined;
  /** Minimum balance, in the currency of the fees. */
  smallest?: MoneyInput | null | undefined;
  /** Maximum balance, in the currency of the fees. */
  largest?: MoneyInput | null | undefined;
  /** Last day on which it can be accepted. */
  validUntil?: string | null | undefined;
};

/** A suggested mortgage broker that the client accepts. */
export type AcceptMortgageBrokerInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The client: you, or a party that you represent. */
  client: string | number;
  /** The rate offer: the best one, or one of the alternatives that save money. */
  rateOffer: string | number;
  /** The relationship of the client that the new one extends. Default: the first one on the path to the broker, otherwise the one in which the mortgage was stated. */
  extends?: string | number | null | undefined;
  /** The mortgage on which the suggestion was based (`mortgage` of the suggestion). If a newer mortgage applies, nothing is accepted. Required to share facts that a provider recorded; sharing confirms them. */
  mortgage?: string | number | null | undefined;
  /** The horizon with which the suggestion was requested. */
  horizonMonths?: number | null | undefined;
  /** true: you consent that the broker sees your financing (FINANCING_REFERRAL) for 365 days. Default: false. */
  shareFinancing?: boolean | null | undefined;
};

/** The client to ask about the financing. */
export type AskFinancingQuestionsInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship. Its consumer is asked. */
  relationship: string | number;
  /** Additional remarks. */
  note?: string | null | undefined;
};

/** The answers to a questionnaire, and how long its provider may see and use them. */
export type AnswerFinancingQuestionsInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Outstanding balance. */
  balance: MoneyInput;
  /** Nominal annual rate as a fraction: 7.25 % is "0.0725". */
  annualRate: string;
  /** How often interest is compounded. */
  compounding?: Compounding | null | undefined;
  /** Whether the rate is fixed or variable. */
  rateType?: RateType | null | undefined;
  /** Number of months from `asOf` until the mortgage is paid off, or an interest-only balance is due. */
  remainingAmortisationMonths: number;
  /** Number of months from `asOf` until the current rate expires. */
  remainingTermMonths: number;
  /** The lender. */
  lender: string;
  /** The actual monthly payment. Default: the annuity payment or, if interest-only, the interest. */
  monthlyPayment?: MoneyInput | null | undefined;
  /** How the mortgage is repaid. Default: INTEREST_ONLY if the payment equals the interest, otherwise REPAYMENT. */
  repaymentType?: RepaymentType | null | undefined;
  /** The prepayment penalty. */
  penaltyKind?: PenaltyKind | null | undefined;
  /** The lender's current rate for the remaining term, as a fraction. */
  comparisonRate?: string | null | undefined;
  /** Share of the balance that may be prepaid without penalty, 0 to 1. */
  prepaymentShare?: string | null | undefined;
  /** The day for which these facts are stated, not in the future. Payments since then count as made. Default: today. */
  asOf?: string | null | undefined;
  /** The ID of the questionnaire. */
  questionnaire: string | number;
  /** Expiry of your consent that the provider sees and uses the answers (FINANCING_ADVICE). Default: 365 days from now. */
  consentUntil?: string | null | undefined;
};

/** The questionnaire that you decline to answer. */
export type DeclineFinancingQuestionsInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the questionnaire. */
  questionnaire: string | number;
  /** The reason. It is shown to the provider. */
  reason?: string | null | undefined;
};

/** The outcome of a referral. */
export type RecordReferralOutcomeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the referral. */
  id: string | number;
  /** true: the client switched; false: the client stayed. */
  switched: boolean;
  /** The actual saving over the horizon, in the currency of the expected saving. Only for a switch. */
  realisedSaving?: MoneyInput | null | undefined;
  /** Further details. */
  note?: string | null | undefined;
};

/** The kind and the columns of an import. */
export type ConfigureImportInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the import. */
  id: string | number;
  /** What the rows are. */
  kind: ImportKind;
  /** How the table is read and what its columns are. */
  settings: ImportSettingsInput;
};

/** The import to start, and what to do with duplicates. */
export type StartImportInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the import. */
  id: string | number;
  /** One choice for all duplicates of a reason. Default: the first of `ImportKindDescription.choices`. */
  byReason?: Array<DuplicateChoiceInput> | null | undefined;
  /** Exceptions for single rows, at most 1000. */
  byLine?: Array<RowChoiceInput> | null | undefined;
};

/** What to do with all duplicates that have the same in common. */
export type DuplicateChoiceInput = {
  /** What they have in common. */
  reason: DuplicateReason;
  /** What to do. */
  choice: DuplicateChoice;
};

/** What to do with one duplicate. */
export type RowChoiceInput = {
  /** Line of the row. */
  line: number;
  /** What to do. */
  choice: DuplicateChoice;
};

/** The import. */
export type ImportInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the import. */
  id: string | number;
};

/** The person, the organisation and the role. */
export type AppointPersonInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The organisation. You are one of its representatives. */
  organisation: string | number;
  /** The person. */
  person: string | number;
  /** The role of the person in the organisation. */
  role: MembershipRole;
};

/** The person to remove, and the organisation. */
export type DismissPersonInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The organisation. You are one of its representatives, or the person. */
  organisation: string | number;
  /** The person. */
  person: string | number;
};

/** The membership offer to answer. */
export type AnswerMembershipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The organisation that offers the membership to you. */
  organisation: string | number;
};

/** A property alert for the consumer of a relationship. */
export type SetUpPropertyAlertInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship that provides it, in state AGREED or ACTIVE. */
  relationship: string | number;
  /** The title. */
  name: string;
  /** The search criteria. */
  criteria: SearchCriteriaInput;
  /** How often notifications are sent. */
  frequency: AlertFrequency;
  /** Time zone (IANA name) in which digests are sent at 07:00, e.g. "America/Toronto". Default: UTC. */
  timeZone?: string | null | undefined;
  /** Channel of the notifications. Default: EMAIL. */
  channel?: AlertChannel | null | undefined;
};

/** Search criteria of a client. Omitted criteria are not applied. Places, polygon and circle together form the area: a home in any of them matches. */
export type SearchCriteriaInput = {
  /** Cities, districts or postal codes, e.g. "Lakeview", "Hamilton, ON", "H3Z"; at most 50. */
  places?: Array<string> | null | undefined;
  /** Corners of an area in order, each [longitude, latitude] in degrees (GeoJSON order). 3 to 200 corners; sides must not cross. */
  polygon?: Array<Array<number>> | null | undefined;
  /** A circular area. */
  circle?: CircleInput | null | undefined;
  /** Minimum price. Homes with a price in another currency do not match. */
  priceFrom?: MoneyInput | null | undefined;
  /** Maximum price, in the same currency. */
  priceTo?: MoneyInput | null | undefined;
  /** true: homes to rent; false: homes to buy. Default: false. */
  forLease?: boolean | null | undefined;
  /** Accepted types of home. */
  homeTypes?: Array<HomeType> | null | undefined;
  /** Minimum number of bedrooms. */
  bedroomsFrom?: number | null | undefined;
  /** Maximum number of bedrooms. */
  bedroomsTo?: number | null | undefined;
  /** Minimum number of bathrooms; one without bath or shower counts as 0.5. */
  bathroomsFrom?: number | null | undefined;
  /** Maximum number of bathrooms. */
  bathroomsTo?: number | null | undefined;
  /** Minimum living area, in `areaUnit`. */
  livingAreaFrom?: number | null | undefined;
  /** Maximum living area, in `areaUnit`. */
  livingAreaTo?: number | null | undefined;
  /** Unit of the living area. Default: SQUARE_METRES. */
  areaUnit?: AreaUnit | null | undefined;
  /** Built in this year or later. */
  yearBuiltFrom?: number | null | undefined;
  /** Built in this year or earlier. */
  yearBuiltTo?: number | null | undefined;
  /** Required features. */
  must?: Array<HomeFeature> | null | undefined;
  /** Preferred features; each one raises the score. */
  nice?: Array<HomeFeature> | null | undefined;
  /** Excluded features. */
  never?: Array<HomeFeature> | null | undefined;
};

/** A circle on the map. */
export type CircleInput = {
  /** Latitude of the centre in degrees north, WGS 84. */
  latitude: number;
  /** Longitude of the centre in degrees east, WGS 84. */
  longitude: number;
  /** Radius in kilometres, more than 0 and at most 500. */
  radiusKm: number;
};

/** New criteria for an alert. */
export type ChangeSearchCriteriaInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the alert. */
  alert: string | number;
  /** The complete new criteria. They replace the old ones. */
  criteria: SearchCriteriaInput;
};

/** Changes to an alert, except for its criteria. Omitted fields are unchanged. */
export type UpdatePropertyAlertInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the alert. */
  alert: string | number;
  /** The title. */
  name?: string | null | undefined;
  /** How often notifications are sent. */
  frequency?: AlertFrequency | null | undefined;
  /** Time zone (IANA name) in which digests are sent at 07:00. */
  timeZone?: string | null | undefined;
  /** Channel of the notifications. */
  channel?: AlertChannel | null | undefined;
  /** Pauses, resumes or permanently ends the alert. */
  state?: AlertState | null | undefined;
};

/** A request of the consumer to change the criteria. */
export type AskCriteriaChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the alert. */
  alert: string | number;
  /** The requested change, in words. */
  wish: string;
};

/** The new criteria that carry out a request. */
export type CarryOutCriteriaChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the request. */
  request: string | number;
  /** The complete new criteria. They replace the old ones. */
  criteria: SearchCriteriaInput;
  /** A response to the person who requested the change. */
  answer?: string | null | undefined;
};

/** The request to decline, and the reason. */
export type DeclineCriteriaChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the request. */
  request: string | number;
  /** The reason. It is shown to the person who requested the change. */
  answer?: string | null | undefined;
};

/** The request to withdraw. */
export type WithdrawCriteriaChangeInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the request. */
  request: string | number;
};

/** Matches that the client has seen. */
export type MarkMatchesSeenInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** IDs of the matches, 1 to 100. */
  matches: Array<string | number>;
};

/** A home to add to or remove from the favourites. */
export type FavouriteMatchInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the match. */
  match: string | number;
  /** false: removes it from the favourites. Default: true. */
  favourite?: boolean | null | undefined;
};

/** A home that the client dismisses. */
export type DismissMatchInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the match. */
  match: string | number;
  /** The reason. */
  reason: DismissReason;
  /** Additional notes on the reason. They are shown to the provider. */
  note?: string | null | undefined;
};

/** A dismissed home to restore. */
export type RestoreMatchInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the match. */
  match: string | number;
};

/** The recommendation to mark as seen or to accept. */
export type AnswerRecommendationInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Its ID, from `recommendations`. */
  id: string | number;
};

/** The recommendation to decline, and the reason. */
export type DeclineRecommendationInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Its ID, from `recommendations`. */
  id: string | number;
  /** The reason. It helps to improve recommendations. */
  reason?: string | null | undefined;
};

/** A proposal of a relationship. */
export type ProposeRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The provider. */
  provider: string | number;
  /** The consumer. */
  consumer: string | number;
  /** The offering of the provider. */
  offering: string | number;
  /** One of your relationships that led to this one, e.g. by a referral. */
  extends?: string | number | null | undefined;
  /** How closely the parties will work together. Default: BASIC. */
  kind?: RelationshipKind | null | undefined;
  /** How much the consumer will depend on it. Default: MEDIUM. */
  criticality?: Criticality | null | undefined;
  /** The purpose. */
  purpose?: string | null | undefined;
  /** First day. Default: today. */
  startsOn?: string | null | undefined;
  /** Last day. Default: open-ended. */
  endsOn?: string | null | undefined;
};

/** The relationship whose state changes. */
export type MoveRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the relationship. */
  id: string | number;
};

/** The proposal to decline, and the reason. */
export type DeclineRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the relationship. */
  id: string | number;
  /** The reason. It is shown to the other party. */
  reason?: string | null | undefined;
};

/** The relationship to end, and its last day. */
export type EndRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the relationship. */
  id: string | number;
  /** Last day. Default: today. */
  endsOn?: string | null | undefined;
};

/** Changes to a relationship. Omitted fields are unchanged; null clears a field. */
export type UpdateRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the relationship. */
  id: string | number;
  /** How closely the parties work together. */
  kind?: RelationshipKind | null | undefined;
  /** How much the consumer depends on it. */
  criticality?: Criticality | null | undefined;
  /** The purpose. */
  purpose?: string | null | undefined;
  /** First day. It can be changed only while PROPOSED. */
  startsOn?: string | null | undefined;
  /** Last day. */
  endsOn?: string | null | undefined;
};

/** Who, besides the parties, can see that a relationship exists. */
export type DiscloseRelationshipInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the relationship. */
  id: string | number;
  /** A narrower disclosure takes effect immediately; a wider one when both parties have requested it. */
  disclosure: Disclosure;
};

/** The consumer role of a person in a relationship. */
export type AssignConsumerRoleInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the relationship. */
  relationship: string | number;
  /** The consumer, or a person who acts for it. */
  person: string | number;
  /** The role. */
  role: ConsumerRole;
  /** true: withdraws the role. */
  withdraw?: boolean | null | undefined;
};

/** Terms that the parties have agreed. */
export type RecordAgreementInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship. */
  relationship: string | number;
  /** The title. */
  title: string;
  /** The terms as text. */
  terms?: string | null | undefined;
  /** The day on which the terms were agreed. Default: today. */
  agreedOn?: string | null | undefined;
  /** First day of validity. */
  validFrom?: string | null | undefined;
  /** Last day of validity. */
  validUntil?: string | null | undefined;
  /** The agreed amount. */
  amount?: MoneyInput | null | undefined;
  /** URL of the document. */
  documentUrl?: string | null | undefined;
};

/** Corrections of an agreement. Omitted fields stay unchanged; null deletes a value. */
export type UpdateAgreementInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the agreement. */
  id: string | number;
  /** The title. */
  title?: string | null | undefined;
  /** The terms as text. */
  terms?: string | null | undefined;
  /** The day on which the terms were agreed. */
  agreedOn?: string | null | undefined;
  /** First day of validity. */
  validFrom?: string | null | undefined;
  /** Last day of validity. */
  validUntil?: string | null | undefined;
  /** The agreed amount. */
  amount?: MoneyInput | null | undefined;
  /** URL of the document. */
  documentUrl?: string | null | undefined;
};

/** An agreement that is not valid any more, or was never. */
export type CancelAgreementInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the agreement. */
  id: string | number;
  /** The reason in one line. Both sides see it. */
  reason: string;
};

/** A resource that a relationship has created for its consumer, who owns it. */
export type RecordResourceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The relationship that created it. */
  relationship: string | number;
  /** The name. */
  name: string;
  /** The kind of resource. */
  kind: ResourceKind;
  /** Further details. Visible to the owner and the parties that created it. */
  description?: string | null | undefined;
  /** Address at which it is used. */
  url?: string | null | undefined;
  /** Last day of validity. */
  validUntil?: string | null | undefined;
  /** The services of the owner that the resource enables. */
  enables?: Array<EnablementInput> | null | undefined;
};

/** A service that a resource enables. */
export type EnablementInput = {
  /** A service that the owner of the resource provides. */
  service: string | number;
  /** How much the service depends on the resource. */
  criticality: Criticality;
};

/** How a relationship has modified a resource of its consumer. Omitted fields are unchanged; null clears a field. */
export type ModifyResourceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the resource. */
  id: string | number;
  /** The relationship that modified it. */
  relationship: string | number;
  /** Description of the modification. */
  how?: string | null | undefined;
  /** The name. */
  name?: string | null | undefined;
  /** The kind of resource. */
  kind?: ResourceKind | null | undefined;
  /** Further details. Visible to the owner and the parties that created it. */
  description?: string | null | undefined;
  /** Address at which it is used. */
  url?: string | null | undefined;
  /** Last day of validity. */
  validUntil?: string | null | undefined;
};

/** Who, besides the parties, can see that a resource exists. */
export type DiscloseResourceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the resource. */
  id: string | number;
  /** Disclosure of the resource itself. Null: the disclosure of the relationship that created it applies. A narrower disclosure takes effect immediately; a wider one when owner and provider have requested it. */
  disclosure?: Disclosure | null | undefined;
};

/** The service that a resource enables. */
export type EnableServiceInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The resource. */
  resource: string | number;
  /** A service that the owner of the resource provides. */
  service: string | number;
  /** How much the service depends on the resource. Default: MEDIUM. */
  criticality?: Criticality | null | undefined;
  /** true: the resource no longer enables the service. */
  withdraw?: boolean | null | undefined;
};

/** A new service account. */
export type CreateServiceAccountInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The organisation. You are one of its representatives. */
  organisation: string | number;
  /** The name, e.g. of the program. */
  name: string;
  /** Names of the mutations that it may use: those of members, without personal statements. Default: none, so that it only reads. */
  mutations?: Array<string> | null | undefined;
  /** When the key expires, at most 366 days from now. Default: 90 days from now. */
  expiresAt?: string | null | undefined;
};

/** The service account that gets a new key. */
export type RenewServiceAccountInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the service account. */
  id: string | number;
  /** When the key expires, at most 366 days from now. Default: 90 days from now. */
  expiresAt?: string | null | undefined;
};

/** The service account to revoke. */
export type RevokeServiceAccountInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the service account. */
  id: string | number;
};

/** The record to retry. */
export type RetrySetAsideRecordInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the `SetAsideRecord`. */
  id: string | number;
};

/** The record to remove from the list. */
export type DismissSetAsideRecordInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The ID of the `SetAsideRecord`. */
  id: string | number;
  /** The reason, for other administrators; at most 10000 characters. */
  reason?: string | null | undefined;
};

/** A new webhook. */
export type CreateWebhookInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** The party whose events are sent: you, or an organisation that you represent. */
  party: string | number;
  /** URL to which events are sent, on the public internet. */
  url: string;
  /** Names of the events that are sent. Default: all. */
  names?: Array<string> | null | undefined;
  /** Send the events after this cursor. Default: only new events. */
  after?: string | null | undefined;
};

/** Changes to a webhook. Omitted fields are unchanged. */
export type UpdateWebhookInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the webhook. */
  id: string | number;
  /** The new URL. */
  url?: string | null | undefined;
  /** Names of the events that are sent. Null: all. */
  names?: Array<string> | null | undefined;
  /** false: disables it; true: enables it where it stopped, and resets its failures. */
  enabled?: boolean | null | undefined;
  /** true: creates a new secret, which the payload shows only once. */
  newSecret?: boolean | null | undefined;
};

/** The webhook to delete. */
export type DeleteWebhookInput = {
  /** Idempotency key (a UUID): repeating the request with the same input within 24 hours returns the first result, as far as you can still see it, and changes nothing. */
  idempotencyKey?: string | null | undefined;
  /** Expected current version. If it differs, nothing is changed and `VersionConflict` is returned. */
  expectedVersion?: number | null | undefined;
  /** The ID of the webhook. */
  id: string | number;
};

export type EventCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type EventCursorQuery = { eventCursor: string };

export type LiveSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveSubscription = { events: { id: string, cursor: string, name: string, at: string, entityId: string, relationship: { id: string } | null, parties: Array<
      | { __typename: 'Organisation', id: string }
      | { __typename: 'Person', id: string }
    > } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string | null, expiresAt: string | null, recoveryCodes: Array<string> | null, secondFactor: { secret: string, uri: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type SetUpMutationVariables = Exact<{
  input: SetUpInput;
}>;


export type SetUpMutation = { setUp: { token: string | null, expiresAt: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { done: boolean, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type SignOutMutationVariables = Exact<{
  input: SessionInput;
}>;


export type SignOutMutation = { signOut: { done: boolean, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { id: string, administrator: boolean, person: { id: string, name: string, email: string | null, memberships: Array<{ role: MembershipRole, organisation: { id: string, name: string, segment: string | null } }>, membershipOffers: Array<{ organisationId: string, organisationName: string, role: MembershipRole }> } | null, party:
      | { id: string }
      | { id: string }
     } };

export type MembershipsFragment = { id: string, memberships: Array<{ role: MembershipRole, organisation: { id: string, name: string, segment: string | null } }>, membershipOffers: Array<{ organisationId: string, organisationName: string, role: MembershipRole }> };

export type StandingQueryVariables = Exact<{
  party: string | number;
}>;


export type StandingQuery = { party:
    | { __typename: 'Organisation', id: string, name: string, shownPacks: Array<IndustryPack> | null, provides: { totalCount: number }, consumes: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, propertyAlerts: Array<{ id: string, name: string, unseenCount: number }>, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> }, mortgages: Array<{ id: string }> }
    | { __typename: 'Person', id: string, name: string, shownPacks: Array<IndustryPack> | null, provides: { totalCount: number }, consumes: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, propertyAlerts: Array<{ id: string, name: string, unseenCount: number }>, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> }, mortgages: Array<{ id: string }> }
   | null };

export type RefreshSignInMutationVariables = Exact<{
  input: SessionInput;
}>;


export type RefreshSignInMutation = { refreshSignIn: { token: string | null, expiresAt: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UndoOfferFragment = { id: string, mutation: string, secondsLeft: number };

type Problem_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode };

type Problem_NotFound_Fragment = { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode };

type Problem_Forbidden_Fragment = { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode };

type Problem_IllegalState_Fragment = { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode };

type Problem_VersionConflict_Fragment = { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode };

type Problem_AlreadyExists_Fragment = { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode };

type Problem_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode };

type Problem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode };

type Problem_SlotTaken_Fragment = { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode };

export type ProblemFragment =
  | Problem_InvalidInput_Fragment
  | Problem_NotFound_Fragment
  | Problem_Forbidden_Fragment
  | Problem_IllegalState_Fragment
  | Problem_VersionConflict_Fragment
  | Problem_AlreadyExists_Fragment
  | Problem_IdempotencyConflict_Fragment
  | Problem_TooManyAttempts_Fragment
  | Problem_SlotTaken_Fragment
;

export type AccessRowFragment = { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } };

export type RelationshipAccessFragment = { id: string, state: RelationshipState, provider:
    | { id: string }
    | { id: string }
  , consumer:
    | { __typename: 'Organisation', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
  , access: Array<{ id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } }> };

export type ChangedAccessFragment = { access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type GrantAccessMutationVariables = Exact<{
  input: GrantAccessInput;
}>;


export type GrantAccessMutation = { result: { mailed: boolean | null, access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { result: { access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type SuspendAccessMutationVariables = Exact<{
  input: ChangeAccessInput;
}>;


export type SuspendAccessMutation = { result: { access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ResumeAccessMutationVariables = Exact<{
  input: ChangeAccessInput;
}>;


export type ResumeAccessMutation = { result: { access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RevokeAccessMutationVariables = Exact<{
  input: ChangeAccessInput;
}>;


export type RevokeAccessMutation = { result: { access: { id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AccountOfPersonFragment = { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { id: string, person: { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null } | null } };

export type SignInProviderQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProviderQuery = { signInProvider: string | null };

export type ConnectIdentityMutationVariables = Exact<{
  input: ConnectIdentityInput;
}>;


export type ConnectIdentityMutation = { result: { path: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DisconnectIdentityMutationVariables = Exact<{
  input: DisconnectIdentityInput;
}>;


export type DisconnectIdentityMutation = { result: { person: { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type EndOtherSessionsMutationVariables = Exact<{
  input: EndOtherSessionsInput;
}>;


export type EndOtherSessionsMutation = { result: { person: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AuditTrailQueryVariables = Exact<{
  first: number;
}>;


export type AuditTrailQuery = { auditTrail: { hasNextPage: boolean, entries: Array<{ kind: AuditKind, at: string, actorName: string | null, mutation: string | null, sensitive: SensitiveKind | null, count: number, reason: string | null }> } | null };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { result: { person: { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CancelEmailChangeMutationVariables = Exact<{
  input: CancelEmailChangeInput;
}>;


export type CancelEmailChangeMutation = { result: { person: { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginSecondFactorMutation = { result: { secret: string | null, uri: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: SecondFactorCodeInput;
}>;


export type ConfirmSecondFactorMutation = { result: { recoveryCodes: Array<string> | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: SecondFactorCodeInput;
}>;


export type RemoveSecondFactorMutation = { result: { person: { id: string, name: string, email: string | null, secondFactorSince: string | null, identityBoundAt: string | null, emailChange: { newEmail: string, requestedAt: string, expiresAt: string, oldConfirmed: boolean, newConfirmed: boolean } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AdvocacyQueryVariables = Exact<{
  provider: string | number;
  first: number;
  start: string;
  second: string;
  third: string;
  fourth: string;
}>;


export type AdvocacyQuery = { all: { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null } | null, quarter1: { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null } | null, quarter2: { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null } | null, quarter3: { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null } | null, quarter4: { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null } | null, advocacy: { answers: number | null, expected: number | null, low: number | null, high: number | null, likelihoods: Array<{ promoter: number, passive: number, detractor: number, score: number, prior: number, relationship: { id: string, consumer:
          | { id: string, name: string }
          | { id: string, name: string }
         }, drivers: Array<{ driver: AdvocacyDriver, value: number | null, contribution: number }> }> } | null, party:
    | { id: string, surveys: { nodes: Array<{ id: string, score: number | null, category: AdvocacyCategory | null, comment: string | null, answeredAt: string | null, relationship: { id: string, consumer:
              | { id: string, name: string }
              | { id: string, name: string }
             } }> } }
    | { id: string, surveys: { nodes: Array<{ id: string, score: number | null, category: AdvocacyCategory | null, comment: string | null, answeredAt: string | null, relationship: { id: string, consumer:
              | { id: string, name: string }
              | { id: string, name: string }
             } }> } }
   | null };

export type ScoreFragment = { answers: number, promoters: number, passives: number, detractors: number, score: number | null, low: number | null, high: number | null };

export type AnswerSurveyMutationVariables = Exact<{
  input: AnswerSurveyInput;
}>;


export type AnswerSurveyMutation = { result: { survey: { id: string, score: number | null, comment: string | null, answeredAt: string | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CatalogueQueryVariables = Exact<{
  party: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type CatalogueQuery = { party:
    | { __typename: 'Organisation', id: string, services: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, offerings: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } }> } }
    | { __typename: 'Person', id: string, services: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, offerings: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } }> } }
   | null };

export type OfferingListQueryVariables = Exact<{
  party: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type OfferingListQuery = { party:
    | { __typename: 'Organisation', id: string, offerings: { nodes: Array<{ id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Person', id: string, offerings: { nodes: Array<{ id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type CatalogueServiceFragment = { id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> };

export type CatalogueOfferingFragment = { id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type UpdateProductMutation = { result: { product: { id: string, name: string, description: string | null, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CreateServiceMutationVariables = Exact<{
  input: CreateServiceInput;
}>;


export type CreateServiceMutation = { result: { service: { id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdateServiceMutationVariables = Exact<{
  input: UpdateServiceInput;
}>;


export type UpdateServiceMutation = { result: { service: { id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AddProductMutationVariables = Exact<{
  input: AddProductInput;
}>;


export type AddProductMutation = { result: { product: { id: string, service: { id: string, name: string, description: string | null, version: number, products: Array<{ id: string, name: string, description: string | null, version: number }> } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CreateOfferingMutationVariables = Exact<{
  input: CreateOfferingInput;
}>;


export type CreateOfferingMutation = { result: { offering: { id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdateOfferingMutationVariables = Exact<{
  input: UpdateOfferingInput;
}>;


export type UpdateOfferingMutation = { result: { offering: { id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type PublishOfferingMutationVariables = Exact<{
  input: PublishOfferingInput;
}>;


export type PublishOfferingMutation = { result: { offering: { id: string, name: string, description: string | null, targetGroup: string | null, contents: Array<OfferingContent>, published: boolean, pricePeriod: PricePeriod | null, terms: string | null, availableFrom: string | null, availableUntil: string | null, version: number, price: { amount: string, currency: string } | null, service: { id: string }, includedServices: Array<{ id: string, name: string }>, rateOffers: Array<{ id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number }>, relationships: { totalCount: number } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type OfferingsToProposeQueryVariables = Exact<{
  party: string | number;
}>;


export type OfferingsToProposeQuery = { party:
    | { __typename: 'Organisation', id: string, offerings: { totalCount: number, nodes: Array<{ id: string, name: string, published: boolean }> } }
    | { __typename: 'Person', id: string, offerings: { totalCount: number, nodes: Array<{ id: string, name: string, published: boolean }> } }
   | null };

export type CreateClientOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateClientOrganisationMutation = { result: { organisation: { id: string, name: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ProposeToClientMutationVariables = Exact<{
  input: ProposeRelationshipInput;
}>;


export type ProposeToClientMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type PendingUndosQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingUndosQuery = { viewer: { id: string, pendingUndos: Array<{ id: string, mutation: string, secondsLeft: number }> } };

export type UndoMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoMutation = { result: { entityId: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeleteRecordMutationVariables = Exact<{
  input: DeleteRecordInput;
}>;


export type DeleteRecordMutation = { result: { deletedId: string | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordHistoryQueryVariables = Exact<{
  of: string | number;
  first: number;
}>;


export type RecordHistoryQuery = { history: { hasNextPage: boolean, entries: Array<{ at: string, actorName: string | null, mutation: string | null, event: string | null, changes: unknown, hiddenFields: Array<string>, reason: string | null, isErased: boolean }> } | null };

export type ChangedAlertFragment = { alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, relationship: { id: string, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       } } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type SetUpPropertyAlertMutationVariables = Exact<{
  input: SetUpPropertyAlertInput;
}>;


export type SetUpPropertyAlertMutation = { result: { alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ChangeSearchCriteriaMutationVariables = Exact<{
  input: ChangeSearchCriteriaInput;
}>;


export type ChangeSearchCriteriaMutation = { result: { alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdatePropertyAlertMutationVariables = Exact<{
  input: UpdatePropertyAlertInput;
}>;


export type UpdatePropertyAlertMutation = { result: { alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CriteriaFragment = { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null };

export type AlertFragment = { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
      | { id: string, name: string }
      | { id: string, name: string }
     } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, relationship: { id: string, provider:
      | { id: string, name: string }
      | { id: string, name: string }
     } };

export type AlertQueryVariables = Exact<{
  alert: string | number;
}>;


export type AlertQuery = { propertyAlert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, relationship: { id: string, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       } } | null };

export type CriteriaChangedFragment = { request: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
      | { id: string, name: string }
      | { id: string, name: string }
     } | null, alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, relationship: { id: string, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       } } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type AskCriteriaChangeMutationVariables = Exact<{
  input: AskCriteriaChangeInput;
}>;


export type AskCriteriaChangeMutation = { result: { request: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type WithdrawCriteriaChangeMutationVariables = Exact<{
  input: WithdrawCriteriaChangeInput;
}>;


export type WithdrawCriteriaChangeMutation = { result: { request: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeclineCriteriaChangeMutationVariables = Exact<{
  input: DeclineCriteriaChangeInput;
}>;


export type DeclineCriteriaChangeMutation = { result: { request: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CarryOutCriteriaChangeMutationVariables = Exact<{
  input: CarryOutCriteriaChangeInput;
}>;


export type CarryOutCriteriaChangeMutation = { result: { request: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, alert: { id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ChangeRequestFragment = { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type ErasurePreviewQueryVariables = Exact<{
  person?: string | number | null | undefined;
}>;


export type ErasurePreviewQuery = { erasurePreview: { personId: string, endedRelationships: number, endedMemberships: number, needsPassword: boolean, confirmationToken: string | null, deleted: Array<{ what: string, count: number }>, pseudonymised: Array<{ what: string, count: number }>, blockers: Array<{ kind: ErasureBlockerKind, message: string, organisation: { id: string, name: string } | null }> } | null };

export type PersonalDataExportQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalDataExportQuery = { personalDataExport: { json: string, html: string, cut: Array<string> } | null };

export type PersonsToEraseQueryVariables = Exact<{
  search: string;
}>;


export type PersonsToEraseQuery = { parties: { totalCount: number, nodes: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    > } };

export type EraseMyAccountMutationVariables = Exact<{
  input: EraseMyAccountInput;
}>;


export type EraseMyAccountMutation = { result: { erasureId: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { result: { erasureId: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type FeedbackEntryFragment = { id: string, text: string, side: RelationshipSide, createdAt: string, author:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type FeedbackThreadFragment = { id: string, text: string, side: RelationshipSide, createdAt: string, about:
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Service', name: string, id: string }
    | { __typename: 'Offering', name: string, id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'ServiceRelationship', id: string }
    | { __typename: 'Resource', name: string, id: string }
    | { __typename: 'Access', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Survey', id: string }
    | { __typename: 'Appointment', title: string, id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Feedback', id: string }
    | { __typename: 'Mortgage', id: string }
    | { __typename: 'RateOffer', id: string }
    | { __typename: 'FinancingQuestionnaire', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Mail', id: string }
    | { __typename: 'SearchCriteria', id: string }
    | { __typename: 'CriteriaChangeRequest', id: string }
    | { __typename: 'PropertyAlert', id: string }
    | { __typename: 'ListingChange', id: string }
    | { __typename: 'Listing', address: string | null, city: string | null, id: string }
    | { __typename: 'Match', id: string }
    | { __typename: 'TrainingRun', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'SetAsideRecord', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
   | null, replies: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, author:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, author:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type FeedbackThreadsQueryVariables = Exact<{
  relationship: string | number;
  first: number;
}>;


export type FeedbackThreadsQuery = { serviceRelationship: { id: string, feedback: { totalCount: number, nodes: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, about:
          | { __typename: 'Product', name: string, id: string }
          | { __typename: 'Service', name: string, id: string }
          | { __typename: 'Offering', name: string, id: string }
          | { __typename: 'Agreement', id: string }
          | { __typename: 'ServiceRelationship', id: string }
          | { __typename: 'Resource', name: string, id: string }
          | { __typename: 'Access', id: string }
          | { __typename: 'Activity', id: string }
          | { __typename: 'Survey', id: string }
          | { __typename: 'Appointment', title: string, id: string }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Feedback', id: string }
          | { __typename: 'Mortgage', id: string }
          | { __typename: 'RateOffer', id: string }
          | { __typename: 'FinancingQuestionnaire', id: string }
          | { __typename: 'Referral', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'Mail', id: string }
          | { __typename: 'SearchCriteria', id: string }
          | { __typename: 'CriteriaChangeRequest', id: string }
          | { __typename: 'PropertyAlert', id: string }
          | { __typename: 'ListingChange', id: string }
          | { __typename: 'Listing', address: string | null, city: string | null, id: string }
          | { __typename: 'Match', id: string }
          | { __typename: 'TrainingRun', id: string }
          | { __typename: 'ServiceAccount', id: string }
          | { __typename: 'SetAsideRecord', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'Organisation', id: string }
          | { __typename: 'Person', id: string }
         | null, replies: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, author:
            | { id: string, name: string }
            | { id: string, name: string }
           }>, author:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, pageInfo: { hasNextPage: boolean } } } | null };

export type GiveFeedbackMutationVariables = Exact<{
  input: GiveFeedbackInput;
}>;


export type GiveFeedbackMutation = { result: { feedback: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type MortgageSuggestionQueryVariables = Exact<{
  client: string | number;
  horizonMonths?: number | null | undefined;
}>;


export type MortgageSuggestionQuery = { party:
    | { id: string, name: string, mortgages: Array<{ id: string, lender: string, annualRate: string, remainingTermMonths: number, remainingAmortisationMonths: number, repaymentType: RepaymentType | null, asOf: string, isNote: boolean, compounding: Compounding | null, rateType: RateType | null, penaltyKind: PenaltyKind | null, comparisonRate: string | null, prepaymentShare: string | null, version: number, monthlyPayment: { amount: string, currency: string } | null, recordedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         | null, balance: { amount: string, currency: string } }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
          | { id: string, name: string }
          | { id: string, name: string }
        , broker:
          | { id: string, name: string }
          | { id: string, name: string }
        , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
    | { id: string, name: string, mortgages: Array<{ id: string, lender: string, annualRate: string, remainingTermMonths: number, remainingAmortisationMonths: number, repaymentType: RepaymentType | null, asOf: string, isNote: boolean, compounding: Compounding | null, rateType: RateType | null, penaltyKind: PenaltyKind | null, comparisonRate: string | null, prepaymentShare: string | null, version: number, monthlyPayment: { amount: string, currency: string } | null, recordedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         | null, balance: { amount: string, currency: string } }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
          | { id: string, name: string }
          | { id: string, name: string }
        , broker:
          | { id: string, name: string }
          | { id: string, name: string }
        , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
   | null, suggestMortgageBroker:
    | { __typename: 'MortgageBrokerRecommendation', mortgage: { id: string } | null, broker:
        | { id: string, name: string }
        | { id: string, name: string }
      , best: { currency: string, horizonMonths: number, oldPayment: string, newPayment: string, oldPayments: string, newPayments: string, oldBalance: string, newBalance: string, oldPaidOffMonth: number | null, newPaidOffMonth: number | null, fees: string, penalty: string, netSaving: string, breakEvenMonth: number | null, rateOffer: { id: string, name: string, annualRate: string, termMonths: number }, broker:
          | { id: string, name: string }
          | { id: string, name: string }
        , points: Array<{ month: number, oldBalance: string, newBalance: string, netSaving: string }> }, alternatives: Array<{ currency: string, horizonMonths: number, oldPayment: string, newPayment: string, oldPayments: string, newPayments: string, oldBalance: string, newBalance: string, oldPaidOffMonth: number | null, newPaidOffMonth: number | null, fees: string, penalty: string, netSaving: string, breakEvenMonth: number | null, rateOffer: { id: string, name: string, annualRate: string, termMonths: number }, broker:
          | { id: string, name: string }
          | { id: string, name: string }
        , points: Array<{ month: number, oldBalance: string, newBalance: string, netSaving: string }> }>, excluded: Array<{ why: string, rateOffer: { id: string, name: string } }>, path: { length: number, nodes: Array<
          | { __typename: 'Product', id: string }
          | { __typename: 'Service', id: string }
          | { __typename: 'Offering', id: string }
          | { __typename: 'Agreement', id: string }
          | { __typename: 'ServiceRelationship', id: string, offering: { id: string, name: string } }
          | { __typename: 'Resource', id: string }
          | { __typename: 'Access', id: string }
          | { __typename: 'Activity', id: string }
          | { __typename: 'Survey', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Feedback', id: string }
          | { __typename: 'Mortgage', id: string }
          | { __typename: 'RateOffer', id: string }
          | { __typename: 'FinancingQuestionnaire', id: string }
          | { __typename: 'Referral', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'Mail', id: string }
          | { __typename: 'SearchCriteria', id: string }
          | { __typename: 'CriteriaChangeRequest', id: string }
          | { __typename: 'PropertyAlert', id: string }
          | { __typename: 'ListingChange', id: string }
          | { __typename: 'Listing', id: string }
          | { __typename: 'Match', id: string }
          | { __typename: 'TrainingRun', id: string }
          | { __typename: 'ServiceAccount', id: string }
          | { __typename: 'SetAsideRecord', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'Organisation', name: string, id: string }
          | { __typename: 'Person', name: string, id: string }
        > } | null }
    | { __typename: 'StayWithMortgage', reason: StayReason, sentence: string, comparisons: Array<{ currency: string, horizonMonths: number, oldPayment: string, newPayment: string, oldPayments: string, newPayments: string, oldBalance: string, newBalance: string, oldPaidOffMonth: number | null, newPaidOffMonth: number | null, fees: string, penalty: string, netSaving: string, breakEvenMonth: number | null, rateOffer: { id: string, name: string, annualRate: string, termMonths: number }, broker:
          | { id: string, name: string }
          | { id: string, name: string }
        , points: Array<{ month: number, oldBalance: string, newBalance: string, netSaving: string }> }>, excluded: Array<{ why: string, rateOffer: { id: string, name: string } }> }
    | { __typename: 'FinancingQuestions', outdated: OutdatedReason | null, explanation: string | null, questions: Array<{ field: string, question: string, example: string, why: string }> }
   | null };

export type ExcludedFragment = { why: string, rateOffer: { id: string, name: string } };

export type ComparisonFragment = { currency: string, horizonMonths: number, oldPayment: string, newPayment: string, oldPayments: string, newPayments: string, oldBalance: string, newBalance: string, oldPaidOffMonth: number | null, newPaidOffMonth: number | null, fees: string, penalty: string, netSaving: string, breakEvenMonth: number | null, rateOffer: { id: string, name: string, annualRate: string, termMonths: number }, broker:
    | { id: string, name: string }
    | { id: string, name: string }
  , points: Array<{ month: number, oldBalance: string, newBalance: string, netSaving: string }> };

export type AcceptMortgageBrokerMutationVariables = Exact<{
  input: AcceptMortgageBrokerInput;
}>;


export type AcceptMortgageBrokerMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type FinancingQuestionnairesQueryVariables = Exact<{
  party: string | number;
}>;


export type FinancingQuestionnairesQuery = { party:
    | { id: string, relationshipsAsConsumer: { nodes: Array<{ id: string, financingQuestionnaires: Array<{ id: string, state: QuestionnaireState, note: string | null, version: number, askedBy:
              | { id: string, name: string }
              | { id: string, name: string }
             }> }> } }
    | { id: string, relationshipsAsConsumer: { nodes: Array<{ id: string, financingQuestionnaires: Array<{ id: string, state: QuestionnaireState, note: string | null, version: number, askedBy:
              | { id: string, name: string }
              | { id: string, name: string }
             }> }> } }
   | null };

export type AskFinancingQuestionsMutationVariables = Exact<{
  input: AskFinancingQuestionsInput;
}>;


export type AskFinancingQuestionsMutation = { result: { questionnaire: { id: string, state: QuestionnaireState } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AnswerFinancingQuestionsMutationVariables = Exact<{
  input: AnswerFinancingQuestionsInput;
}>;


export type AnswerFinancingQuestionsMutation = { result: { questionnaire: { id: string, state: QuestionnaireState } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeclineFinancingQuestionsMutationVariables = Exact<{
  input: DeclineFinancingQuestionsInput;
}>;


export type DeclineFinancingQuestionsMutation = { result: { questionnaire: { id: string, state: QuestionnaireState } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordMortgageMutationVariables = Exact<{
  input: RecordMortgageInput;
}>;


export type RecordMortgageMutation = { result: { mortgage: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdateMortgageMutationVariables = Exact<{
  input: UpdateMortgageInput;
}>;


export type UpdateMortgageMutation = { result: { mortgage: { id: string, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RateOfferLineFragment = { id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number };

export type UpdateRateOfferMutationVariables = Exact<{
  input: UpdateRateOfferInput;
}>;


export type UpdateRateOfferMutation = { result: { rateOffer: { id: string, name: string, annualRate: string, termMonths: number, validUntil: string | null, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordRateOfferMutationVariables = Exact<{
  input: RecordRateOfferInput;
}>;


export type RecordRateOfferMutation = { result: { rateOffer: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ConsentRowFragment = { id: string, purpose: ConsentPurpose, validUntil: string, withdrawnAt: string | null, isValid: boolean, version: number, to:
    | { id: string, name: string }
    | { id: string, name: string }
  , notedBy:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type ConsentsQueryVariables = Exact<{
  party: string | number;
}>;


export type ConsentsQuery = { party:
    | { __typename: 'Organisation', id: string, consents: Array<{ id: string, purpose: ConsentPurpose, validUntil: string, withdrawnAt: string | null, isValid: boolean, version: number, to:
          | { id: string, name: string }
          | { id: string, name: string }
        , notedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, relationshipsAsConsumer: { nodes: Array<{ id: string, provider:
            | { id: string, name: string }
            | { id: string, name: string }
           }> } }
    | { __typename: 'Person', id: string, consents: Array<{ id: string, purpose: ConsentPurpose, validUntil: string, withdrawnAt: string | null, isValid: boolean, version: number, to:
          | { id: string, name: string }
          | { id: string, name: string }
        , notedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, relationshipsAsConsumer: { nodes: Array<{ id: string, provider:
            | { id: string, name: string }
            | { id: string, name: string }
           }> } }
   | null };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { result: { consent: { id: string, purpose: ConsentPurpose, validUntil: string, withdrawnAt: string | null, isValid: boolean, version: number, to:
        | { id: string, name: string }
        | { id: string, name: string }
      , notedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { result: { consent: { id: string, purpose: ConsentPurpose, validUntil: string, withdrawnAt: string | null, isValid: boolean, version: number, to:
        | { id: string, name: string }
        | { id: string, name: string }
      , notedBy:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type GettingStartedQueryVariables = Exact<{
  party: string | number;
}>;


export type GettingStartedQuery = { party:
    | { __typename: 'Organisation', id: string, description: string | null, services: { totalCount: number }, offerings: { totalCount: number }, relationships: { totalCount: number } }
    | { __typename: 'Person', id: string, description: string | null, services: { totalCount: number }, offerings: { totalCount: number }, relationships: { totalCount: number } }
   | null };

type GraphParty_Organisation_Fragment = { __typename: 'Organisation', id: string, name: string, segment: string | null };

type GraphParty_Person_Fragment = { __typename: 'Person', id: string, name: string, segment: string | null };

export type GraphPartyFragment =
  | GraphParty_Organisation_Fragment
  | GraphParty_Person_Fragment
;

export type GraphRelationshipFragment = { __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
    | { __typename: 'Organisation', id: string, name: string, segment: string | null }
    | { __typename: 'Person', id: string, name: string, segment: string | null }
  , consumer:
    | { __typename: 'Organisation', id: string, name: string, segment: string | null }
    | { __typename: 'Person', id: string, name: string, segment: string | null }
  , offering: { id: string, name: string } };

export type GraphSearchQueryVariables = Exact<{
  search: string;
}>;


export type GraphSearchQuery = { parties: { nodes: Array<
      | { __typename: 'Organisation', id: string, name: string, segment: string | null }
      | { __typename: 'Person', id: string, name: string, segment: string | null }
    > }, services: { nodes: Array<{ id: string, name: string, provider:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
       }> }, offerings: { nodes: Array<{ id: string, name: string, provider:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
       }> } };

export type GraphStartQueryVariables = Exact<{
  id: string | number;
}>;


export type GraphStartQuery = { node:
    | { __typename: 'Product', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'Offering', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
      , consumer:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } }
    | { __typename: 'Resource', id: string }
    | { __typename: 'Access', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Survey', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Feedback', id: string }
    | { __typename: 'Mortgage', id: string }
    | { __typename: 'RateOffer', id: string }
    | { __typename: 'FinancingQuestionnaire', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Mail', id: string }
    | { __typename: 'SearchCriteria', id: string }
    | { __typename: 'CriteriaChangeRequest', id: string }
    | { __typename: 'PropertyAlert', id: string }
    | { __typename: 'ListingChange', id: string }
    | { __typename: 'Listing', id: string }
    | { __typename: 'Match', id: string }
    | { __typename: 'TrainingRun', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'SetAsideRecord', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'Organisation', id: string, name: string, segment: string | null }
    | { __typename: 'Person', id: string, name: string, segment: string | null }
   | null };

export type GraphExpandQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  states?: Array<RelationshipState> | RelationshipState | null | undefined;
}>;


export type GraphExpandQuery = { party:
    | { __typename: 'Organisation', id: string, name: string, segment: string | null, relationships: { totalCount: number, nodes: Array<{ __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , consumer:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Person', id: string, name: string, segment: string | null, relationships: { totalCount: number, nodes: Array<{ __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , consumer:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type GraphChainQueryVariables = Exact<{
  of: string | number;
  direction: ChainDirection;
  maxDepth: number;
}>;


export type GraphChainQuery = { valueChain: { truncated: boolean, relationships: Array<{ __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
      , consumer:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } }>, links: Array<{ depth: number, direction: ChainDirection, relationship: { id: string }, resources: Array<{ id: string, name: string, kind: ResourceKind }>, services: Array<{ id: string, name: string }> }> } | null };

export type GraphPathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type GraphPathsQuery = { paths: Array<{ length: number, nodes: Array<
      | { __typename: 'Product', id: string }
      | { __typename: 'Service', id: string }
      | { __typename: 'Offering', id: string }
      | { __typename: 'Agreement', id: string }
      | { __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
          | { __typename: 'Organisation', id: string, name: string, segment: string | null }
          | { __typename: 'Person', id: string, name: string, segment: string | null }
        , consumer:
          | { __typename: 'Organisation', id: string, name: string, segment: string | null }
          | { __typename: 'Person', id: string, name: string, segment: string | null }
        , offering: { id: string, name: string } }
      | { __typename: 'Resource', id: string }
      | { __typename: 'Access', id: string }
      | { __typename: 'Activity', id: string }
      | { __typename: 'Survey', id: string }
      | { __typename: 'Appointment', id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'Feedback', id: string }
      | { __typename: 'Mortgage', id: string }
      | { __typename: 'RateOffer', id: string }
      | { __typename: 'FinancingQuestionnaire', id: string }
      | { __typename: 'Referral', id: string }
      | { __typename: 'Import', id: string }
      | { __typename: 'Mail', id: string }
      | { __typename: 'SearchCriteria', id: string }
      | { __typename: 'CriteriaChangeRequest', id: string }
      | { __typename: 'PropertyAlert', id: string }
      | { __typename: 'ListingChange', id: string }
      | { __typename: 'Listing', id: string }
      | { __typename: 'Match', id: string }
      | { __typename: 'TrainingRun', id: string }
      | { __typename: 'ServiceAccount', id: string }
      | { __typename: 'SetAsideRecord', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'Organisation', id: string, name: string, segment: string | null }
      | { __typename: 'Person', id: string, name: string, segment: string | null }
    > }> | null };

export type GraphImpactQueryVariables = Exact<{
  id: string | number;
}>;


export type GraphImpactQuery = { impactOf: { affectedCount: number, relationshipCount: number, truncated: boolean, affected: Array<{ depth: number, criticality: Criticality | null, party:
        | { __typename: 'Organisation', id: string, name: string, segment: string | null }
        | { __typename: 'Person', id: string, name: string, segment: string | null }
      , through: Array<{ relationship: { __typename: 'ServiceRelationship', id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, startsOn: string, provider:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , consumer:
            | { __typename: 'Organisation', id: string, name: string, segment: string | null }
            | { __typename: 'Person', id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } } }> }> } | null };

export type MatchCardFragment = { id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } };

export type MatchesQueryVariables = Exact<{
  alert: string | number;
  first: number;
  filter?: MatchFilter | null | undefined;
  orderBy?: MatchOrder | null | undefined;
}>;


export type MatchesQuery = { propertyAlert: { id: string, unseenCount: number, matches: { totalCount: number, nodes: Array<{ id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type MarkMatchesSeenMutationVariables = Exact<{
  input: MarkMatchesSeenInput;
}>;


export type MarkMatchesSeenMutation = { result: { matches: Array<{ id: string, seenAt: string | null, version: number, alert: { id: string, unseenCount: number } }> | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type MatchChangedFragment = { match: { id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, alert: { id: string, unseenCount: number }, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type FavouriteMatchMutationVariables = Exact<{
  input: FavouriteMatchInput;
}>;


export type FavouriteMatchMutation = { result: { match: { id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, alert: { id: string, unseenCount: number }, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DismissMatchMutationVariables = Exact<{
  input: DismissMatchInput;
}>;


export type DismissMatchMutation = { result: { match: { id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, alert: { id: string, unseenCount: number }, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RestoreMatchMutationVariables = Exact<{
  input: RestoreMatchInput;
}>;


export type RestoreMatchMutation = { result: { match: { id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, alert: { id: string, unseenCount: number }, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ImportStateFragment = { id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number };

export type ImportPageFragment = { totalCount: number, nodes: Array<{ id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean } };

export type ImportsQueryVariables = Exact<{
  party: string | number;
  first: number;
}>;


export type ImportsQuery = { party:
    | { __typename: 'Organisation', id: string, imports: { totalCount: number, nodes: Array<{ id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean } } }
    | { __typename: 'Person', id: string, imports: { totalCount: number, nodes: Array<{ id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean } } }
   | null };

export type ImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressQuery = { import: { id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number } | null };

export type ImportTableQueryVariables = Exact<{
  input: ImportTableInput;
}>;


export type ImportTableQuery = { importTable: { sheets: Array<string>, sheet: number, encoding: string, encodingIsCertain: boolean, encodingSample: string | null, delimiter: string, headerLine: number, kind: ImportKind, decimalMark: string | null, dateOrder: string | null, currency: string | null, isKept: boolean, problem: string | null, columns: Array<{ column: number, name: string, samples: Array<string>, field: string | null }>, constants: Array<{ field: string, value: string }> } | null, importKinds: Array<{ kind: ImportKind, label: string, choices: Array<DuplicateChoice>, fields: Array<{ name: string, label: string, required: boolean, repeatable: boolean }> }> };

export type ImportPreviewQueryVariables = Exact<{
  input: ImportPreviewInput;
}>;


export type ImportPreviewQuery = { importPreview: { problem: string | null, rows: Array<{ line: number, values: Array<{ field: string, value: string }> }>, problems: Array<{ line: number, column: string, why: string }>, leftOut: Array<{ line: number, column: string, why: string }> } | null };

export type ImportCheckQueryVariables = Exact<{
  id: string | number;
  afterLine?: number | null | undefined;
}>;


export type ImportCheckQuery = { importCheck: { leftOutCount: number, problems: Array<{ line: number, column: string, why: string }>, leftOut: Array<{ line: number, column: string, why: string }>, duplicateCounts: Array<{ reason: DuplicateReason, count: number }>, duplicates: Array<{ line: number, label: string, reason: DuplicateReason, ofLine: number | null, ofLabel: string }> } | null, importKinds: Array<{ kind: ImportKind, choices: Array<DuplicateChoice> }> };

export type ImportReportQueryVariables = Exact<{
  id: string | number;
  outcomes?: Array<ImportOutcome> | ImportOutcome | null | undefined;
}>;


export type ImportReportQuery = { importReport: Array<{ line: number, outcome: ImportOutcome, reason: string | null, undoOutcome: UndoOutcome | null, undoReason: string | null }> | null };

export type ConfigureImportMutationVariables = Exact<{
  input: ConfigureImportInput;
}>;


export type ConfigureImportMutation = { result: { import: { id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { result: { import: { id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UndoImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type UndoImportMutation = { result: { import: { id: string, fileName: string, kind: ImportKind | null, state: ImportState, problem: string | null, rowCount: number, doneRows: number, problemCount: number, duplicateCount: number, createdCount: number, updatedCount: number, mergedCount: number, skippedCount: number, rejectedCount: number, removedCount: number, restoredCount: number, keptCount: number, fileDeletedAt: string | null, createdAt: string, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DiscardImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type DiscardImportMutation = { result: { discardedId: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ServiceAccountRowFragment = { id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null };

export type WebhookRowFragment = { id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null };

export type OrganisationIntegrationsFragment = { id: string, serviceAccounts: Array<{ id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null }>, webhooks: Array<{ id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null }> };

export type ChangedServiceAccountFragment = { key: string | null, serviceAccount: { id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type CreateServiceAccountMutationVariables = Exact<{
  input: CreateServiceAccountInput;
}>;


export type CreateServiceAccountMutation = { result: { key: string | null, serviceAccount: { id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RenewServiceAccountMutationVariables = Exact<{
  input: RenewServiceAccountInput;
}>;


export type RenewServiceAccountMutation = { result: { key: string | null, serviceAccount: { id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RevokeServiceAccountMutationVariables = Exact<{
  input: RevokeServiceAccountInput;
}>;


export type RevokeServiceAccountMutation = { result: { key: string | null, serviceAccount: { id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ChangedWebhookFragment = { secret: string | null, webhook: { id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { result: { secret: string | null, webhook: { id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { result: { secret: string | null, webhook: { id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeleteWebhookMutationVariables = Exact<{
  input: DeleteWebhookInput;
}>;


export type DeleteWebhookMutation = { result: { deletedId: string | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AcceptMembershipMutationVariables = Exact<{
  input: AnswerMembershipInput;
}>;


export type AcceptMembershipMutation = { result: { person: { id: string, memberships: Array<{ role: MembershipRole, organisation: { id: string, name: string, segment: string | null } }>, membershipOffers: Array<{ organisationId: string, organisationName: string, role: MembershipRole }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeclineMembershipMutationVariables = Exact<{
  input: AnswerMembershipInput;
}>;


export type DeclineMembershipMutation = { result: { person: { id: string, memberships: Array<{ role: MembershipRole, organisation: { id: string, name: string, segment: string | null } }>, membershipOffers: Array<{ organisationId: string, organisationName: string, role: MembershipRole }> } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type OpportunitiesQueryVariables = Exact<{
  provider: string | number;
  first: number;
}>;


export type OpportunitiesQuery = { opportunities: Array<{ id: string, score: number, prior: number, consumer:
      | { id: string, name: string, segment: string | null }
      | { id: string, name: string, segment: string | null }
    , reasons: Array<{ segment: string | null, contribution: number, count: number | null, of: number | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null };

export type ProvidedRelationshipsQueryVariables = Exact<{
  party: string | number;
  first: number;
}>;


export type ProvidedRelationshipsQuery = { party:
    | { id: string, relationshipsAsProvider: { totalCount: number, nodes: Array<{ id: string, consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
    | { id: string, relationshipsAsProvider: { totalCount: number, nodes: Array<{ id: string, consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
   | null };

export type OrganisationProfileQueryVariables = Exact<{
  party: string | number;
}>;


export type OrganisationProfileQuery = { party:
    | { __typename: 'Organisation', id: string, packs: Array<IndustryPack> | null, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number, members: Array<{ role: MembershipRole, since: string, person: { id: string, name: string, email: string | null } }>, membershipOffers: Array<{ personId: string, personName: string, role: MembershipRole, offeredAt: string }>, serviceAccounts: Array<{ id: string, name: string, mutations: Array<string>, state: ServiceAccountState, expiresAt: string, lastUsedAt: string | null, version: number, responsiblePerson: { id: string, name: string } | null }>, webhooks: Array<{ id: string, url: string, names: Array<string> | null, state: WebhookState, disabledReason: string | null, lastError: string | null, version: number, responsiblePerson: { id: string, name: string } | null }> }
    | { __typename: 'Person', id: string, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number }
   | null };

type PartyProfile_Organisation_Fragment = { __typename: 'Organisation', packs: Array<IndustryPack> | null, id: string, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number };

type PartyProfile_Person_Fragment = { __typename: 'Person', id: string, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number };

export type PartyProfileFragment =
  | PartyProfile_Organisation_Fragment
  | PartyProfile_Person_Fragment
;

export type OrganisationMembersFragment = { id: string, members: Array<{ role: MembershipRole, since: string, person: { id: string, name: string, email: string | null } }>, membershipOffers: Array<{ personId: string, personName: string, role: MembershipRole, offeredAt: string }> };

export type UpdatePartyMutationVariables = Exact<{
  input: UpdatePartyInput;
}>;


export type UpdatePartyMutation = { result: { party:
      | { __typename: 'Organisation', packs: Array<IndustryPack> | null, id: string, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number }
      | { __typename: 'Person', id: string, name: string, description: string | null, website: string | null, email: string | null, segment: string | null, profile: Profile, version: number }
     | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CreatePersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;


export type CreatePersonMutation = { result: { person: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type OfferMembershipMutationVariables = Exact<{
  input: AppointPersonInput;
}>;


export type OfferMembershipMutation = { result: { organisation: { id: string, members: Array<{ role: MembershipRole, since: string, person: { id: string, name: string, email: string | null } }>, membershipOffers: Array<{ personId: string, personName: string, role: MembershipRole, offeredAt: string }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type EndMembershipMutationVariables = Exact<{
  input: DismissPersonInput;
}>;


export type EndMembershipMutation = { result: { organisation: { id: string, members: Array<{ role: MembershipRole, since: string, person: { id: string, name: string, email: string | null } }>, membershipOffers: Array<{ personId: string, personName: string, role: MembershipRole, offeredAt: string }> } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecommendationsQueryVariables = Exact<{
  for: string | number;
}>;


export type RecommendationsQuery = { recommendations: Array<{ id: string, kind: RecommendationKind, sentence: string, score: number | null, prior: number | null, probability: number | null, model: string | null, benefit: { amount: string, unit: string } | null, provider:
      | { id: string, name: string, description: string | null }
      | { id: string, name: string, description: string | null }
     | null, product: { id: string, name: string } | null, relationship: { id: string } | null, rateOffer: { id: string, name: string, broker:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, offering: { id: string, name: string, description: string | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, reasons: Array<{ segment: string | null, contribution: number, count: number | null, of: number | null, offering: { id: string, name: string } | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null, recommendationModel: { id: string, name: string, trainedAt: string, consumers: number, offerings: number, cases: number | null, gain: number | null, gainHalfWidth: number | null } | null };

export type AcceptRecommendationMutationVariables = Exact<{
  input: AnswerRecommendationInput;
}>;


export type AcceptRecommendationMutation = { result: { id: string | null, relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeclineRecommendationMutationVariables = Exact<{
  input: DeclineRecommendationInput;
}>;


export type DeclineRecommendationMutation = { result: { id: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ReferralRowFragment = { id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
    | { id: string, name: string }
    | { id: string, name: string }
  , broker:
    | { id: string, name: string }
    | { id: string, name: string }
  , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null };

export type ReferralsQueryVariables = Exact<{
  party: string | number;
}>;


export type ReferralsQuery = { party:
    | { id: string, relationshipsAsProvider: { totalCount: number, nodes: Array<{ id: string, consumer:
            | { id: string, name: string, mortgages: Array<{ id: string }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , broker:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
            | { id: string, name: string, mortgages: Array<{ id: string }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , broker:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
           }> } }
    | { id: string, relationshipsAsProvider: { totalCount: number, nodes: Array<{ id: string, consumer:
            | { id: string, name: string, mortgages: Array<{ id: string }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , broker:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
            | { id: string, name: string, mortgages: Array<{ id: string }>, referrals: Array<{ id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , broker:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null }> }
           }> } }
   | null };

export type RecordReferralOutcomeMutationVariables = Exact<{
  input: RecordReferralOutcomeInput;
}>;


export type RecordReferralOutcomeMutation = { result: { referral: { id: string, state: ReferralState, horizonMonths: number, reason: string | null, outcomeNote: string | null, completedAt: string | null, createdAt: string, version: number, client:
        | { id: string, name: string }
        | { id: string, name: string }
      , broker:
        | { id: string, name: string }
        | { id: string, name: string }
      , rateOffer: { id: string, name: string } | null, expectedSaving: { amount: string, currency: string }, realisedSaving: { amount: string, currency: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RelationshipRowFragment = { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
    | { id: string }
    | { id: string }
   | null, provider:
    | { id: string, name: string }
    | { id: string, name: string }
  , consumer:
    | { id: string, name: string, segment: string | null }
    | { id: string, name: string, segment: string | null }
  , offering: { id: string, name: string } };

export type MovedFragment = { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
      | { id: string }
      | { id: string }
     | null, provider:
      | { id: string, name: string }
      | { id: string, name: string }
    , consumer:
      | { id: string, name: string, segment: string | null }
      | { id: string, name: string, segment: string | null }
    , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
  > };

export type AgreeRelationshipMutationVariables = Exact<{
  input: MoveRelationshipInput;
}>;


export type AgreeRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DeclineRelationshipMutationVariables = Exact<{
  input: DeclineRelationshipInput;
}>;


export type DeclineRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RelationshipsQueryVariables = Exact<{
  party: string | number;
  both: boolean;
  provider: boolean;
  consumer: boolean;
  first: number;
  after?: string | null | undefined;
  filter?: RelationshipFilter | null | undefined;
}>;


export type RelationshipsQuery = { party:
    | { id: string, both?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, provided?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, consumed?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, both?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, provided?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, consumed?: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type RelationshipPageFragment = { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
      | { id: string }
      | { id: string }
     | null, provider:
      | { id: string, name: string }
      | { id: string, name: string }
    , consumer:
      | { id: string, name: string, segment: string | null }
      | { id: string, name: string, segment: string | null }
    , offering: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type RelationshipQueryVariables = Exact<{
  relationship: string | number;
  first: number;
  kinds?: Array<ActivityKind> | ActivityKind | null | undefined;
}>;


export type RelationshipQuery = { serviceRelationship: { disclosure: Disclosure, disclosureAsked: Disclosure | null, declineReason: string | null, id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, extends: { id: string, offering: { id: string, name: string }, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       } | null, extendedBy: Array<{ id: string, state: RelationshipState, offering: { id: string, name: string }, provider:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, offering: { id: string, name: string, description: string | null, terms: string | null, utility: string | null, warranty: string | null, pricePeriod: PricePeriod | null, price: { amount: string, currency: string } | null, service: { id: string, name: string, products: Array<{ id: string, name: string }> } }, consumer:
      | { __typename: 'Organisation', id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
      | { __typename: 'Person', id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
    , participants: Array<{ role: ConsumerRole, person: { id: string, name: string } }>, agreements: Array<{ id: string, title: string, terms: string | null, agreedOn: string, validUntil: string | null, documentUrl: string | null, cancelledAt: string | null, cancelReason: string | null, isOwnRecord: boolean, version: number, amount: { amount: string, currency: string } | null }>, resources: { nodes: Array<{ id: string, name: string, kind: ResourceKind, url: string | null, description: string | null, validUntil: string | null, disclosure: Disclosure | null, version: number, owner:
          | { id: string }
          | { id: string }
        , enables: Array<{ criticality: Criticality, service: { id: string, name: string } }> }> }, propertyAlerts: Array<{ id: string, name: string, state: AlertState, frequency: AlertFrequency, unseenCount: number, version: number, criteria: { id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }, criteriaVersions: Array<{ id: string, version: number, summary: string, validFrom: string, validUntil: string | null, places: Array<string>, forLease: boolean, homeTypes: Array<HomeType>, bedroomsFrom: number | null, bedroomsTo: number | null, bathroomsFrom: number | null, bathroomsTo: number | null, livingAreaFrom: number | null, livingAreaTo: number | null, areaUnit: AreaUnit, yearBuiltFrom: number | null, yearBuiltTo: number | null, must: Array<HomeFeature>, nice: Array<HomeFeature>, never: Array<HomeFeature>, polygon: Array<Array<number>> | null, circle: { latitude: number, longitude: number, radiusKm: number } | null, priceFrom: { amount: string, currency: string } | null, priceTo: { amount: string, currency: string } | null }>, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         } | null, changeRequests: Array<{ id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, relationship: { id: string, provider:
          | { id: string, name: string }
          | { id: string, name: string }
         } }>, appointments: { nodes: Array<{ id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
          | { id: string, name: string }
          | { id: string, name: string }
        , host:
          | { id: string, name: string }
          | { id: string, name: string }
        , guest:
          | { id: string, name: string }
          | { id: string, name: string }
        , place:
          | { __typename: 'Product', id: string }
          | { __typename: 'Service', id: string }
          | { __typename: 'Offering', id: string }
          | { __typename: 'Agreement', id: string }
          | { __typename: 'ServiceRelationship', id: string }
          | { __typename: 'Resource', id: string }
          | { __typename: 'Access', id: string }
          | { __typename: 'Activity', id: string }
          | { __typename: 'Survey', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Feedback', id: string }
          | { __typename: 'Mortgage', id: string }
          | { __typename: 'RateOffer', id: string }
          | { __typename: 'FinancingQuestionnaire', id: string }
          | { __typename: 'Referral', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'Mail', id: string }
          | { __typename: 'SearchCriteria', id: string }
          | { __typename: 'CriteriaChangeRequest', id: string }
          | { __typename: 'PropertyAlert', id: string }
          | { __typename: 'ListingChange', id: string }
          | { __typename: 'Listing', address: string | null, city: string | null, id: string }
          | { __typename: 'Match', id: string }
          | { __typename: 'TrainingRun', id: string }
          | { __typename: 'ServiceAccount', id: string }
          | { __typename: 'SetAsideRecord', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'Organisation', id: string }
          | { __typename: 'Person', id: string }
         | null, relationship: { id: string, state: RelationshipState, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } } }> }, financingQuestionnaires: Array<{ id: string, state: QuestionnaireState }>, favourites: { nodes: Array<{ id: string, at: string, cause: MatchCause, score: number, met: Array<Criterion>, missed: Array<Criterion>, unknown: Array<Criterion>, seenAt: string | null, endedAt: string | null, favouriteAt: string | null, dismissedAt: string | null, dismissReason: DismissReason | null, dismissNote: string | null, version: number, listing: { id: string, standardStatus: StandardStatus, homeType: HomeType | null, leaseFrequency: LeaseFrequency | null, address: string | null, addressWithheld: boolean, city: string | null, bedroomsTotal: number | null, bathroomsTotal: number | null, livingArea: number | null, areaUnit: AreaUnit | null, yearBuilt: number | null, latitude: number | null, longitude: number | null, features: Array<HomeFeature>, remarks: string | null, photoUrl: string | null, listedOn: string | null, listPrice: { amount: string, currency: string } | null } }> }, uses: { nodes: Array<{ id: string, product: { id: string } | null }>, pageInfo: { hasNextPage: boolean } }, activities: { totalCount: number, nodes: Array<{ id: string, kind: ActivityKind, summary: string, note: string | null, occurredAt: string, quantity: number | null, cancelledAt: string | null, cancelReason: string | null, isOwnRecord: boolean, version: number, performedBy:
          | { id: string, name: string }
          | { id: string, name: string }
         | null, product: { id: string, name: string } | null, amount: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean } }, proposedBy:
      | { id: string }
      | { id: string }
     | null, provider:
      | { id: string, name: string }
      | { id: string, name: string }
    , access: Array<{ id: string, state: AccessState, stateSince: string, reason: string | null, invitedAt: string | null, signedInAt: string | null, version: number, person: { id: string, name: string } }> } | null };

export type AgreementLineFragment = { id: string, title: string, terms: string | null, agreedOn: string, validUntil: string | null, documentUrl: string | null, cancelledAt: string | null, cancelReason: string | null, isOwnRecord: boolean, version: number, amount: { amount: string, currency: string } | null };

export type UpdateAgreementMutationVariables = Exact<{
  input: UpdateAgreementInput;
}>;


export type UpdateAgreementMutation = { result: { agreement: { id: string, title: string, terms: string | null, agreedOn: string, validUntil: string | null, documentUrl: string | null, cancelledAt: string | null, cancelReason: string | null, isOwnRecord: boolean, version: number, amount: { amount: string, currency: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CancelAgreementMutationVariables = Exact<{
  input: CancelAgreementInput;
}>;


export type CancelAgreementMutation = { result: { agreement: { id: string, title: string, terms: string | null, agreedOn: string, validUntil: string | null, documentUrl: string | null, cancelledAt: string | null, cancelReason: string | null, isOwnRecord: boolean, version: number, amount: { amount: string, currency: string } | null } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { result: { activity: { id: string, summary: string, note: string | null, occurredAt: string, version: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type CancelActivityMutationVariables = Exact<{
  input: CancelActivityInput;
}>;


export type CancelActivityMutation = { result: { activity: { id: string, cancelledAt: string | null, cancelReason: string | null, version: number } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ActivateRelationshipMutationVariables = Exact<{
  input: MoveRelationshipInput;
}>;


export type ActivateRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type SuspendRelationshipMutationVariables = Exact<{
  input: MoveRelationshipInput;
}>;


export type SuspendRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ResumeRelationshipMutationVariables = Exact<{
  input: MoveRelationshipInput;
}>;


export type ResumeRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type EndRelationshipMutationVariables = Exact<{
  input: EndRelationshipInput;
}>;


export type EndRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordActivityMutationVariables = Exact<{
  input: RecordActivityInput;
}>;


export type RecordActivityMutation = { result: { activity: { id: string, kind: ActivityKind, summary: string, occurredAt: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordResourceMutationVariables = Exact<{
  input: RecordResourceInput;
}>;


export type RecordResourceMutation = { result: { resource: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ModifyResourceMutationVariables = Exact<{
  input: ModifyResourceInput;
}>;


export type ModifyResourceMutation = { result: { resource: { id: string, name: string, kind: ResourceKind, url: string | null, description: string | null, validUntil: string | null, disclosure: Disclosure | null, version: number, owner:
        | { id: string }
        | { id: string }
      , enables: Array<{ criticality: Criticality, service: { id: string, name: string } }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type EnableServiceMutationVariables = Exact<{
  input: EnableServiceInput;
}>;


export type EnableServiceMutation = { result: { resource: { id: string, name: string, kind: ResourceKind, url: string | null, description: string | null, validUntil: string | null, disclosure: Disclosure | null, version: number, owner:
        | { id: string }
        | { id: string }
      , enables: Array<{ criticality: Criticality, service: { id: string, name: string } }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DiscloseResourceMutationVariables = Exact<{
  input: DiscloseResourceInput;
}>;


export type DiscloseResourceMutation = { result: { resource: { id: string, name: string, kind: ResourceKind, url: string | null, description: string | null, validUntil: string | null, disclosure: Disclosure | null, version: number, owner:
        | { id: string }
        | { id: string }
      , enables: Array<{ criticality: Criticality, service: { id: string, name: string } }> } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type ServicesOfConsumerQueryVariables = Exact<{
  party: string | number;
}>;


export type ServicesOfConsumerQuery = { party:
    | { __typename: 'Organisation', id: string, services: { totalCount: number, nodes: Array<{ id: string, name: string }> } }
    | { __typename: 'Person', id: string, services: { totalCount: number, nodes: Array<{ id: string, name: string }> } }
   | null };

export type ResourceRowFragment = { id: string, name: string, kind: ResourceKind, url: string | null, description: string | null, validUntil: string | null, disclosure: Disclosure | null, version: number, owner:
    | { id: string }
    | { id: string }
  , enables: Array<{ criticality: Criticality, service: { id: string, name: string } }> };

export type UpdateRelationshipMutationVariables = Exact<{
  input: UpdateRelationshipInput;
}>;


export type UpdateRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DiscloseRelationshipMutationVariables = Exact<{
  input: DiscloseRelationshipInput;
}>;


export type DiscloseRelationshipMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RecordAgreementMutationVariables = Exact<{
  input: RecordAgreementInput;
}>;


export type RecordAgreementMutation = { result: { agreement: { id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type AssignConsumerRoleMutationVariables = Exact<{
  input: AssignConsumerRoleInput;
}>;


export type AssignConsumerRoleMutation = { result: { relationship: { id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
        | { id: string }
        | { id: string }
       | null, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string, segment: string | null }
        | { id: string, name: string, segment: string | null }
      , offering: { id: string, name: string } } | null, undo: { id: string, mutation: string, secondsLeft: number } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type PeopleOfConsumerQueryVariables = Exact<{
  party: string | number;
}>;


export type PeopleOfConsumerQuery = { party:
    | { __typename: 'Organisation', id: string, name: string, members: Array<{ role: MembershipRole, person: { id: string, name: string } }> }
    | { __typename: 'Person', id: string, name: string }
   | null };

export type SystemQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemQuery = { backgroundWorkers: Array<{ name: string, intervalSeconds: number, lease: string | null, running: boolean, lastRunAt: string | null, lastFailedAt: string | null, lastFailure: string | null }>, trainingRuns: { totalCount: number, nodes: Array<{ id: string, startedAt: string, endedAt: string | null, progress: number, step: string, outcome: TrainingOutcome | null, reason: string | null, seconds: number | null, cpuSeconds: number | null, peakMemoryMb: number | null, attempt: number, nextAttemptAt: string | null }> }, setAsideRecords: { totalCount: number, nodes: Array<{ id: string, loop: ProcessingLoop, record: string, reason: string, attempts: number, firstFailedAt: string, lastFailedAt: string, nextAttemptAt: string | null }> } };

export type SetAsideFragment = { id: string, loop: ProcessingLoop, record: string, reason: string, attempts: number, firstFailedAt: string, lastFailedAt: string, nextAttemptAt: string | null };

export type RetrySetAsideRecordMutationVariables = Exact<{
  input: RetrySetAsideRecordInput;
}>;


export type RetrySetAsideRecordMutation = { result: { record: { id: string, loop: ProcessingLoop, record: string, reason: string, attempts: number, firstFailedAt: string, lastFailedAt: string, nextAttemptAt: string | null } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type DismissSetAsideRecordMutationVariables = Exact<{
  input: DismissSetAsideRecordInput;
}>;


export type DismissSetAsideRecordMutation = { result: { dismissedId: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RelationshipCountsQueryVariables = Exact<{
  party: string | number;
}>;


export type RelationshipCountsQuery = { party:
    | { id: string, proposed: { totalCount: number }, agreed: { totalCount: number }, active: { totalCount: number }, suspended: { totalCount: number }, ended: { totalCount: number }, basic: { totalCount: number }, cooperative: { totalCount: number }, partnership: { totalCount: number } }
    | { id: string, proposed: { totalCount: number }, agreed: { totalCount: number }, active: { totalCount: number }, suspended: { totalCount: number }, ended: { totalCount: number }, basic: { totalCount: number }, cooperative: { totalCount: number }, partnership: { totalCount: number } }
   | null };

export type TodayQueryVariables = Exact<{
  party: string | number;
  expiresBy: string;
  from: string;
}>;


export type TodayQuery = { party:
    | { id: string, proposals: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, agreed: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, ending: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, active: { nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, consumer:
            | { id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
            | { id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
          , agreements: Array<{ id: string, title: string, validUntil: string | null }>, resources: { nodes: Array<{ id: string, name: string, kind: ResourceKind, validUntil: string | null }> }, appointments: { nodes: Array<{ id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
                | { id: string, name: string }
                | { id: string, name: string }
              , host:
                | { id: string, name: string }
                | { id: string, name: string }
              , guest:
                | { id: string, name: string }
                | { id: string, name: string }
              , place:
                | { __typename: 'Product', id: string }
                | { __typename: 'Service', id: string }
                | { __typename: 'Offering', id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, relationship: { id: string, state: RelationshipState, provider:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , consumer:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , offering: { id: string, name: string } } }> }, feedback: { nodes: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, about:
                | { __typename: 'Product', name: string, id: string }
                | { __typename: 'Service', name: string, id: string }
                | { __typename: 'Offering', name: string, id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', name: string, id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', title: string, id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, replies: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, author:
                  | { id: string, name: string }
                  | { id: string, name: string }
                 }>, author:
                | { id: string, name: string }
                | { id: string, name: string }
               }> }, surveys: { nodes: Array<{ id: string, milestone: string | null, answeredAt: string | null }> }, financingQuestionnaires: Array<{ id: string, state: QuestionnaireState }>, propertyAlerts: Array<{ id: string, name: string, unseenCount: number, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
                | { id: string, name: string }
                | { id: string, name: string }
               } | null }>, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
    | { id: string, proposals: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, agreed: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, ending: { totalCount: number, nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string, segment: string | null }
            | { id: string, name: string, segment: string | null }
          , offering: { id: string, name: string } }> }, active: { nodes: Array<{ id: string, state: RelationshipState, kind: RelationshipKind, criticality: Criticality | null, purpose: string | null, startsOn: string, endsOn: string | null, stateSince: string, version: number, consumer:
            | { id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
            | { id: string, name: string, segment: string | null, mortgages: Array<{ id: string }> }
          , agreements: Array<{ id: string, title: string, validUntil: string | null }>, resources: { nodes: Array<{ id: string, name: string, kind: ResourceKind, validUntil: string | null }> }, appointments: { nodes: Array<{ id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
                | { id: string, name: string }
                | { id: string, name: string }
              , host:
                | { id: string, name: string }
                | { id: string, name: string }
              , guest:
                | { id: string, name: string }
                | { id: string, name: string }
              , place:
                | { __typename: 'Product', id: string }
                | { __typename: 'Service', id: string }
                | { __typename: 'Offering', id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, relationship: { id: string, state: RelationshipState, provider:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , consumer:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , offering: { id: string, name: string } } }> }, feedback: { nodes: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, about:
                | { __typename: 'Product', name: string, id: string }
                | { __typename: 'Service', name: string, id: string }
                | { __typename: 'Offering', name: string, id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', name: string, id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', title: string, id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, replies: Array<{ id: string, text: string, side: RelationshipSide, createdAt: string, author:
                  | { id: string, name: string }
                  | { id: string, name: string }
                 }>, author:
                | { id: string, name: string }
                | { id: string, name: string }
               }> }, surveys: { nodes: Array<{ id: string, milestone: string | null, answeredAt: string | null }> }, financingQuestionnaires: Array<{ id: string, state: QuestionnaireState }>, propertyAlerts: Array<{ id: string, name: string, unseenCount: number, openChangeRequest: { id: string, state: ChangeRequestState, wish: string, answer: string | null, askedAt: string, answeredAt: string | null, version: number, askedBy:
                | { id: string, name: string }
                | { id: string, name: string }
               } | null }>, proposedBy:
            | { id: string }
            | { id: string }
           | null, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
   | null };

export type UnderusedProductsQueryVariables = Exact<{
  relationship: string | number;
  flags?: Array<UsageFlag> | UsageFlag | null | undefined;
}>;


export type UnderusedProductsQuery = { underusedProducts: Array<{ flag: UsageFlag, activeMonths: number, months: number, mean: number, low: number, high: number, peers: number | null, percentile: number | null, belowQuartile: number | null, product: { id: string, name: string }, peerGain: { users: number, others: number, difference: number, halfWidth: number } | null }> | null };

export type VisitFragment = { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
    | { id: string, name: string }
    | { id: string, name: string }
  , host:
    | { id: string, name: string }
    | { id: string, name: string }
  , guest:
    | { id: string, name: string }
    | { id: string, name: string }
  , place:
    | { __typename: 'Product', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'Offering', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'ServiceRelationship', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'Access', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Survey', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Feedback', id: string }
    | { __typename: 'Mortgage', id: string }
    | { __typename: 'RateOffer', id: string }
    | { __typename: 'FinancingQuestionnaire', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Mail', id: string }
    | { __typename: 'SearchCriteria', id: string }
    | { __typename: 'CriteriaChangeRequest', id: string }
    | { __typename: 'PropertyAlert', id: string }
    | { __typename: 'ListingChange', id: string }
    | { __typename: 'Listing', address: string | null, city: string | null, id: string }
    | { __typename: 'Match', id: string }
    | { __typename: 'TrainingRun', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'SetAsideRecord', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
   | null, relationship: { id: string, state: RelationshipState, provider:
      | { id: string, name: string }
      | { id: string, name: string }
    , consumer:
      | { id: string, name: string }
      | { id: string, name: string }
    , offering: { id: string, name: string } } };

export type VisitRelationshipFragment = { id: string, state: RelationshipState, provider:
    | { id: string, name: string }
    | { id: string, name: string }
  , consumer:
    | { id: string, name: string }
    | { id: string, name: string }
  , offering: { id: string, name: string } };

export type VisitsQueryVariables = Exact<{
  party: string | number;
  from: string;
}>;


export type VisitsQuery = { party:
    | { id: string, relationships: { nodes: Array<{ id: string, state: RelationshipState, appointments: { nodes: Array<{ id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
                | { id: string, name: string }
                | { id: string, name: string }
              , host:
                | { id: string, name: string }
                | { id: string, name: string }
              , guest:
                | { id: string, name: string }
                | { id: string, name: string }
              , place:
                | { __typename: 'Product', id: string }
                | { __typename: 'Service', id: string }
                | { __typename: 'Offering', id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, relationship: { id: string, state: RelationshipState, provider:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , consumer:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , offering: { id: string, name: string } } }> }, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
    | { id: string, relationships: { nodes: Array<{ id: string, state: RelationshipState, appointments: { nodes: Array<{ id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
                | { id: string, name: string }
                | { id: string, name: string }
              , host:
                | { id: string, name: string }
                | { id: string, name: string }
              , guest:
                | { id: string, name: string }
                | { id: string, name: string }
              , place:
                | { __typename: 'Product', id: string }
                | { __typename: 'Service', id: string }
                | { __typename: 'Offering', id: string }
                | { __typename: 'Agreement', id: string }
                | { __typename: 'ServiceRelationship', id: string }
                | { __typename: 'Resource', id: string }
                | { __typename: 'Access', id: string }
                | { __typename: 'Activity', id: string }
                | { __typename: 'Survey', id: string }
                | { __typename: 'Appointment', id: string }
                | { __typename: 'Consent', id: string }
                | { __typename: 'Event', id: string }
                | { __typename: 'Feedback', id: string }
                | { __typename: 'Mortgage', id: string }
                | { __typename: 'RateOffer', id: string }
                | { __typename: 'FinancingQuestionnaire', id: string }
                | { __typename: 'Referral', id: string }
                | { __typename: 'Import', id: string }
                | { __typename: 'Mail', id: string }
                | { __typename: 'SearchCriteria', id: string }
                | { __typename: 'CriteriaChangeRequest', id: string }
                | { __typename: 'PropertyAlert', id: string }
                | { __typename: 'ListingChange', id: string }
                | { __typename: 'Listing', address: string | null, city: string | null, id: string }
                | { __typename: 'Match', id: string }
                | { __typename: 'TrainingRun', id: string }
                | { __typename: 'ServiceAccount', id: string }
                | { __typename: 'SetAsideRecord', id: string }
                | { __typename: 'Webhook', id: string }
                | { __typename: 'Organisation', id: string }
                | { __typename: 'Person', id: string }
               | null, relationship: { id: string, state: RelationshipState, provider:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , consumer:
                  | { id: string, name: string }
                  | { id: string, name: string }
                , offering: { id: string, name: string } } }> }, provider:
            | { id: string, name: string }
            | { id: string, name: string }
          , consumer:
            | { id: string, name: string }
            | { id: string, name: string }
          , offering: { id: string, name: string } }> } }
   | null };

export type PlacesQueryVariables = Exact<{
  relationship: string | number;
}>;


export type PlacesQuery = { serviceRelationship: { id: string, favourites: { nodes: Array<{ id: string, listing: { id: string, address: string | null, city: string | null } }> } } | null };

export type BookedFragment = { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
      | { id: string, name: string }
      | { id: string, name: string }
    , host:
      | { id: string, name: string }
      | { id: string, name: string }
    , guest:
      | { id: string, name: string }
      | { id: string, name: string }
    , place:
      | { __typename: 'Product', id: string }
      | { __typename: 'Service', id: string }
      | { __typename: 'Offering', id: string }
      | { __typename: 'Agreement', id: string }
      | { __typename: 'ServiceRelationship', id: string }
      | { __typename: 'Resource', id: string }
      | { __typename: 'Access', id: string }
      | { __typename: 'Activity', id: string }
      | { __typename: 'Survey', id: string }
      | { __typename: 'Appointment', id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'Feedback', id: string }
      | { __typename: 'Mortgage', id: string }
      | { __typename: 'RateOffer', id: string }
      | { __typename: 'FinancingQuestionnaire', id: string }
      | { __typename: 'Referral', id: string }
      | { __typename: 'Import', id: string }
      | { __typename: 'Mail', id: string }
      | { __typename: 'SearchCriteria', id: string }
      | { __typename: 'CriteriaChangeRequest', id: string }
      | { __typename: 'PropertyAlert', id: string }
      | { __typename: 'ListingChange', id: string }
      | { __typename: 'Listing', address: string | null, city: string | null, id: string }
      | { __typename: 'Match', id: string }
      | { __typename: 'TrainingRun', id: string }
      | { __typename: 'ServiceAccount', id: string }
      | { __typename: 'SetAsideRecord', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'Organisation', id: string }
      | { __typename: 'Person', id: string }
     | null, relationship: { id: string, state: RelationshipState, provider:
        | { id: string, name: string }
        | { id: string, name: string }
      , consumer:
        | { id: string, name: string }
        | { id: string, name: string }
      , offering: { id: string, name: string } } } | null, errors: Array<
    | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
    | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
  > };

export type ProposeVisitMutationVariables = Exact<{
  input: ProposeAppointmentInput;
}>;


export type ProposeVisitMutation = { result: { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type CounterProposeVisitMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
}>;


export type CounterProposeVisitMutation = { result: { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type MoveVisitMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
}>;


export type MoveVisitMutation = { result: { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type ConfirmVisitMutationVariables = Exact<{
  input: ConfirmAppointmentInput;
}>;


export type ConfirmVisitMutation = { result: { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type CancelVisitMutationVariables = Exact<{
  input: CancelAppointmentInput;
}>;


export type CancelVisitMutation = { result: { undo: { id: string, mutation: string, secondsLeft: number } | null, appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type CompleteVisitMutationVariables = Exact<{
  input: CompleteAppointmentInput;
}>;


export type CompleteVisitMutation = { result: { appointment: { id: string, state: AppointmentState, title: string, startsAt: string, endsAt: string, timeZone: string, location: string | null, note: string | null, cancelReason: string | null, version: number, proposedBy:
        | { id: string, name: string }
        | { id: string, name: string }
      , host:
        | { id: string, name: string }
        | { id: string, name: string }
      , guest:
        | { id: string, name: string }
        | { id: string, name: string }
      , place:
        | { __typename: 'Product', id: string }
        | { __typename: 'Service', id: string }
        | { __typename: 'Offering', id: string }
        | { __typename: 'Agreement', id: string }
        | { __typename: 'ServiceRelationship', id: string }
        | { __typename: 'Resource', id: string }
        | { __typename: 'Access', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Survey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Feedback', id: string }
        | { __typename: 'Mortgage', id: string }
        | { __typename: 'RateOffer', id: string }
        | { __typename: 'FinancingQuestionnaire', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Mail', id: string }
        | { __typename: 'SearchCriteria', id: string }
        | { __typename: 'CriteriaChangeRequest', id: string }
        | { __typename: 'PropertyAlert', id: string }
        | { __typename: 'ListingChange', id: string }
        | { __typename: 'Listing', address: string | null, city: string | null, id: string }
        | { __typename: 'Match', id: string }
        | { __typename: 'TrainingRun', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'SetAsideRecord', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Person', id: string }
       | null, relationship: { id: string, state: RelationshipState, provider:
          | { id: string, name: string }
          | { id: string, name: string }
        , consumer:
          | { id: string, name: string }
          | { id: string, name: string }
        , offering: { id: string, name: string } } } | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode, alternatives: Array<{ startsAt: string, endsAt: string }> }
    > } };

export type PublishCalendarFeedMutationVariables = Exact<{
  input: CalendarFeedInput;
}>;


export type PublishCalendarFeedMutation = { result: { path: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export type RevokeCalendarFeedMutationVariables = Exact<{
  input: CalendarFeedInput;
}>;


export type RevokeCalendarFeedMutation = { result: { path: string | null, errors: Array<
      | { __typename: 'InvalidInput', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'NotFound', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'Forbidden', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IllegalState', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'VersionConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'AlreadyExists', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'TooManyAttempts', message: string, field: string | null, code: UserErrorCode }
      | { __typename: 'SlotTaken', message: string, field: string | null, code: UserErrorCode }
    > } };

export const MembershipsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Memberships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<MembershipsFragment, unknown>;
export const AccessRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessRowFragment, unknown>;
export const RelationshipAccessFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RelationshipAccessFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const ChangedAccessFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ChangedAccessFragment, unknown>;
export const AccountOfPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}}]} as unknown as DocumentNode<AccountOfPersonFragment, unknown>;
export const ScoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Score"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetPromoterScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"promoters"}},{"kind":"Field","name":{"kind":"Name","value":"passives"}},{"kind":"Field","name":{"kind":"Name","value":"detractors"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]} as unknown as DocumentNode<ScoreFragment, unknown>;
export const CatalogueServiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<CatalogueServiceFragment, unknown>;
export const RateOfferLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RateOfferLineFragment, unknown>;
export const CatalogueOfferingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CatalogueOfferingFragment, unknown>;
export const CriteriaFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<CriteriaFragment, unknown>;
export const ChangeRequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangeRequestFragment, unknown>;
export const AlertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AlertFragment, unknown>;
export const ChangedAlertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlertPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ChangedAlertFragment, unknown>;
export const CriteriaChangedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CriteriaChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CriteriaChangedFragment, unknown>;
export const FeedbackEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FeedbackEntryFragment, unknown>;
export const FeedbackThreadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FeedbackThreadFragment, unknown>;
export const ExcludedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Excluded"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExcludedRateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ExcludedFragment, unknown>;
export const ComparisonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MortgageComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"oldPayment"}},{"kind":"Field","name":{"kind":"Name","value":"newPayment"}},{"kind":"Field","name":{"kind":"Name","value":"oldPayments"}},{"kind":"Field","name":{"kind":"Name","value":"newPayments"}},{"kind":"Field","name":{"kind":"Name","value":"oldBalance"}},{"kind":"Field","name":{"kind":"Name","value":"newBalance"}},{"kind":"Field","name":{"kind":"Name","value":"oldPaidOffMonth"}},{"kind":"Field","name":{"kind":"Name","value":"newPaidOffMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fees"}},{"kind":"Field","name":{"kind":"Name","value":"penalty"}},{"kind":"Field","name":{"kind":"Name","value":"netSaving"}},{"kind":"Field","name":{"kind":"Name","value":"breakEvenMonth"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"oldBalance"}},{"kind":"Field","name":{"kind":"Name","value":"newBalance"}},{"kind":"Field","name":{"kind":"Name","value":"netSaving"}}]}}]}}]} as unknown as DocumentNode<ComparisonFragment, unknown>;
export const ConsentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ConsentRowFragment, unknown>;
export const GraphPartyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]} as unknown as DocumentNode<GraphPartyFragment, unknown>;
export const GraphRelationshipFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]} as unknown as DocumentNode<GraphRelationshipFragment, unknown>;
export const MatchCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<MatchCardFragment, unknown>;
export const MatchChangedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MatchPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<MatchChangedFragment, unknown>;
export const ImportStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ImportStateFragment, unknown>;
export const ImportPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ImportPageFragment, unknown>;
export const ServiceAccountRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ServiceAccountRowFragment, unknown>;
export const WebhookRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<WebhookRowFragment, unknown>;
export const OrganisationIntegrationsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationIntegrations"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrganisationIntegrationsFragment, unknown>;
export const ChangedServiceAccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedServiceAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ChangedServiceAccountFragment, unknown>;
export const ChangedWebhookFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedWebhook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ChangedWebhookFragment, unknown>;
export const PartyProfileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packs"}}]}}]}}]} as unknown as DocumentNode<PartyProfileFragment, unknown>;
export const OrganisationMembersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationMembers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}}]}}]}}]} as unknown as DocumentNode<OrganisationMembersFragment, unknown>;
export const ReferralRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"realisedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<ReferralRowFragment, unknown>;
export const RelationshipRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RelationshipRowFragment, unknown>;
export const UndoOfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}}]} as unknown as DocumentNode<UndoOfferFragment, unknown>;
export const MovedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<MovedFragment, unknown>;
export const RelationshipPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RelationshipPageFragment, unknown>;
export const AgreementLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<AgreementLineFragment, unknown>;
export const ResourceRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRowFragment, unknown>;
export const SetAsideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SetAside"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAsideRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}}]}}]} as unknown as DocumentNode<SetAsideFragment, unknown>;
export const VisitRelationshipFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<VisitRelationshipFragment, unknown>;
export const VisitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<VisitFragment, unknown>;
export const BookedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<BookedFragment, unknown>;
export const EventCursorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventCursor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}}]}}]} as unknown as DocumentNode<EventCursorQuery, EventCursorQueryVariables>;
export const LiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Live"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LiveSubscription, LiveSubscriptionVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SetUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<SetUpMutation, SetUpMutationVariables>;
export const RequestSignInLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestSignInLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestSignInLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestSignInLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"administrator"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Memberships"}}]}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Memberships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const StandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Standing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shownPacks"}},{"kind":"Field","alias":{"kind":"Name","value":"provides"},"name":{"kind":"Name","value":"relationshipsAsProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"consumes"},"name":{"kind":"Name","value":"relationshipsAsConsumer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"},{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}},{"kind":"Field","name":{"kind":"Name","value":"propertyAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mortgages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StandingQuery, StandingQueryVariables>;
export const RefreshSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RefreshSignInMutation, RefreshSignInMutationVariables>;
export const GrantAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"grantAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailed"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAccess"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<GrantAccessMutation, GrantAccessMutationVariables>;
export const ResendInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resendInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAccess"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const SuspendAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"suspendAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAccess"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<SuspendAccessMutation, SuspendAccessMutationVariables>;
export const ResumeAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resumeAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAccess"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ResumeAccessMutation, ResumeAccessMutationVariables>;
export const RevokeAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"revokeAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAccess"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RevokeAccessMutation, RevokeAccessMutationVariables>;
export const AccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountOfPerson"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}}]} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const SignInProviderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProvider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProvider"}}]}}]} as unknown as DocumentNode<SignInProviderQuery, SignInProviderQueryVariables>;
export const ConnectIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConnectIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"connectIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ConnectIdentityMutation, ConnectIdentityMutationVariables>;
export const DisconnectIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisconnectIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisconnectIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"disconnectIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountOfPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DisconnectIdentityMutation, DisconnectIdentityMutationVariables>;
export const EndOtherSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOtherSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndOtherSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"endOtherSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const AuditTrailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditTrail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"sensitive"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]} as unknown as DocumentNode<AuditTrailQuery, AuditTrailQueryVariables>;
export const RequestEmailChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestEmailChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestEmailChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"requestEmailChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountOfPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const CancelEmailChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelEmailChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelEmailChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelEmailChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountOfPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CancelEmailChangeMutation, CancelEmailChangeMutationVariables>;
export const BeginSecondFactorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"beginSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"confirmSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RemoveSecondFactorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"removeSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountOfPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountOfPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactorSince"}},{"kind":"Field","name":{"kind":"Name","value":"identityBoundAt"}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"oldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"newConfirmed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const AdvocacyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Advocacy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"provider"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"start"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"netPromoterScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Score"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"quarter1"},"name":{"kind":"Name","value":"netPromoterScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"start"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Score"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"quarter2"},"name":{"kind":"Name","value":"netPromoterScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Score"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"quarter3"},"name":{"kind":"Name","value":"netPromoterScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Score"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"quarter4"},"name":{"kind":"Name","value":"netPromoterScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advocacy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"likelihoods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promoter"}},{"kind":"Field","name":{"kind":"Name","value":"passive"}},{"kind":"Field","name":{"kind":"Name","value":"detractor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"prior"}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"surveys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Score"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetPromoterScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"promoters"}},{"kind":"Field","name":{"kind":"Name","value":"passives"}},{"kind":"Field","name":{"kind":"Name","value":"detractors"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]} as unknown as DocumentNode<AdvocacyQuery, AdvocacyQueryVariables>;
export const AnswerSurveyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerSurvey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerSurveyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"answerSurvey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AnswerSurveyMutation, AnswerSurveyMutationVariables>;
export const CatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueService"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueOffering"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const OfferingListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferingList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueOffering"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OfferingListQuery, OfferingListQueryVariables>;
export const UpdateProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateProductMutation, UpdateProductMutationVariables>;
export const CreateServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueService"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CreateServiceMutation, CreateServiceMutationVariables>;
export const UpdateServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueService"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateServiceMutation, UpdateServiceMutationVariables>;
export const AddProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"addProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueService"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AddProductMutation, AddProductMutationVariables>;
export const CreateOfferingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOffering"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOfferingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createOffering"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueOffering"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CreateOfferingMutation, CreateOfferingMutationVariables>;
export const UpdateOfferingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateOffering"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateOfferingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateOffering"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueOffering"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateOfferingMutation, UpdateOfferingMutationVariables>;
export const PublishOfferingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishOffering"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishOfferingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"publishOffering"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueOffering"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueOffering"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"contents"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"availableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"includedServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<PublishOfferingMutation, PublishOfferingMutationVariables>;
export const OfferingsToProposeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferingsToPropose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfferingsToProposeQuery, OfferingsToProposeQueryVariables>;
export const CreateClientOrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateClientOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CreateClientOrganisationMutation, CreateClientOrganisationMutationVariables>;
export const ProposeToClientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeToClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"proposeRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ProposeToClientMutation, ProposeToClientMutationVariables>;
export const PendingUndosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PendingUndos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pendingUndos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}}]} as unknown as DocumentNode<PendingUndosQuery, PendingUndosQueryVariables>;
export const UndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Undo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"undo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UndoMutation, UndoMutationVariables>;
export const DeleteRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"deleteRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DeleteRecordMutation, DeleteRecordMutationVariables>;
export const RecordHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]} as unknown as DocumentNode<RecordHistoryQuery, RecordHistoryQueryVariables>;
export const SetUpPropertyAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetUpPropertyAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetUpPropertyAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"setUpPropertyAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAlert"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlertPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<SetUpPropertyAlertMutation, SetUpPropertyAlertMutationVariables>;
export const ChangeSearchCriteriaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeSearchCriteria"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeSearchCriteriaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"changeSearchCriteria"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAlert"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlertPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ChangeSearchCriteriaMutation, ChangeSearchCriteriaMutationVariables>;
export const UpdatePropertyAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePropertyAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePropertyAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updatePropertyAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedAlert"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlertPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdatePropertyAlertMutation, UpdatePropertyAlertMutationVariables>;
export const AlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"propertyAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AlertQuery, AlertQueryVariables>;
export const AskCriteriaChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskCriteriaChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskCriteriaChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"askCriteriaChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CriteriaChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CriteriaChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<AskCriteriaChangeMutation, AskCriteriaChangeMutationVariables>;
export const WithdrawCriteriaChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawCriteriaChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawCriteriaChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"withdrawCriteriaChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CriteriaChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CriteriaChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<WithdrawCriteriaChangeMutation, WithdrawCriteriaChangeMutationVariables>;
export const DeclineCriteriaChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineCriteriaChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineCriteriaChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"declineCriteriaChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CriteriaChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CriteriaChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeclineCriteriaChangeMutation, DeclineCriteriaChangeMutationVariables>;
export const CarryOutCriteriaChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CarryOutCriteriaChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CarryOutCriteriaChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"carryOutCriteriaChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CriteriaChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CriteriaChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CarryOutCriteriaChangeMutation, CarryOutCriteriaChangeMutationVariables>;
export const ErasurePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasurePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasurePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"person"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pseudonymised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedRelationships"}},{"kind":"Field","name":{"kind":"Name","value":"endedMemberships"}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"needsPassword"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationToken"}}]}}]}}]} as unknown as DocumentNode<ErasurePreviewQuery, ErasurePreviewQueryVariables>;
export const PersonalDataExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonalDataExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalDataExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"json"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"cut"}}]}}]}}]} as unknown as DocumentNode<PersonalDataExportQuery, PersonalDataExportQueryVariables>;
export const PersonsToEraseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonsToErase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"PERSON"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PersonsToEraseQuery, PersonsToEraseQueryVariables>;
export const EraseMyAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseMyAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EraseMyAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"eraseMyAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<EraseMyAccountMutation, EraseMyAccountMutationVariables>;
export const ErasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"erasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const FeedbackThreadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedbackThreads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackThread"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}}]}}]}}]} as unknown as DocumentNode<FeedbackThreadsQuery, FeedbackThreadsQueryVariables>;
export const GiveFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"giveFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<GiveFeedbackMutation, GiveFeedbackMutationVariables>;
export const MortgageSuggestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MortgageSuggestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"client"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"horizonMonths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"client"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mortgages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lender"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"remainingTermMonths"}},{"kind":"Field","name":{"kind":"Name","value":"remainingAmortisationMonths"}},{"kind":"Field","name":{"kind":"Name","value":"repaymentType"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isNote"}},{"kind":"Field","name":{"kind":"Name","value":"compounding"}},{"kind":"Field","name":{"kind":"Name","value":"rateType"}},{"kind":"Field","name":{"kind":"Name","value":"penaltyKind"}},{"kind":"Field","name":{"kind":"Name","value":"comparisonRate"}},{"kind":"Field","name":{"kind":"Name","value":"prepaymentShare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyPayment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestMortgageBroker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"client"},"value":{"kind":"Variable","name":{"kind":"Name","value":"client"}}},{"kind":"Argument","name":{"kind":"Name","value":"horizonMonths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"horizonMonths"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MortgageBrokerRecommendation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mortgage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Comparison"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Comparison"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Excluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StayWithMortgage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Comparison"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Excluded"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancingQuestions"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outdated"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"realisedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MortgageComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"oldPayment"}},{"kind":"Field","name":{"kind":"Name","value":"newPayment"}},{"kind":"Field","name":{"kind":"Name","value":"oldPayments"}},{"kind":"Field","name":{"kind":"Name","value":"newPayments"}},{"kind":"Field","name":{"kind":"Name","value":"oldBalance"}},{"kind":"Field","name":{"kind":"Name","value":"newBalance"}},{"kind":"Field","name":{"kind":"Name","value":"oldPaidOffMonth"}},{"kind":"Field","name":{"kind":"Name","value":"newPaidOffMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fees"}},{"kind":"Field","name":{"kind":"Name","value":"penalty"}},{"kind":"Field","name":{"kind":"Name","value":"netSaving"}},{"kind":"Field","name":{"kind":"Name","value":"breakEvenMonth"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"oldBalance"}},{"kind":"Field","name":{"kind":"Name","value":"newBalance"}},{"kind":"Field","name":{"kind":"Name","value":"netSaving"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Excluded"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExcludedRateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MortgageSuggestionQuery, MortgageSuggestionQueryVariables>;
export const AcceptMortgageBrokerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMortgageBroker"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptMortgageBrokerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"acceptMortgageBroker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<AcceptMortgageBrokerMutation, AcceptMortgageBrokerMutationVariables>;
export const FinancingQuestionnairesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FinancingQuestionnaires"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipsAsConsumer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"financingQuestionnaires"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FinancingQuestionnairesQuery, FinancingQuestionnairesQueryVariables>;
export const AskFinancingQuestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskFinancingQuestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskFinancingQuestionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"askFinancingQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaire"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AskFinancingQuestionsMutation, AskFinancingQuestionsMutationVariables>;
export const AnswerFinancingQuestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerFinancingQuestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerFinancingQuestionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"answerFinancingQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaire"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AnswerFinancingQuestionsMutation, AnswerFinancingQuestionsMutationVariables>;
export const DeclineFinancingQuestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineFinancingQuestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineFinancingQuestionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"declineFinancingQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaire"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DeclineFinancingQuestionsMutation, DeclineFinancingQuestionsMutationVariables>;
export const RecordMortgageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMortgage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMortgageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordMortgage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mortgage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordMortgageMutation, RecordMortgageMutationVariables>;
export const UpdateMortgageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMortgage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMortgageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateMortgage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mortgage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateMortgageMutation, UpdateMortgageMutationVariables>;
export const UpdateRateOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRateOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRateOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateRateOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateOfferLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateOfferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualRate"}},{"kind":"Field","name":{"kind":"Name","value":"termMonths"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateRateOfferMutation, UpdateRateOfferMutationVariables>;
export const RecordRateOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRateOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRateOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordRateOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordRateOfferMutation, RecordRateOfferMutationVariables>;
export const ConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationshipsAsConsumer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const GiveConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"giveConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const GettingStartedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GettingStarted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<GettingStartedQuery, GettingStartedQueryVariables>;
export const GraphSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]} as unknown as DocumentNode<GraphSearchQuery, GraphSearchQueryVariables>;
export const GraphStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphRelationship"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GraphStartQuery, GraphStartQueryVariables>;
export const GraphExpandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphExpand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphRelationship"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GraphExpandQuery, GraphExpandQueryVariables>;
export const GraphChainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphChain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChainDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxDepth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valueChain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxDepth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxDepth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphRelationship"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GraphChainQuery, GraphChainQueryVariables>;
export const GraphPathsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphPaths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"IntValue","value":"8"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphRelationship"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GraphPathsQuery, GraphPathsQueryVariables>;
export const GraphImpactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphImpact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"impactOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxDepth"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipCount"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"affected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphRelationship"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphParty"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphParty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GraphImpactQuery, GraphImpactQueryVariables>;
export const MatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Matches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MatchFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MatchOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"propertyAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<MatchesQuery, MatchesQueryVariables>;
export const MarkMatchesSeenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkMatchesSeen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkMatchesSeenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"markMatchesSeen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<MarkMatchesSeenMutation, MarkMatchesSeenMutationVariables>;
export const FavouriteMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FavouriteMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FavouriteMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"favouriteMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MatchPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<FavouriteMatchMutation, FavouriteMatchMutationVariables>;
export const DismissMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"dismissMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MatchPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DismissMatchMutation, DismissMatchMutationVariables>;
export const RestoreMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"restoreMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MatchPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RestoreMatchMutation, RestoreMatchMutationVariables>;
export const ImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Imports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportPage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]} as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"encodingIsCertain"}},{"kind":"Field","name":{"kind":"Name","value":"encodingSample"}},{"kind":"Field","name":{"kind":"Name","value":"delimiter"}},{"kind":"Field","name":{"kind":"Name","value":"headerLine"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"decimalMark"}},{"kind":"Field","name":{"kind":"Name","value":"dateOrder"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"isKept"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"importKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}}]}}]}}]}}]} as unknown as DocumentNode<ImportTableQuery, ImportTableQueryVariables>;
export const ImportPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPreviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]}}]} as unknown as DocumentNode<ImportPreviewQuery, ImportPreviewQueryVariables>;
export const ImportCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterLine"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterLine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterLine"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOutCount"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"ofLine"}},{"kind":"Field","name":{"kind":"Name","value":"ofLabel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"importKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}}]}}]} as unknown as DocumentNode<ImportCheckQuery, ImportCheckQueryVariables>;
export const ImportReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOutcome"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcomes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"undoOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"undoReason"}}]}}]}}]} as unknown as DocumentNode<ImportReportQuery, ImportReportQueryVariables>;
export const ConfigureImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfigureImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfigureImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"configureImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ConfigureImportMutation, ConfigureImportMutationVariables>;
export const StartImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"startImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const UndoImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"undoImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneRows"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"mergedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"removedCount"}},{"kind":"Field","name":{"kind":"Name","value":"restoredCount"}},{"kind":"Field","name":{"kind":"Name","value":"keptCount"}},{"kind":"Field","name":{"kind":"Name","value":"fileDeletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UndoImportMutation, UndoImportMutationVariables>;
export const DiscardImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"discardImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardedId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DiscardImportMutation, DiscardImportMutationVariables>;
export const CreateServiceAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateServiceAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateServiceAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createServiceAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedServiceAccount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedServiceAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateServiceAccountMutation, CreateServiceAccountMutationVariables>;
export const RenewServiceAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewServiceAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenewServiceAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"renewServiceAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedServiceAccount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedServiceAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RenewServiceAccountMutation, RenewServiceAccountMutationVariables>;
export const RevokeServiceAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeServiceAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeServiceAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"revokeServiceAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedServiceAccount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedServiceAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RevokeServiceAccountMutation, RevokeServiceAccountMutationVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedWebhook"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedWebhook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const UpdateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedWebhook"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedWebhook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const DeleteWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"deleteWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const AcceptMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerMembershipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"acceptMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Memberships"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Memberships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AcceptMembershipMutation, AcceptMembershipMutationVariables>;
export const DeclineMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerMembershipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"declineMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Memberships"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Memberships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DeclineMembershipMutation, DeclineMembershipMutationVariables>;
export const OpportunitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Opportunities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"provider"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"prior"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]}}]} as unknown as DocumentNode<OpportunitiesQuery, OpportunitiesQueryVariables>;
export const ProvidedRelationshipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvidedRelationships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipsAsProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProvidedRelationshipsQuery, ProvidedRelationshipsQueryVariables>;
export const OrganisationProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyProfile"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationMembers"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationIntegrations"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mutations"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationMembers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationIntegrations"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookRow"}}]}}]}}]} as unknown as DocumentNode<OrganisationProfileQuery, OrganisationProfileQueryVariables>;
export const UpdatePartyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateParty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePartyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateParty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdatePartyMutation, UpdatePartyMutationVariables>;
export const CreatePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"createPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CreatePersonMutation, CreatePersonMutationVariables>;
export const OfferMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppointPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"appointPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationMembers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationMembers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<OfferMembershipMutation, OfferMembershipMutationVariables>;
export const EndMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"dismissPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationMembers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationMembers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membershipOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<EndMembershipMutation, EndMembershipMutationVariables>;
export const RecommendationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Recommendations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"for"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recommendations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"for"},"value":{"kind":"Variable","name":{"kind":"Name","value":"for"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"benefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"prior"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendationModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"trainedAt"}},{"kind":"Field","name":{"kind":"Name","value":"consumers"}},{"kind":"Field","name":{"kind":"Name","value":"offerings"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"gain"}},{"kind":"Field","name":{"kind":"Name","value":"gainHalfWidth"}}]}}]}}]} as unknown as DocumentNode<RecommendationsQuery, RecommendationsQueryVariables>;
export const AcceptRecommendationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptRecommendation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerRecommendationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"acceptRecommendation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<AcceptRecommendationMutation, AcceptRecommendationMutationVariables>;
export const DeclineRecommendationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineRecommendation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineRecommendationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"declineRecommendation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DeclineRecommendationMutation, DeclineRecommendationMutationVariables>;
export const ReferralsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Referrals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipsAsProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"},{"kind":"EnumValue","value":"ENDED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mortgages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"realisedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<ReferralsQuery, ReferralsQueryVariables>;
export const RecordReferralOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReferralOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordReferralOutcomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordReferralOutcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"horizonMonths"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"realisedSaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordReferralOutcomeMutation, RecordReferralOutcomeMutationVariables>;
export const AgreeRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"agreeRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<AgreeRelationshipMutation, AgreeRelationshipMutationVariables>;
export const DeclineRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"declineRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeclineRelationshipMutation, DeclineRelationshipMutationVariables>;
export const RelationshipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Relationships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"both"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"provider"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consumer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"both"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"both"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"provided"},"name":{"kind":"Name","value":"relationshipsAsProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"consumed"},"name":{"kind":"Name","value":"relationshipsAsConsumer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consumer"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<RelationshipsQuery, RelationshipsQueryVariables>;
export const RelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Relationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipAccess"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"disclosureAsked"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"extends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"extendedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"utility"}},{"kind":"Field","name":{"kind":"Name","value":"warranty"}},{"kind":"Field","name":{"kind":"Name","value":"pricePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mortgages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"propertyAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Alert"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"financingQuestionnaires"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"favourites"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MatchCard"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"uses"},"name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"performedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Access"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Criteria"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchCriteria"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"forLease"}},{"kind":"Field","name":{"kind":"Name","value":"homeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTo"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaFrom"}},{"kind":"Field","name":{"kind":"Name","value":"livingAreaTo"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltFrom"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuiltTo"}},{"kind":"Field","name":{"kind":"Name","value":"must"}},{"kind":"Field","name":{"kind":"Name","value":"nice"}},{"kind":"Field","name":{"kind":"Name","value":"never"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"}},{"kind":"Field","name":{"kind":"Name","value":"circle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"radiusKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipAccess"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertyAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Criteria"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Match"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"favouriteAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissReason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standardStatus"}},{"kind":"Field","name":{"kind":"Name","value":"homeType"}},{"kind":"Field","name":{"kind":"Name","value":"leaseFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"bedroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"bathroomsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"livingArea"}},{"kind":"Field","name":{"kind":"Name","value":"areaUnit"}},{"kind":"Field","name":{"kind":"Name","value":"yearBuilt"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"listPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<RelationshipQuery, RelationshipQueryVariables>;
export const UpdateAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateAgreementMutation, UpdateAgreementMutationVariables>;
export const CancelAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CancelAgreementMutation, CancelAgreementMutationVariables>;
export const UpdateActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<UpdateActivityMutation, UpdateActivityMutationVariables>;
export const CancelActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CancelActivityMutation, CancelActivityMutationVariables>;
export const ActivateRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"activateRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ActivateRelationshipMutation, ActivateRelationshipMutationVariables>;
export const SuspendRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"suspendRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<SuspendRelationshipMutation, SuspendRelationshipMutationVariables>;
export const ResumeRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resumeRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ResumeRelationshipMutation, ResumeRelationshipMutationVariables>;
export const EndRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"endRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<EndRelationshipMutation, EndRelationshipMutationVariables>;
export const RecordActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordActivityMutation, RecordActivityMutationVariables>;
export const RecordResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordResourceMutation, RecordResourceMutationVariables>;
export const ModifyResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModifyResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModifyResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"modifyResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<ModifyResourceMutation, ModifyResourceMutationVariables>;
export const EnableServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"enableService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<EnableServiceMutation, EnableServiceMutationVariables>;
export const DiscloseResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscloseResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscloseResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"discloseResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DiscloseResourceMutation, DiscloseResourceMutationVariables>;
export const ServicesOfConsumerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServicesOfConsumer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ServicesOfConsumerQuery, ServicesOfConsumerQueryVariables>;
export const UpdateRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"updateRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateRelationshipMutation, UpdateRelationshipMutationVariables>;
export const DiscloseRelationshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscloseRelationship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscloseRelationshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"discloseRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DiscloseRelationshipMutation, DiscloseRelationshipMutationVariables>;
export const RecordAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"recordAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RecordAgreementMutation, RecordAgreementMutationVariables>;
export const AssignConsumerRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignConsumerRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignConsumerRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"assignConsumerRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Moved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Moved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<AssignConsumerRoleMutation, AssignConsumerRoleMutationVariables>;
export const PeopleOfConsumerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PeopleOfConsumer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleOfConsumerQuery, PeopleOfConsumerQueryVariables>;
export const SystemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"System"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backgroundWorkers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"intervalSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"lease"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"lastRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainingRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"cpuSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"peakMemoryMb"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"setAsideRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SetAside"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SetAside"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAsideRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}}]}}]} as unknown as DocumentNode<SystemQuery, SystemQueryVariables>;
export const RetrySetAsideRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetrySetAsideRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetrySetAsideRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"retrySetAsideRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SetAside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SetAside"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAsideRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RetrySetAsideRecordMutation, RetrySetAsideRecordMutationVariables>;
export const DismissSetAsideRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissSetAsideRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissSetAsideRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"dismissSetAsideRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissedId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<DismissSetAsideRecordMutation, DismissSetAsideRecordMutationVariables>;
export const RelationshipCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RelationshipCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"proposed"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agreed"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"active"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"suspended"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ended"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ENDED"},{"kind":"EnumValue","value":"DECLINED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"basic"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BASIC"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"},{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cooperative"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COOPERATIVE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"},{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"partnership"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PARTNERSHIP"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"},{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<RelationshipCountsQuery, RelationshipCountsQueryVariables>;
export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expiresBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"proposals"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agreed"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ending"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"endsUntil"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expiresBy"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"active"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipRow"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mortgages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"},{"kind":"EnumValue","value":"CONFIRMED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackThread"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"surveys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"milestone"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"financingQuestionnaires"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"propertyAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unseenCount"}},{"kind":"Field","name":{"kind":"Name","value":"openChangeRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeRequest"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackEntry"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CriteriaChangeRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wish"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const UnderusedProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnderusedProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"flags"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageFlag"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"underusedProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"relationship"},"value":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}}},{"kind":"Argument","name":{"kind":"Name","value":"flags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"flags"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flag"}},{"kind":"Field","name":{"kind":"Name","value":"activeMonths"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"percentile"}},{"kind":"Field","name":{"kind":"Name","value":"belowQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"peerGain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"others"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"halfWidth"}}]}}]}}]}}]} as unknown as DocumentNode<UnderusedProductsQuery, UnderusedProductsQueryVariables>;
export const VisitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Visits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"},{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"SUSPENDED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LATEST_CHANGE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}}]} as unknown as DocumentNode<VisitsQuery, VisitsQueryVariables>;
export const PlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRelationship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"relationship"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"favourites"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const ProposeVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"proposeAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeVisitMutation, ProposeVisitMutationVariables>;
export const CounterProposeVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CounterProposeVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"counterProposeAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CounterProposeVisitMutation, CounterProposeVisitMutationVariables>;
export const MoveVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"moveAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoveVisitMutation, MoveVisitMutationVariables>;
export const ConfirmVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"confirmAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmVisitMutation, ConfirmVisitMutationVariables>;
export const CancelVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UndoOffer"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UndoOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Undo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelVisitMutation, CancelVisitMutationVariables>;
export const CompleteVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"completeAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Booked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRelationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Listing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitRelationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Booked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompleteVisitMutation, CompleteVisitMutationVariables>;
export const PublishCalendarFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishCalendarFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"publishCalendarFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<PublishCalendarFeedMutation, PublishCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeCalendarFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"revokeCalendarFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
/** Interfaces and unions with the types that they may be; for the cache. */
export const POSSIBLE_TYPES: Record<string, string[]> = {"UserError":["InvalidInput","NotFound","Forbidden","IllegalState","VersionConflict","AlreadyExists","IdempotencyConflict","TooManyAttempts","SlotTaken"],"Party":["Organisation","Person"],"Node":["Product","Service","Offering","Agreement","ServiceRelationship","Resource","Access","Activity","Survey","Appointment","Consent","Event","Feedback","Mortgage","RateOffer","FinancingQuestionnaire","Referral","Import","Mail","SearchCriteria","CriteriaChangeRequest","PropertyAlert","ListingChange","Listing","Match","TrainingRun","ServiceAccount","SetAsideRecord","Webhook","Organisation","Person"],"MortgageBrokerSuggestion":["MortgageBrokerRecommendation","StayWithMortgage","FinancingQuestions"]};

/** Types that the cache keeps within what holds them. */
export const WITHOUT_ID: string[] = ["OfferingConnection","OfferingEdge","PageInfo","ServiceConnection","ServiceEdge","ServiceRelationshipConnection","ServiceRelationshipEdge","ResourceConnection","ResourceEdge","SurveyConnection","SurveyEdge","Membership","ImportConnection","ImportEdge","EmailChange","Enablement","Money","Participation","ActivityConnection","ActivityEdge","AppointmentConnection","AppointmentEdge","FeedbackConnection","FeedbackEdge","MailConnection","MailEdge","MatchConnection","MatchEdge","FreeSlot","HistoryEntry","AuditTrailEntry","HistoryPage","AuditTrailPage","MembershipOffer","PersonalDataAccess","Circle","InvalidInput","NotFound","Forbidden","IllegalState","VersionConflict","AlreadyExists","IdempotencyConflict","TooManyAttempts","SlotTaken","PartyConnection","PartyEdge","NetPromoterScore","ValueChain","ChainParty","ChainLink","ChainResource","ChainPath","PartyPath","PathLink","Impact","AffectedParty","ErasurePreview","ErasureCount","ErasureBlocker","PersonalDataExport","ExpectedBenefit","RecommendationReason","BackTestResult","RecommendationOutcome","RecommendationUplift","MortgageBrokerRecommendation","MortgageComparison","SavingPoint","ExcludedRateOffer","StayWithMortgage","FinancingQuestions","FinancingQuestion","ImportKindDescription","ImportFieldDescription","ImportTable","ImportColumn","ImportedValue","ImportPreview","PreviewedRow","ImportProblem","ImportCheck","DuplicateCount","ImportDuplicate","ReportedRow","ListingConnection","ListingEdge","Advocacy","LikelihoodToRecommend","AdvocacyReason","OpportunityReason","TrainingRunConnection","TrainingRunEdge","ProductUsage","PeerGain","BackgroundWorker","SetAsideRecordConnection","SetAsideRecordEdge","AccessPayload","OrganisationPayload","PersonPayload","PartyPayload","ConnectIdentityPayload","ReleaseIdentityPayload","BeginSecondFactorPayload","ConfirmSecondFactorPayload","SignInPayload","SecondFactorSetup","DonePayload","ActivityPayload","SurveyPayload","AppointmentPayload","CalendarFeedPayload","ServicePayload","ProductPayload","OfferingPayload","ConsentPayload","ErasurePayload","DeleteRecordPayload","UndoPayload","FeedbackPayload","MortgagePayload","RateOfferPayload","RelationshipPayload","FinancingQuestionnairePayload","ReferralPayload","ImportPayload","DiscardImportPayload","MailPayload","PropertyAlertPayload","CriteriaChangePayload","MatchesPayload","MatchPayload","AgreementPayload","ResourcePayload","ServiceAccountPayload","SetAsideRecordPayload","DismissSetAsideRecordPayload","WebhookPayload","DeleteWebhookPayload"];
