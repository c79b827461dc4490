export const membershipTexts = {
  offers: 'Memberships offered to you',
  offersHint: 'Accept only if you know the organisation. You then act for it, and its members see your contact data.',
  roles: { REPRESENTATIVE: 'As a representative', MEMBER: 'As a member' },
  accept: 'Accept',
  decline: 'Decline',
};
