/** Texts of the frame around the screens, and of signing in. */
import { packTexts } from '../client/packs.rules.ts';

export const appTexts = {
  product: 'Covalue',
  tagline: 'Service relationships, seen from both sides.',
  skip: 'Skip to content',
  signIn: {
    email: 'Email address',
    password: 'Password',
    submit: 'Sign in',
    byLink: 'Email me a sign-in link',
    linkSent: 'If this address is registered, a link is on its way. It can be used once and expires soon.',
    needEmail: 'Enter your email address first.',
    local: 'On this machine',
    localHint: 'People of the example data, because you opened the link printed by npm start.',
    ownData: 'Start with my own data',
    ownDataHint: 'Shows what would be deleted, removes the demo data, and sets up your organisation.',
    continueAs: 'Continue as',
    token: 'Bearer token',
    tokenHint: 'Your administrator can give you one.',
    tokenHintForOperators: 'npm run --silent token -- client@covalue.example prints one.',
    useToken: 'Use token',
    withToken: 'Sign in with a token',
    withProvider: (name: string) => `Sign in with ${name}`,
    expired: 'Your session has expired. Please sign in again.',
    wrong: 'Incorrect email or password.',
    signOut: 'Sign out',
    stillSignedIn: (reason: string) => `You are still signed in. ${reason}`,
  },
  setUp: {
    title: 'Set up Covalue',
    hint: 'You become the administrator, and represent your organisation. Everything else comes after this page.',
    name: 'Your name',
    email: 'Your email address',
    emailHint: 'You sign in with it.',
    organisation: 'Your organisation',
    password: 'Password',
    passwordHint: 'Several unrelated words are easy to remember and hard to guess.',
    submit: 'Set up',
  },
  shell: {
    navigation: 'Main',
    actingFor: 'Acting for',
    yourself: 'yourself',
    theme: { light: 'Light', dark: 'Dark', system: 'System' },
    themeLabel: 'Theme',
    live: { live: 'Live', connecting: 'Connecting…', offline: 'Offline. Changes will be loaded when you reconnect.' },
    developer: 'GraphQL explorer',
  },
} as const;

export const sectionNames = packTexts(
  {
    today: 'Today',
    relationships: 'Relationships',
    import: 'Import',
    contacts: 'Contacts',
    invitations: 'Invitations',
    recommendations: 'Recommendations',
    opportunities: 'Opportunities',
    referrals: 'Referrals',
    advocacy: 'Advocacy',
    visits: 'Appointments',
    homes: 'Homes',
    criteria: 'My criteria',
    mortgage: 'Mortgage',
    catalogue: 'Catalogue',
    organisation: 'Organisation',
    account: 'My account',
    record: 'Details',
    graph: 'Graph',
    system: 'System',
  },
  { REAL_ESTATE: { visits: 'Visits' } },
);

/** What the buttons "New …" are called in the search. */
export const newNames = packTexts(
  { task: 'New task', client: 'New client', contact: 'New contact', service: 'New service' },
  {},
);
