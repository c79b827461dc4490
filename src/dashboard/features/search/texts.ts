import type { SearchKind } from '../../generated.ts';

export const searchTexts = {
  title: 'Search',
  field: 'Search for people, offerings, relationships, …',
  results: 'Results',
  recent: 'Recently opened',
  sections: 'Sections',
  actions: 'Actions',
  nothing: 'Nothing found.',
  start: 'Type a name, an email address, a phone number or an ID.',
  more: 'More exist. Type more words to narrow the search.',
  count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
} as const;

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  ORGANISATION: 'Organisations',
  PERSON: 'People',
  CONTACT: 'Contacts',
  OFFERING: 'Offerings',
  SERVICE: 'Services',
  HOME: 'Homes',
  RELATIONSHIP: 'Relationships',
  RESOURCE: 'Resources',
  AGREEMENT: 'Agreements',
};
