export const feedbackTexts = {
  title: 'Feedback',
  hint: 'Feedback of both sides on homes and visits, visible to both',
  none: 'No feedback yet.',
  give: 'Give feedback',
  about: 'About',
  what: 'What do you think?',
  reply: 'Reply',
  send: 'Send',
  sent: 'Sent. The other side is notified.',
  sides: { PROVIDER: 'provider', CONSUMER: 'consumer' },
  notShown: 'No longer shown',
  addressWithheld: 'Address withheld',
} as const;
