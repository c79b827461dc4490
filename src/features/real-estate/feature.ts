import type { Feature } from '../../feature.ts';

import * as alerts from './alerts/alert.api.ts';
import { alertShapes, hasPropertyAlert } from './alerts/alert.cypher.ts';
import { alertDeletables } from './alerts/alert.deletable.ts';
import { AlertMutations } from './alerts/alert.mutations.ts';
import { AlertSubscriptions } from './alerts/alert.subscriptions.ts';
import { alertAttention } from './alerts/attention.cypher.ts';
import { changeRequestMail } from './alerts/change-request.mail.rules.ts';
import { createHomePages } from './alerts/contact-home.page.ts';
import { contactMatchMail } from './alerts/contact-match.mail.rules.ts';
import * as matches from './alerts/match.api.ts';
import { matchShapes } from './alerts/match.cypher.ts';
import { matchMail } from './alerts/match.mail.rules.ts';
import { MatchMutations } from './alerts/match.mutations.ts';
import { matchWorker } from './alerts/match.worker.ts';
import { listingImport } from './listing.kind.ts';
import * as listings from './listings/listing.api.ts';
import { listingShapes } from './listings/listing.cypher.ts';
import { FeedbackOfListing } from './listings/listing-feedback.api.ts';
import { MapTilesQuery } from './listings/map-tiles.api.ts';
import { listingSearch, UNINDEXED_LISTINGS } from './listings/search.cypher.ts';
import { photoPage } from './photos/photo.page.ts';
import { realEstateEvents } from './real-estate.events.ts';
import { realEstateMigrations } from './real-estate.migrations.ts';
import { realEstateVocabulary } from './real-estate.vocabulary.ts';

export const realEstate: Feature = {
  name: 'real-estate',
  vocabulary: realEstateVocabulary,
  events: realEstateEvents,
  deletables: alertDeletables,
  enumValues: {
    ImportKind: {
      LISTINGS:
        'Listings of homes. They are visible to the party and the clients that it serves, and matched with the alerts of these clients.',
    },
    MailKind: {
      MATCH: 'Homes that meet the criteria of a property alert.',
      CHANGE_REQUEST: 'Requests to change the criteria of a property alert, and their answers.',
    },
    ProcessingLoop: {
      MATCHING: 'Matches listings (`lst_`) and property alerts (`alr_`).',
      LISTING_IMPORT: 'Imports listing feeds; the record is a listing (`lst_`).',
    },
  },
  packs: {
    REAL_ESTATE: { description: 'Real estate: homes, property alerts, visits.', concerns: hasPropertyAlert },
  },
  settings: ({ config: { MAP_TILES_URL: url, MAP_ATTRIBUTION: attribution } }) => ({
    mapTiles: url ? { url, attribution } : undefined,
  }),
  imports: [listingImport],
  mails: { match: matchMail, 'change-request': changeRequestMail, 'contact-match': contactMatchMail },
  pages: (runtime) => [createHomePages(runtime.graph, runtime.settings.signIn), photoPage(runtime)],
  scheduled: ({ graph, log }) => [matchWorker(graph, log)],
  migrations: realEstateMigrations,
  resolvers: [
    AlertSubscriptions,
    MapTilesQuery,
    listings.ListingQueries,
    listings.ChangesOfListing,
    FeedbackOfListing,
    alerts.AlertQueries,
    alerts.AlertsOfContact,
    alerts.AlertsOfRelationship,
    AlertMutations,
    matches.MatchesOfAlert,
    matches.MatchesOfListing,
    matches.FavouritesOfRelationship,
    MatchMutations,
  ],
  types: [
    listings.Listing,
    listings.ListingChange,
    alerts.PropertyAlert,
    alerts.SearchCriteria,
    alerts.CriteriaChangeRequest,
    matches.Match,
  ],
  attention: alertAttention,
  search: listingSearch,
  unindexed: [UNINDEXED_LISTINGS],
  shapes: (shapes) => {
    listingShapes(shapes);
    alertShapes(shapes);
    matchShapes(shapes);
  },
};
