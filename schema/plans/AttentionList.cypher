// Made by "npm run plans"; do not edit.
// src/dashboard/features/today/today.graphql, planned with the variables {"party":"org_x","first":2,"after":"brok"}
// AttentionList
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p1})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['PROPOSED'] AND NOT relationship IN barred
    WITH relationship, relationship AS record
    WHERE coalesce(relationship.proposedBy, '') <> party.id
    WITH record, relationship, null AS due, relationship.stateSince AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'PROPOSAL:' + record.id + ':' + party.id,
      kind: 'PROPOSAL',
      weight: 70,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['PROPOSED'] AND NOT relationship IN barred
    WITH relationship, relationship AS record
    WHERE relationship.proposedBy = party.id
    WITH record, relationship, date(relationship.stateSince) + duration({days: 7}) AS due,
      relationship.stateSince AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'PROPOSAL_SENT:' + record.id + ':' + party.id,
      kind: 'PROPOSAL_SENT',
      weight: 10,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED'] AND NOT relationship IN barred
    WITH relationship, relationship AS record
    WITH record, relationship, relationship.startsOn AS due, relationship.stateSince AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'RELATIONSHIP_TO_START:' + record.id + ':' + party.id,
      kind: 'RELATIONSHIP_TO_START',
      weight: 60,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    WITH relationship, relationship AS record
    WHERE relationship.endsOn >= date(datetime() - duration('PT12H'))
      AND relationship.endsOn <= date() + duration({days: 182})
    WITH record, relationship, relationship.endsOn AS due,
      datetime({date: relationship.endsOn - duration({days: 182})}) AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'EXPIRING_RELATIONSHIP:' + record.id + ':' + party.id,
      kind: 'EXPIRING_RELATIONSHIP',
      weight: 50,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:GOVERNS]-(record)
    WHERE record.cancelledAt IS NULL
      AND (
        record.validUntil + duration('P1D') - duration(record.noticePeriod) - duration('P1D')
      ) >= date(datetime() - duration('PT12H'))
      AND (
        record.validUntil + duration('P1D') - duration(record.noticePeriod) - duration('P1D')
      ) <= date() + duration({days: 182})
    WITH record, relationship,
      (record.validUntil + duration('P1D') - duration(record.noticePeriod) - duration('P1D')) AS due,
      datetime(
        {
          date: (
            record.validUntil + duration('P1D') - duration(record.noticePeriod) - duration('P1D')
          ) - duration({days: 182})
        }
      ) AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'NOTICE_DATE:' + record.id + ':' + party.id,
      kind: 'NOTICE_DATE',
      weight: 55,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:GOVERNS]-(record)
    WHERE record.cancelledAt IS NULL
      AND record.validUntil >= date(datetime() - duration('PT12H'))
      AND record.validUntil <= date() + duration({days: 182})
    WITH record, relationship, record.validUntil AS due,
      datetime({date: record.validUntil - duration({days: 182})}) AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'EXPIRING_AGREEMENT:' + record.id + ':' + party.id,
      kind: 'EXPIRING_AGREEMENT',
      weight: 40,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)-[:CREATES|MODIFIES]->(record)
    WHERE record.validUntil >= date(datetime() - duration('PT12H'))
      AND record.validUntil <= date() + duration({days: 182})
    WITH record, relationship, record.validUntil AS due,
      datetime({date: record.validUntil - duration({days: 182})}) AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'EXPIRING_RESOURCE:' + record.id + ':' + party.id,
      kind: 'EXPIRING_RESOURCE',
      weight: 30,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF]->(relationship)
    WHERE relationship.state IN ['PROPOSED', 'AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:ABOUT]-(record:Mail {state: 'DEAD'})
    WITH record, relationship, null AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'FAILED_MAIL:' + record.id + ':' + party.id,
      kind: 'FAILED_MAIL',
      weight: 65,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    WITH null AS relationship
    MATCH (party)<-[offer:OFFERS_MEMBERSHIP]-(record:Organisation)
    WITH record, relationship, null AS due, offer.offeredAt AS since, CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.profile = 'PUBLIC'
      OR record IN actingFor THEN true
      ELSE EXISTS {
        (record)-[:ACTS_FOR]->(organisation_)
        WHERE organisation_ IN actingFor
          OR any(acting_ IN actingFor WHERE acting_.id = organisation_.recordedBy)
          OR EXISTS {
            (organisation_)<-[:RECORDED]-(recorder_)
            WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
          }
          OR EXISTS {
            (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
            WHERE known_ IN actingFor AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
          }
      }
      OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
      OR EXISTS {
        (record)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
      }
      OR EXISTS {
        (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
        WHERE CASE
          WHEN (isAdmin AND NOT shared_:Recorded)
          OR shared_.disclosure = 'PUBLIC' THEN true
          ELSE (isAdmin AND NOT shared_:Recorded)
          OR EXISTS {
            (shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (shared_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
          OR EXISTS {
            (shared_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
            WHERE shared_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
          } END
      }
      OR EXISTS {
        (record)-[:TAKES_PART_IN]->(joined_)
        WHERE (isAdmin AND NOT joined_:Recorded)
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      } END AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'MEMBERSHIP_OFFER:' + record.id + ':' + party.id,
      kind: 'MEMBERSHIP_OFFER',
      weight: 70,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    WITH null AS relationship
    MATCH (record:Mail {state: 'DEAD'})-[:TO]->(contact:Contact)
    WHERE contact.recordedBy = party.id AND NOT EXISTS { (record)-[:ABOUT]->() }
    WITH record, relationship, null AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'FAILED_MAIL:' + record.id + ':' + party.id,
      kind: 'FAILED_MAIL',
      weight: 65,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    WITH null AS relationship
    MATCH (record:Mail {state: 'DEAD'})-[:TO]->(invitation:MemberInvitation)
    WHERE invitation.recordedBy = party.id
    WITH record, relationship, null AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'FAILED_MAIL:' + record.id + ':' + party.id,
      kind: 'FAILED_MAIL',
      weight: 65,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:SURVEYS]-(record:Survey)
    WHERE record.answeredAt IS NULL
    WITH record, relationship, null AS due, record.createdAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'SURVEY:' + record.id + ':' + party.id,
      kind: 'SURVEY',
      weight: 20,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE'] AND NOT relationship IN barred
    MATCH (relationship)<-[:WITHIN]-(record:Appointment {state: 'PROPOSED'})-[:PROPOSED_BY]->(proposer)
    WHERE proposer <> party AND record.startsAt > datetime()
    WITH record, relationship, record.startsAt AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'VISIT_TO_ANSWER:' + record.id + ':' + party.id,
      kind: 'VISIT_TO_ANSWER',
      weight: 80,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: found.due,
      at: found.due
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:WITHIN]-(record:Appointment {state: 'CONFIRMED'})
    WHERE record.endsAt >= datetime() - duration({hours: 24})
    WITH record, relationship, record.startsAt AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'VISIT_AHEAD:' + record.id + ':' + party.id,
      kind: 'VISIT_AHEAD',
      weight: 80,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: found.due,
      at: found.due
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:WITHIN]-(record:Appointment {state: 'PROPOSED'})-[:PROPOSED_BY]->(proposer)
    WHERE proposer = party AND record.startsAt > datetime()
    WITH record, relationship, record.startsAt AS due, record.updatedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'VISIT_PROPOSED:' + record.id + ':' + party.id,
      kind: 'VISIT_PROPOSED',
      weight: 80,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: found.due,
      at: found.due
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF|CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:WITHIN]-(record:Feedback)
    WHERE NOT EXISTS { (record)-[:REPLY_TO]->() }
    WITH relationship, record, CASE type(side)
      WHEN 'PROVIDER_OF' THEN 'PROVIDER'
      ELSE 'CONSUMER' END AS own,
      head(
        COLLECT {
          MATCH (record)<-[:REPLY_TO]-(reply_)
          RETURN reply_
          ORDER BY reply_.createdAt DESC, reply_.id DESC
          LIMIT 1
        }
      ) AS reply
    WITH relationship, record, own, coalesce(reply, record) AS latest
    WHERE latest.side <> own
    WITH record, relationship, null AS due, latest.createdAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'FEEDBACK:' + record.id + ':' + party.id,
      kind: 'FEEDBACK',
      weight: 60,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    WITH null AS relationship
    MATCH (record:Task {partyId: party.id})
    OPTIONAL MATCH (about:ServiceRelationship {id: record.relationshipId})
    WITH record, about AS relationship
    WHERE about IS NULL OR NOT about IN barred
    WITH record, relationship, null AS due, record.createdAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'TASK:' + record.id + ':' + party.id,
      kind: 'TASK',
      weight: 65,
      isSettledHere: true,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:PROVIDER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE'] AND NOT relationship IN barred
    MATCH (relationship)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:ASKS_CHANGE_OF]-(
      record:CriteriaChangeRequest {state: 'ASKED'}
    )
    WITH record, relationship, null AS due, record.askedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'CHANGE_REQUEST:' + record.id + ':' + party.id,
      kind: 'CHANGE_REQUEST',
      weight: 75,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE'] AND NOT relationship IN barred
    MATCH (relationship)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:ASKS_CHANGE_OF]-(
      record:CriteriaChangeRequest {state: 'ASKED'}
    )
    WITH record, relationship, null AS due, record.askedAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'CHANGE_REQUEST_SENT:' + record.id + ':' + party.id,
      kind: 'CHANGE_REQUEST_SENT',
      weight: 10,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND NOT relationship IN barred
    MATCH (relationship)<-[:PROVISIONED_IN]-(record:PropertyAlert)<-[:FOR_ALERT]-(unseen:Match)
    WHERE unseen.seenAt IS NULL AND unseen.endedAt IS NULL AND unseen.dismissedAt IS NULL
    WITH relationship, record, max(unseen.at) AS latest
    WITH record, relationship, null AS due, latest AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'UNSEEN_MATCHES:' + record.id + ':' + party.id,
      kind: 'UNSEEN_MATCHES',
      weight: 30,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
    UNION ALL
    MATCH (party)-[side:CONSUMER_OF]->(relationship)
    WHERE relationship.state IN ['PROPOSED', 'AGREED', 'ACTIVE'] AND NOT relationship IN barred
    MATCH (relationship)<-[:WITHIN]-(record:FinancingQuestionnaire {state: 'ASKED'})
    WITH record, relationship, null AS due, record.createdAt AS since, true AS isShown
    ORDER BY relationship.id
    WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
    RETURN {
      id: 'FINANCING_QUESTIONS:' + record.id + ':' + party.id,
      kind: 'FINANCING_QUESTIONS',
      weight: 65,
      isSettledHere: false,
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      due: found.due,
      instant: null,
      at: found.since
    } AS item
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p0
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n0
  RETURN collect(n0) AS l1
}
CALL (l1, isAdmin, actingFor, disclosedServices) {
  UNWIND l1 AS n0
  WITH n0
  WHERE (
    n0.day >= date($p2)
    AND (
      n0.day > date($p2)
      OR (
        n0.weight <= $p3
        AND (n0.weight < $p3 OR (n0.at >= datetime($p4) AND (n0.at > datetime($p4) OR (n0.id > $p5))))
      )
    )
  )
  WITH n0
  ORDER BY n0.day, n0.weight DESC, n0.at, n0.id
  LIMIT $p6
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.handling AS n2
  }
  OPTIONAL MATCH (n3:Person {id: n2.assigneeId})
  WHERE (n3.id = n2.partyId OR EXISTS { (n3)-[:ACTS_FOR]->({id: n2.partyId}) })
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.relationship AS n4
  }
  OPTIONAL MATCH (n4)<-[:PROVIDER_OF|CONSUMER_OF]-(n5)
  WHERE (
    n5.id = n4.proposedBy
    AND (
      (isAdmin AND NOT n4:Recorded)
      OR EXISTS {
        (n4)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n4)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n4)<-[:PROVIDER_OF]-(n6)
  OPTIONAL MATCH (n4)<-[:CONSUMER_OF]-(n7)
  OPTIONAL MATCH (n4)-[:ON]->(n8)
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.record AS n9
  }
  RETURN collect(
    [
      toString(n0.day),
      n0.weight,
      toString(n0.at),
      n0.id,
      n0.kind,
      toString(n0.since),
      toString(n0.dueOn),
      toString(n0.dueAt),
      n2.id,
      n3.id,
      n3.name,
      n4.id,
      n4.state,
      n4.kind,
      (
        (isAdmin AND NOT n4:Recorded)
        OR EXISTS {
          (n4)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n4)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n4.criticality,
      n4.purpose,
      toString(n4.startsOn),
      toString(n4.endsOn),
      toString(n4.stateSince),
      n4:Recorded,
      n4.version,
      1,
      n5.id,
      n6.id,
      n6.name,
      n7.id,
      n7.name,
      (
        CASE
        WHEN n7.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n7:Recorded)
        OR n7 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n7.recordedBy)
        OR EXISTS {
          (n7)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n7.createdAt, false)
        }
        OR EXISTS { (n7)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n7)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n7)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n7.segment,
      n8.id,
      n8.name,
      n9.id,
      n9.title,
      n9.name,
      n9.milestone,
      (
        EXISTS {
          (n9)-[:TO]->(reader_)
          WHERE reader_ IN actingFor
            OR any(acting_ IN actingFor WHERE acting_.id = reader_.recordedBy)
            OR (
              isAdmin
              AND EXISTS {
                (opener_)-[opened_:OPENED]->(reader_)
                WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
              }
            )
        }
        OR EXISTS { (n9)-[:ABOUT]->()<-[:PROVIDER_OF]-(teller_) WHERE teller_ IN actingFor }
      ),
      n9.address,
      head(
        COLLECT {
          MATCH (n9)-[:TO]->(addressee_:Party)
          RETURN CASE WHEN addressee_ IN actingFor THEN null ELSE addressee_.id END
        }
      ),
      n9.wish
    ]
  ) AS r10
}
RETURN viewer.id AS viewer, [size(l1), r10] AS row
