/**
 * The joint activities of broker and client in the story: access, feedback on a favourite, past and future visits,
 * questions about the financing, mails, and a survey.
 */

type Run = (text: string, parameters: Record<string, unknown>) => Promise<unknown>;

const record = (at: string) => `createdAt: datetime(${at}), updatedAt: datetime(${at}), version: 1`;
const visit = (id: string, state: string, at: string, more = '') =>
  `(${id}:Appointment {id: 'apt_story_${id}', state: '${state}', title: 'Visit', startsAt: datetime(${at}), endsAt: datetime(${at}) + duration('PT45M'), timeZone: 'America/Toronto',
    location: home.address, sequence: 0${more}, ${record('$asked')}})-[:WITHIN]->(r), (${id})-[:HOSTED_BY]->(broker), (${id})-[:ATTENDED_BY]->(client), (${id})-[:PROPOSED_BY]->(brokerage), (${id})-[:AT_PLACE]->(home)`;
const mail = (id: string, template: string, subject: string, at: string) =>
  `(${id}:Mail {id: 'mai_story_${id}', key: 'story|${id}', template: '${template}', address: client.email, name: client.name, subject: '${subject}', state: 'SENT', attempts: 1,
    messageId: 'mai_story_${id}@covalue.example', dueAt: datetime(${at}), sentAt: datetime(${at}), response: '250 Accepted', ${record(at)}})-[:TO]->(client), (${id})-[:ABOUT]->(r)`;

export async function plantRelationshipManagement(run: Run, now: string): Promise<void> {
  const at = (days: number, hour = 10) => {
    const day = new Date(Date.parse(now) + days * 86_400_000);
    day.setUTCHours(hour, 0, 0, 0);
    return day.toISOString();
  };
  await run(
    `// plantRelationshipManagement
     MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (brokerage:Party {id: 'org_brokerage'}), (broker:Party {id: 'per_broker'}), (client:Party {id: 'per_client'}),
       (login:Resource {id: 'res_login'}), (mortgage:Mortgage {id: 'mtg_client'}), (alert:PropertyAlert {id: 'alr_story'})
     CALL (alert) { MATCH (alert)<-[:FOR_ALERT]-(m:Match)-[:OF_LISTING]->(home:Listing) WHERE m.favouriteAt IS NOT NULL RETURN home ORDER BY home.id LIMIT 1 }
     CREATE (client)-[:HAS_ACCESS]->(access:Access {id: 'acs_client', key: client.id + '|' + r.id, state: 'ACTIVE', stateSince: datetime($granted), invitedAt: datetime($granted), ${record('$granted')}})-[:GRANTED_IN]->(r), (access)-[:UNLOCKS]->(login),
       ${mail('invitation', 'invitation', 'Maple & Main Brokerage invites you to the listing portal', '$granted')},
       ${mail('digest', 'match', '14 homes for "3 bedrooms near the lake"', '$seen')},
       (broker)-[:GAVE_FEEDBACK]->(said:Feedback {id: 'fbk_story_1', text: 'The roof and the windows are new; the garden faces south.', side: 'PROVIDER', createdAt: datetime($reviewed)})-[:WITHIN]->(r), (said)-[:ON_THING]->(home),
       (client)-[:GAVE_FEEDBACK]->(answered:Feedback {id: 'fbk_story_2', text: 'I like the light. Can we see it on a weekday evening?', side: 'CONSUMER', createdAt: datetime($answered)})-[:WITHIN]->(r), (answered)-[:ON_THING]->(home), (answered)-[:REPLY_TO]->(said),
       ${visit('past', 'DONE', '$visited')}, ${visit('next', 'CONFIRMED', '$coming')}, ${visit('later', 'PROPOSED', '$later', ", note: 'A second look, with the measuring tape.'")},
       (broker)-[:ASKED]->(questions:FinancingQuestionnaire {id: 'fqn_story', state: 'ANSWERED', note: 'You may get a better deal on your mortgage.', fields: ['balance', 'annualRate', 'lender'],
         questions: ['How much do you still owe on your mortgage?', 'What yearly rate do you pay?', 'Who is your lender?'], answeredAt: datetime($told), ${record('$told')}})-[:WITHIN]->(r), (questions)-[:ANSWERED_BY]->(mortgage),
       (client)-[:ANSWERED]->(:Survey {id: 'svy_story', milestone: 'Took place: Visit', score: 9, category: 'PROMOTER', comment: 'Quick answers, and honest about the roof.', answeredAt: datetime($surveyed), ${record('$surveyed')}})-[:SURVEYS]->(r)
     SET client.signedInAt = datetime($seen)
     WITH [next, later] AS visits, [broker.id, client.id, home.id] AS calendars
     UNWIND calendars AS of
     MERGE (c:Calendar {of: of})
     FOREACH (visit IN visits | CREATE (visit)-[:OCCUPIES]->(c))`,
    {
      granted: at(-20, 9),
      seen: at(-19, 20),
      reviewed: at(-16, 11),
      answered: at(-15, 19),
      asked: at(-11, 10),
      told: at(-10, 12),
      visited: at(-9, 22),
      surveyed: at(-8, 9),
      coming: at(3, 22),
      later: at(6, 19),
    },
  );
}
