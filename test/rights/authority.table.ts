/**
 * Who may use each mutation in which state of a relationship, written and reviewed by hand. `permission-matrix.test.ts`
 * compares it with the answers of a server. It is independent of `@Authorised(…)`: a wrong declaration contradicts it.
 *
 * States, and who proposed: `p` PROPOSED by the provider, `q` PROPOSED by the consumer, `a` AGREED, `v` ACTIVE, `s` SUSPENDED, `e` ENDED,
 * `d` DECLINED; `*` is all of them. In all other states the mutation is refused with ILLEGAL_STATE.
 * `-` is FORBIDDEN in all states, `N` is NOT_FOUND in all states, `X` one of the two, depending on what the person can see.
 * `=CODE` after states: in them the mutation is refused with this code, by a rule of its own or for the proposer that waits for an answer.
 *
 * `mutation.variant` is the same mutation with another input: `counter` is a time that the consumer proposed.
 *
 * The columns are a representative (PR) and a member (PM) of the provider, a representative (CR) and a member (CM) of the consumer, a
 * representative of the consumer whose access to the relationship was revoked (BR), an administrator (AD), and all outsiders (OUT): a stranger
 * with an organisation of its own, a former colleague of the provider, another provider of the same consumer, the
 * person who recorded the consumer, and a party to which the relationship is disclosed.
 */
const TABLE = `
mutation                    | PR      | PM      | CR      | CM      | BR      | AD      | OUT
proposeRelationship         | *       | -       | *       | -       | *       | *       | X
agreeRelationship           | q p=FORBIDDEN | - | p q=FORBIDDEN | - | N | pq      | N
declineRelationship         | q p=FORBIDDEN | - | p q=FORBIDDEN | - | N | pq      | N
activateRelationship        | a       | -       | a       | -       | N       | a       | N
suspendRelationship         | v       | -       | v       | -       | N       | v       | N
resumeRelationship          | s       | -       | s       | -       | N       | s       | N
endRelationship             | avs     | -       | avs     | -       | N       | avs     | N
updateRelationship          | pqavs   | -       | pqavs   | -       | N       | pqavs   | N
discloseRelationship        | *       | -       | *       | -       | N       | *       | N
assignConsumerRole          | -       | -       | pqavs   | -       | N       | pqavs   | N
recordAgreement             | avs     | -       | avs     | -       | N       | avs     | N
recordResource              | av      | -       | av      | -       | N       | av      | N
modifyResource              | av      | -       | av      | -       | N       | av      | N
discloseResource            | avs     | -       | *       | -       | N       | *       | N
enableService               | av      | -       | *       | -       | N       | *       | N
recordActivity              | avs     | avs     | avs     | avs     | N       | avs     | N
registerProductUse          | av      | av      | av      | av      | N       | av      | N
askForAdvocacy              | avse    | -       | -       | -       | N       | avse    | N
answerSurvey                | -       | -       | avse    | avse    | N       | -       | N
proposeAppointment          | av      | av      | av      | av      | N       | av      | N
counterProposeAppointment   | av      | av      | av      | av      | N       | av      | N
confirmAppointment          | av=FORBIDDEN | av=FORBIDDEN | av      | av      | N       | av      | N
confirmAppointment.counter  | av      | av      | av=FORBIDDEN | av=FORBIDDEN | N     | av      | N
moveAppointment             | av      | av      | av      | av      | N       | av      | N
cancelAppointment           | *       | *       | *       | *       | N       | *       | N
completeAppointment         | *       | *       | *       | *       | N       | *       | N
publishCalendarFeed         | *       | *       | *       | *       | *       | *       | *
revokeCalendarFeed          | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
createService               | *       | -       | N       | N       | N       | *       | N
updateService               | *       | -       | N       | N       | N       | *       | N
addProduct                  | *       | -       | N       | N       | N       | *       | N
createOffering              | *       | -       | N       | N       | N       | *       | N
updateOffering              | *       | -       | N       | N       | N       | *       | N
publishOffering             | *       | -       | N       | N       | N       | *       | N
giveConsent                 | N       | N       | *       | -       | *       | -       | N
withdrawConsent             | -       | -       | *       | -       | *       | -       | N
giveFeedback                | avse    | avse    | avse    | avse    | N       | avse    | N
recordMortgage              | av      | av      | pqav    | -       | N       | -       | N
recordRateOffer             | *       | -       | N       | N       | N       | *       | N
acceptMortgageBroker        | N       | N       | *       | -       | *       | -       | N
declineMortgageBroker       | N       | N       | *       | -       | *       | -       | N
askFinancingQuestions       | pqav=ALREADY_EXISTS | - | - | -    | N       | pqav=ALREADY_EXISTS | N
answerFinancingQuestions    | -       | -       | pqav    | -       | N       | -       | N
declineFinancingQuestions   | -       | -       | *       | *       | N       | -       | N
recordReferralOutcome       | *       | -       | *       | -       | N       | *       | N
retryMail                   | *       | -       | -       | N       | N       | *       | N
releaseIdentity             | N       | N       | N       | N       | N       | *       | N
appointAdministrator        | N       | N       | N       | N       | N       | *=INVALID_INPUT | N
withdrawAdministrator       | N       | N       | N       | N       | N       | *=ILLEGAL_STATE | N
connectIdentity             | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE
disconnectIdentity          | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
endOtherSessions            | *       | *       | *       | *       | *       | *       | *
requestEmailChange          | *       | *       | *       | *       | *       | *       | *
cancelEmailChange           | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
updateMailSettings          | *       | *       | *       | *       | *       | *       | *
beginSecondFactor           | *       | *       | *       | *       | *       | *       | *
confirmSecondFactor         | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE
removeSecondFactor          | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
resetSecondFactor           | N       | N       | N       | N       | N       | *       | N
eraseMyAccount              | *=INVALID_INPUT | *=INVALID_INPUT | *=INVALID_INPUT | *=INVALID_INPUT | *=INVALID_INPUT | *=INVALID_INPUT | *=INVALID_INPUT
erasePerson                 | N       | N       | N       | N       | N       | *=INVALID_INPUT | N
createOrganisation          | *       | *       | *       | *       | *       | *       | *
createPerson                | *       | *       | *       | *       | *       | *       | *
updateParty                 | *       | -       | N       | N       | N       | *       | N
recordContact               | *       | *       | N       | N       | N       | N       | N
updateContact               | *       | *       | N       | N       | N       | N       | N
recordRelationship          | *       | -       | N       | N       | N       | N       | N
recordRelationship.supplier | *       | -       | N       | N       | N       | N       | N
inviteContact               | *       | -       | N       | N       | N       | N       | N
askContactForConsent        | *       | -       | N       | N       | N       | N       | N
revokeContactInvitation     | *       | -       | N       | N       | N       | N       | N
confirmRecordedRelationship | N       | N       | *       | -       | N       | -       | N
declineContactInvitation    | *=NOT_FOUND | *=NOT_FOUND | * | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
deleteRecordedRelationship  | *       | -       | N       | N       | N       | N       | N
updateRelationship.recorded | *       | -       | N       | N       | N       | N       | N
suspendRelationship.recorded | *      | -       | N       | N       | N       | N       | N
endRelationship.recorded    | *       | -       | N       | N       | N       | N       | N
recordAgreement.recorded    | *       | -       | N       | N       | N       | N       | N
recordResource.recorded     | *       | -       | N       | N       | N       | N       | N
recordActivity.recorded     | *       | *       | N       | N       | N       | N       | N
discloseRelationship.recorded | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N | N  | N       | N       | N
grantAccess.recorded        | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N  | N    | N       | N       | N
proposeAppointment.recorded | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N  | N    | N       | N       | N
giveFeedback.recorded       | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N  | N    | N       | N       | N
askFinancingQuestions.recorded | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N | N  | N       | N       | N
assignConsumerRole.recorded | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N  | N    | N       | N       | N
askForAdvocacy.recorded     | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N  | N    | N       | N       | N
deleteContact               | *       | -       | N       | N       | N       | N       | N
appointPerson               | *       | -       | N       | N       | N       | *       | N
acceptMembership            | *       | *       | *       | *       | *       | *       | *=NOT_FOUND
declineMembership           | *       | *       | *       | *       | *       | *       | *=NOT_FOUND
inviteMember                | *       | -       | N       | N       | N       | *       | N
revokeMemberInvitation      | *       | -       | N       | N       | N       | *       | N
dismissPerson               | *       | *       | N       | N       | N       | *       | N
setUpPropertyAlert          | av      | -       | -       | -       | N       | av      | N
changeSearchCriteria        | av      | -       | -       | -       | N       | av      | N
updatePropertyAlert         | avs     | -       | avs     | -       | N       | avs     | N
setUpPropertyAlert.recorded | *       | -       | N       | N       | N       | N       | N
changeSearchCriteria.recorded | *     | -       | N       | N       | N       | N       | N
updatePropertyAlert.recorded | *      | -       | N       | N       | N       | N       | N
askCriteriaChange           | -       | -       | av      | av      | N       | av      | N
carryOutCriteriaChange      | av      | -       | -       | -       | N       | av      | N
declineCriteriaChange       | *       | -       | -       | -       | N       | *       | N
withdrawCriteriaChange      | -       | -       | *       | *       | N       | *       | N
markMatchesSeen             | -       | -       | av      | av      | N       | av      | N
favouriteMatch              | -       | -       | av      | av      | N       | av      | N
dismissMatch                | -       | -       | av      | av      | N       | av      | N
restoreMatch                | -       | -       | *       | *       | N       | *       | N
markRecommendationSeen      | N       | N       | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N
acceptRecommendation        | N       | N       | *=ILLEGAL_STATE | - | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N
declineRecommendation       | N       | N       | *=ILLEGAL_STATE | - | *=ILLEGAL_STATE | *=ILLEGAL_STATE | N
openPersonalData            | N       | N       | N       | N       | N       | *       | N
retrySetAsideRecord         | N       | N       | N       | N       | N       | *       | N
removeDemoData              | N       | N       | N       | N       | N       | *=ILLEGAL_STATE | N
dismissSetAsideRecord       | N       | N       | N       | N       | N       | *       | N
createServiceAccount        | *       | -       | N       | N       | N       | -       | N
renewServiceAccount         | *       | -       | N       | N       | N       | -       | N
revokeServiceAccount        | *       | -       | N       | N       | N       | *       | N
configureImport             | *       | -       | N       | N       | N       | -       | N
startImport                 | *       | -       | N       | N       | N       | -       | N
undoImport                  | *       | -       | N       | N       | N       | -       | N
discardImport               | *       | -       | N       | N       | N       | -       | N
updateAttention             | *       | -       | N       | N       | N       | -       | N
createTask                  | *       | -       | N       | N       | N       | -       | N
updateTask                  | *       | -       | N       | N       | N       | -       | N
createWebhook               | *       | -       | N       | N       | N       | *       | N
updateWebhook               | *       | -       | N       | N       | N       | *       | N
replayWebhook               | *       | -       | N       | N       | N       | *       | N
deleteWebhook               | *       | -       | N       | N       | N       | *       | N
grantAccess                 | av      | -       | -       | -       | N       | pqav    | N
resendInvitation            | pqav    | -       | -       | -       | N       | pqav    | N
suspendAccess               | *       | -       | -       | -       | N       | *       | N
resumeAccess                | pqav    | -       | -       | -       | N       | pqav    | N
revokeAccess                | *       | -       | -       | -       | N       | *       | N
updateProduct               | *       | -       | N       | N       | N       | *       | N
updateAgreement             | avs     | -       | avs=FORBIDDEN | - | N       | avs     | N
cancelAgreement             | avs     | -       | avs     | -       | N       | avs     | N
updateActivity              | avs     | avs     | avs=FORBIDDEN | avs=FORBIDDEN | N | avs | N
cancelActivity              | avs     | avs     | avs=FORBIDDEN | avs=FORBIDDEN | N | avs | N
updateAgreement.recorded    | *       | -       | N       | N       | N       | N       | N
cancelAgreement.recorded    | *       | -       | N       | N       | N       | N       | N
updateActivity.recorded     | *       | *       | N       | N       | N       | N       | N
cancelActivity.recorded     | *       | *       | N       | N       | N       | N       | N
updateMortgage              | av=FORBIDDEN | av=FORBIDDEN | * | -     | N       | N       | N
updateMortgage.note         | av      | av      | -       | -       | N       | N       | N
recordMortgage.recorded     | *       | *       | N       | N       | N       | N       | N
updateMortgage.recorded     | *       | *       | N       | N       | N       | N       | N
recordRateOffer.recorded    | *       | -       | N       | N       | N       | N       | N
updateRateOffer.recorded    | *       | -       | N       | N       | N       | N       | N
updateRateOffer             | *       | -       | N       | N       | N       | *       | N
deleteRecord                | *       | -       | N       | N       | N       | *       | N
deleteRecord.product        | *       | -       | N       | N       | N       | *       | N
deleteRecord.offering       | *       | -       | N       | N       | N       | *       | N
deleteRecord.rateOffer      | *       | -       | N       | N       | N       | *       | N
deleteRecord.proposal       | p q=FORBIDDEN | - | q p=FORBIDDEN | - | q p=FORBIDDEN | pq | N
deleteRecord.agreement      | avs     | -       | avs=FORBIDDEN | - | N       | avs     | N
deleteRecord.activity       | avs     | avs     | avs=FORBIDDEN | avs=FORBIDDEN | N | avs | N
deleteRecord.recordedAgreement | *    | -       | N       | N       | N       | N       | N
deleteRecord.recordedActivity | *     | *       | N       | N       | N       | N       | N
deleteRecord.recordedMortgage | *     | *       | N       | N       | N       | N       | N
deleteRecord.recordedRateOffer | *    | -       | N       | N       | N       | N       | N
deleteRecord.resource       | avs     | -       | *       | -       | N       | *       | N
deleteRecord.recordedAlert  | *       | -       | N       | N       | N       | N       | N
deleteRecord.alert          | avs     | -       | *       | -       | N       | *       | N
deleteRecord.mortgage       | -       | -       | *       | -       | N       | N       | N
undo                        | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND | *=NOT_FOUND
`;

export const COLUMNS = ['PR', 'PM', 'CR', 'CM', 'BR', 'AD', 'OUT'] as const;
export type Column = (typeof COLUMNS)[number];

export const STATES = ['p', 'q', 'a', 'v', 's', 'e', 'd'] as const;
export type State = (typeof STATES)[number];

/** The expected answer: codes of errors, or undefined for a success. */
export type Expected = readonly string[] | undefined;

/** What the table says for each mutation. @throws Error for a line that cannot be read */
export const EXPECTED: ReadonlyMap<string, Record<Column, (state: State) => Expected>> = new Map(
  TABLE.trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', ...cells] = line.split('|').map((cell) => cell.trim());
      if (cells.length !== COLUMNS.length) throw new Error(`${name} has ${cells.length} cells`);
      return [name, Object.fromEntries(COLUMNS.map((column, i) => [column, reader(cells[i] ?? '')]))] as never;
    }),
);

function reader(cell: string): (state: State) => Expected {
  const refusals: Record<string, string[]> = { '-': ['FORBIDDEN'], N: ['NOT_FOUND'], X: ['FORBIDDEN', 'NOT_FOUND'] };
  const refusal = refusals[cell];
  if (refusal) return () => refusal;
  const groups = cell.split(' ').map((group) => {
    const [states = '', code] = group.split('=');
    if (!/^(\*|[pqavsed]+)$/.test(states)) throw new Error(`"${cell}" is no cell`);
    return { states, code };
  });
  return (state) => {
    const group = groups.find(({ states }) => states === '*' || states.includes(state));
    if (!group) return ['ILLEGAL_STATE'];
    return group.code ? [group.code] : undefined;
  };
}
