import { providerSettings } from '../../access-control/identity-settings.ts';
import type { Feature } from '../../feature.ts';
import { encryptionWorker } from '../../workers/encrypted-secrets.ts';
import * as api from './access.api.ts';
import { accessShapes } from './access.cypher.ts';
import { accessEvents } from './access.events.ts';
import { accessMigrations } from './access.migrations.ts';
import { AccessMutations } from './access.mutations.ts';
import { accessVocabulary } from './access.vocabulary.ts';
import { createAccessPages } from './access-pages.ts';
import { administratorShapes } from './administrator.cypher.ts';
import { AdministratorMutations, AdministratorOfPerson } from './administrator.mutations.ts';
import { emailChangeShapes } from './email-change.cypher.ts';
import { emailChangeMail } from './email-change.mail.rules.ts';
import { EmailChangeMutations, EmailChangeOfPerson } from './email-change.mutations.ts';
import { createEmailChangePages } from './email-change-pages.ts';
import { IdentityMutations, IdentityOfPerson, SignInProvider } from './identity.mutations.ts';
import { invitationMail } from './invitation.mail.rules.ts';
import { createProviderPages } from './provider-pages.ts';
import { clearFactor, encryptedFactor } from './second-factor.actions.ts';
import { ENCRYPT_FACTOR, FACTORS_TO_ENCRYPT, secondFactorShapes } from './second-factor.cypher.ts';
import { SecondFactorMutations, SecondFactorOfPerson } from './second-factor.mutations.ts';
import { SignInMutations } from './sign-in.mutations.ts';
import { signInLinkMail } from './sign-in-link.mail.rules.ts';

export const access: Feature = {
  name: 'access',
  vocabulary: accessVocabulary,
  events: accessEvents,
  mails: { 'email-change': emailChangeMail, invitation: invitationMail, 'sign-in-link': signInLinkMail },
  settings: ({ config, origin }) => ({
    signIn: {
      folder: config.JWKS_URL ? undefined : config.COVALUE_DATA,
      keyFolder: config.COVALUE_DATA,
      secondFactor: config.SECOND_FACTOR_REQUIRED,
      provider: providerSettings(config),
      origin,
    },
  }),
  workers: ({ graph, settings: { installationKey }, log }) => [
    encryptionWorker({
      name: 'second factors',
      graph,
      installationKey,
      log,
      outdated: FACTORS_TO_ENCRYPT,
      save: ENCRYPT_FACTOR,
      read: (id, stored) => clearFactor(installationKey, id, stored),
      encrypt: (id, secret) => encryptedFactor(installationKey, id, secret),
    }),
  ],
  pages: ({ graph, config, settings, log }) => [
    createAccessPages(graph, settings, config),
    createEmailChangePages(graph),
    createProviderPages({ graph, config, settings, log }),
  ],
  migrations: accessMigrations,
  resolvers: [
    api.AccessOfRelationship,
    AdministratorOfPerson,
    AdministratorMutations,
    IdentityOfPerson,
    EmailChangeOfPerson,
    IdentityMutations,
    SignInProvider,
    AccessMutations,
    EmailChangeMutations,
    SecondFactorOfPerson,
    SecondFactorMutations,
    SignInMutations,
  ],
  types: [api.Access],
  shapes(shapes) {
    accessShapes(shapes);
    administratorShapes(shapes);
    emailChangeShapes(shapes);
    secondFactorShapes(shapes);
  },
};
