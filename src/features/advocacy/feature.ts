import type { Feature } from '../../feature.ts';
import { advocacyEvents } from './advocacy.events.ts';
import { advocacyMigrations } from './advocacy.migrations.ts';
import { advocacyVocabulary } from './advocacy.vocabulary.ts';
import { surveyAttention } from './attention.cypher.ts';
import * as api from './survey.api.ts';
import { surveyShapes } from './survey.cypher.ts';
import { AdvocacyMutations } from './survey.mutations.ts';

export const advocacy: Feature = {
  name: 'advocacy',
  vocabulary: advocacyVocabulary,
  events: advocacyEvents,
  enumValues: { MailKind: { SURVEY: 'Surveys about how likely you are to recommend a provider.' } },
  migrations: advocacyMigrations,
  resolvers: [api.AdvocacyQueries, api.BeforeSurvey, api.SurveysOfRelationship, api.SurveysOfParty, AdvocacyMutations],
  types: [api.Survey],
  attention: surveyAttention,
  shapes: surveyShapes,
};
