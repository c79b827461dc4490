export const gettingStartedTexts = {
  title: 'Getting started',
  hint: (name: string) => `Four steps to the first client of ${name}`,
  steps: {
    profile: { title: 'Describe your organisation', hint: 'What it does, and how it can be reached' },
    service: { title: 'Create a service', hint: 'What you help consumers to achieve' },
    offering: { title: 'Make an offering', hint: 'What a consumer gets, and on which terms' },
    client: { title: 'Add your first client', hint: 'The client is invited by email' },
  },
  open: 'Open',
  done: 'Done',
} as const;
