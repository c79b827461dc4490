export const peopleTexts = {
  people: 'People',
  hint: 'What an administrator does for a person who asked for it. Each action is recorded in the audit trail.',
  find: 'Name of the person',
  search: 'Search',
  nobody: 'There is no such person.',
  openData: 'Open personal data',
  openDataHint:
    'You see the email address, the consents and other personal data for an hour. The person is notified and reads your reason.',
  why: 'Reason',
  opened: 'The personal data is open for an hour. The person is notified.',
  release: 'Release the account',
  releaseHint:
    'The account at the identity provider can no longer be used. The next account with the verified address of the person takes its place.',
  released: 'The account is released.',
  reset: 'Reset the second factor',
  resetHint:
    'Only after you have checked the identity of the person who asks. The person is notified and signs in without a code once.',
  wasReset: 'The second factor is reset. The person is notified.',
  administrators: 'Administrators',
  administratorsHint: 'They see and change everything except personal data and recorded contacts.',
  appoint: 'Make an administrator',
  appointHint: (name: string) =>
    `${name} sees and changes everything except personal data and recorded contacts, and is signed out once. All administrators are notified.`,
  appointed: 'The person is an administrator now.',
  withdraw: 'Withdraw',
  withdrawFrom: (name: string) => `Withdraw the right from ${name}`,
  withdrawHint: 'The right ends at once. The account stays. All administrators are notified.',
  withdrawn: 'The right is withdrawn.',
  erase: 'Erase the person',
  boundSince: (day: string) => `account of the identity provider since ${day}`,
} as const;
