import { type Migration, range, unique } from '../../graph/migrations.ts';

export const accessMigrations: Migration[] = [
  {
    // Part of migration 2 in older graphs.
    id: 63,
    what: 'access',
    statements: [
      unique('Access_id', 'Access', 'id'),
      ...['Access', 'SignInAttempts'].map((label) => unique(`${label}_key`, label, 'key')),
      unique('SignInLink_hash', 'SignInLink', 'hash'),
      unique('SignInSession_id', 'SignInSession', 'id'),
      range('SignInAttempts_until', 'SignInAttempts', 'until'),
    ],
  },
  {
    id: 39,
    what: 'signing in: links are bound to an address, clients that are familiar, the administrators',
    statements: [
      unique('FamiliarClient_key', 'FamiliarClient', 'key'),
      range('Person_administrator', 'Person', 'administrator'),
      // A person that has changed since may have had another address when the link was mailed: that link has ended.
      `MATCH (l:SignInLink)-[:SIGNS_IN]->(p) WHERE l.address IS NULL AND p.updatedAt <= l.at SET l.address = p.email`,
    ],
  },
  {
    id: 75,
    what: 'accounts at the identity provider, of one person each',
    statements: [unique('Person_identityHash', 'Person', 'identityHash')],
  },
  {
    id: 81,
    what: 'changes of email addresses, by their links',
    statements: [
      unique('EmailChange_oldHash', 'EmailChange', 'oldHash'),
      unique('EmailChange_newHash', 'EmailChange', 'newHash'),
    ],
  },
  { id: 82, what: 'second factors', statements: [unique('SecondFactor_id', 'SecondFactor', 'id')] },
];
