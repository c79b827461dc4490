// Made by "npm run plans"; do not edit.
// src/dashboard/features/today/today.graphql, planned with the variables {"party":"org_x","first":2,"after":"brok","changeRequests":true,"proposals":true,"visits":true,"feedback":true,"questions":true,"surveys":true,"homes":true,"failedMails":true,"toStart":true,"expiring":true,"sent":true,"tasks":true,"snoozed":true,"clients":true}
// Today
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, CASE
  WHEN isAdmin
  OR NOT (
    EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
    OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }
  ) THEN []
  ELSE COLLECT {
    UNWIND actingFor AS o
    MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s)
    WHERE l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    RETURN DISTINCT s
  } END AS w
WITH viewer, isAdmin, actingFor,
  reduce(
    w = [w, w],
    _ IN range(2, 4) | CASE
    WHEN w[0] = [] THEN w
    ELSE [
      n IN [
        COLLECT {
          UNWIND w[0] AS s
          MATCH (s)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(l)
          WITH DISTINCT l
          WHERE l.disclosure IN ['CHAIN', 'PUBLIC'] AND l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
          MATCH (l)-[:ON]->()-[:OF|INCLUDES]->(t)
          RETURN DISTINCT t
        }
      ] | [n, w[1] + n]
    ][0] END
  )[1] AS disclosedServices
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p1})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  OPTIONAL MATCH (n4)<-[:PROVIDER_OF]-(n5)
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.record AS n6
  }
  OPTIONAL MATCH (n6)<-[:ASKED]-(n7:Party)
  OPTIONAL MATCH (n6)-[:ASKS_CHANGE_OF]->(n8:PropertyAlert)
  RETURN collect(
    [
      toString(n0.day),
      n0.weight,
      toString(n0.at),
      n0.id,
      n0.kind,
      n0.isSettledHere,
      n2.id,
      toString(n2.dueOn),
      toString(n2.snoozedUntil),
      n3.id,
      n3.name,
      n2.version,
      n4.id,
      n5.id,
      n6.id,
      n6.state,
      n6.wish,
      n6.answer,
      toString(n6.askedAt),
      toString(n6.answeredAt),
      n6.version,
      n7.id,
      n7.name,
      n8.id
    ]
  ) AS r9
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p8})
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p7
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n10
  RETURN collect(n10) AS l11
}
CALL (l11, isAdmin, actingFor, disclosedServices) {
  UNWIND l11 AS n10
  WITH n10
  WHERE (
    n10.day >= date($p9)
    AND (
      n10.day > date($p9)
      OR (
        n10.weight <= $p10
        AND (n10.weight < $p10 OR (n10.at >= datetime($p11) AND (n10.at > datetime($p11) OR (n10.id > $p12))))
      )
    )
  )
  WITH n10
  ORDER BY n10.day, n10.weight DESC, n10.at, n10.id
  LIMIT $p13
  CALL (n10, isAdmin, actingFor, disclosedServices) {
    RETURN n10.handling AS n12
  }
  OPTIONAL MATCH (n13:Person {id: n12.assigneeId})
  WHERE (n13.id = n12.partyId OR EXISTS { (n13)-[:ACTS_FOR]->({id: n12.partyId}) })
  CALL (n10, isAdmin, actingFor, disclosedServices) {
    RETURN n10.relationship AS n14
  }
  OPTIONAL MATCH (n14)<-[:PROVIDER_OF|CONSUMER_OF]-(n15)
  WHERE (
    n15.id = n14.proposedBy
    AND (
      (isAdmin AND NOT n14:Recorded)
      OR EXISTS {
        (n14)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n14)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n14)<-[:PROVIDER_OF]-(n16)
  OPTIONAL MATCH (n14)<-[:CONSUMER_OF]-(n17)
  OPTIONAL MATCH (n14)-[:ON]->(n18)
  RETURN collect(
    [
      toString(n10.day),
      n10.weight,
      toString(n10.at),
      n10.id,
      n10.kind,
      n10.isSettledHere,
      n12.id,
      toString(n12.dueOn),
      toString(n12.snoozedUntil),
      n13.id,
      n13.name,
      n12.version,
      n14.id,
      n14.state,
      n14.kind,
      (
        (isAdmin AND NOT n14:Recorded)
        OR EXISTS {
          (n14)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n14)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n14.criticality,
      n14.purpose,
      toString(n14.startsOn),
      toString(n14.endsOn),
      toString(n14.stateSince),
      n14:Recorded,
      n14.version,
      1,
      n15.id,
      n16.id,
      n16.name,
      n17.id,
      n17.name,
      (
        CASE
        WHEN n17.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n17:Recorded)
        OR n17 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n17.recordedBy)
        OR EXISTS {
          (n17)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n17.createdAt, false)
        }
        OR EXISTS { (n17)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n17)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n17)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n17.segment,
      n18.id,
      n18.name
    ]
  ) AS r19
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p15})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p14
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n20
  RETURN collect(n20) AS l21
}
CALL (l21, isAdmin, actingFor, disclosedServices) {
  UNWIND l21 AS n20
  WITH n20
  WHERE (
    n20.day >= date($p16)
    AND (
      n20.day > date($p16)
      OR (
        n20.weight <= $p17
        AND (n20.weight < $p17 OR (n20.at >= datetime($p18) AND (n20.at > datetime($p18) OR (n20.id > $p19))))
      )
    )
  )
  WITH n20
  ORDER BY n20.day, n20.weight DESC, n20.at, n20.id
  LIMIT $p20
  CALL (n20, isAdmin, actingFor, disclosedServices) {
    RETURN n20.handling AS n22
  }
  OPTIONAL MATCH (n23:Person {id: n22.assigneeId})
  WHERE (n23.id = n22.partyId OR EXISTS { (n23)-[:ACTS_FOR]->({id: n22.partyId}) })
  CALL (n20, isAdmin, actingFor, disclosedServices) {
    RETURN n20.record AS n24
  }
  OPTIONAL MATCH (n24)-[:PROPOSED_BY]->(n25:Party)
  OPTIONAL MATCH (n24)-[:HOSTED_BY]->(n26:Party)
  OPTIONAL MATCH (n24)-[:ATTENDED_BY]->(n27:Party)
  OPTIONAL MATCH (n24)-[:AT_PLACE]->(n28)
  WHERE (
    EXISTS {
      (n24)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n28:WithheldListing THEN false
        WHEN n28:Organisation
        OR n28:Person THEN n28.profile = 'PUBLIC'
        OR EXISTS { (n28)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n28)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n28:Product THEN EXISTS {
          (n28)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n28:Service THEN EXISTS {
          (n28)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n28:Offering THEN n28.published = true
        OR EXISTS { (within_)-[:ON]->(n28) }
        WHEN n28:Agreement
        OR n28:Activity
        OR n28:Access
        OR n28:Survey
        OR n28:Appointment
        OR n28:Feedback
        OR n28:SearchCriteria
        OR n28:CriteriaChangeRequest
        OR n28:PropertyAlert
        OR n28:Match
        OR n28:FinancingQuestionnaire THEN true
        WHEN n28:ServiceRelationship THEN n28 = within_
        OR n28.disclosure = 'PUBLIC'
        WHEN n28:Resource THEN n28.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n28) }
        WHEN n28:Listing THEN n28.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n28.ownerId}) }
        WHEN n28:ListingChange THEN EXISTS {
          (n28)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n28:RateOffer THEN EXISTS {
          (n28)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n28:Referral THEN EXISTS { (n28)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n24)-[:WITHIN]->(n29:ServiceRelationship)
  OPTIONAL MATCH (n29)<-[:PROVIDER_OF]-(n30)
  OPTIONAL MATCH (n29)<-[:CONSUMER_OF]-(n31)
  OPTIONAL MATCH (n29)-[:ON]->(n32)
  RETURN collect(
    [
      toString(n20.day),
      n20.weight,
      toString(n20.at),
      n20.id,
      n20.kind,
      n20.isSettledHere,
      n22.id,
      toString(n22.dueOn),
      toString(n22.snoozedUntil),
      n23.id,
      n23.name,
      n22.version,
      n24.id,
      n24.state,
      n24.title,
      toString(n24.startsAt),
      toString(n24.endsAt),
      n24.timeZone,
      n24.location,
      n24.note,
      n24.cancelReason,
      n24.version,
      n25.id,
      n25.name,
      n26.id,
      n26.name,
      n27.id,
      n27.name,
      n28.id,
      n28.address,
      n28.city,
      n29.id,
      n29.state,
      n30.id,
      n30.name,
      n31.id,
      n31.name,
      n32.id,
      n32.name
    ]
  ) AS r33
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p22})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p21
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n34
  RETURN collect(n34) AS l35
}
CALL (l35, isAdmin, actingFor, disclosedServices) {
  UNWIND l35 AS n34
  WITH n34
  WHERE (
    n34.day >= date($p23)
    AND (
      n34.day > date($p23)
      OR (
        n34.weight <= $p24
        AND (n34.weight < $p24 OR (n34.at >= datetime($p25) AND (n34.at > datetime($p25) OR (n34.id > $p26))))
      )
    )
  )
  WITH n34
  ORDER BY n34.day, n34.weight DESC, n34.at, n34.id
  LIMIT $p27
  CALL (n34, isAdmin, actingFor, disclosedServices) {
    RETURN n34.handling AS n36
  }
  OPTIONAL MATCH (n37:Person {id: n36.assigneeId})
  WHERE (n37.id = n36.partyId OR EXISTS { (n37)-[:ACTS_FOR]->({id: n36.partyId}) })
  CALL (n34, isAdmin, actingFor, disclosedServices) {
    RETURN n34.relationship AS n38
  }
  CALL (n34, isAdmin, actingFor, disclosedServices) {
    RETURN n34.record AS n39
  }
  OPTIONAL MATCH (n39)<-[:GAVE_FEEDBACK]-(n40:Party)
  OPTIONAL MATCH (n39)-[:ON_THING]->(n41)
  WHERE (
    EXISTS {
      (n39)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n41:WithheldListing THEN false
        WHEN n41:Organisation
        OR n41:Person THEN n41.profile = 'PUBLIC'
        OR EXISTS { (n41)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n41)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n41:Product THEN EXISTS {
          (n41)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n41:Service THEN EXISTS {
          (n41)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n41:Offering THEN n41.published = true
        OR EXISTS { (within_)-[:ON]->(n41) }
        WHEN n41:Agreement
        OR n41:Activity
        OR n41:Access
        OR n41:Survey
        OR n41:Appointment
        OR n41:Feedback
        OR n41:SearchCriteria
        OR n41:CriteriaChangeRequest
        OR n41:PropertyAlert
        OR n41:Match
        OR n41:FinancingQuestionnaire THEN true
        WHEN n41:ServiceRelationship THEN n41 = within_
        OR n41.disclosure = 'PUBLIC'
        WHEN n41:Resource THEN n41.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n41) }
        WHEN n41:Listing THEN n41.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n41.ownerId}) }
        WHEN n41:ListingChange THEN EXISTS {
          (n41)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n41:RateOffer THEN EXISTS {
          (n41)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n41:Referral THEN EXISTS { (n41)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  CALL (n39, isAdmin, actingFor, disclosedServices) {
    MATCH (n39)<-[:REPLY_TO]-(n42:Feedback)
    WITH n42
    ORDER BY n42.createdAt, n42.id
    LIMIT 1001
    OPTIONAL MATCH (n42)<-[:GAVE_FEEDBACK]-(n43:Party)
    RETURN collect([n42.id, n42.text, n42.side, toString(n42.createdAt), n43.id, n43.name]) AS r44, count(*) * 6 AS v45
  }
  RETURN collect(
    [
      toString(n34.day),
      n34.weight,
      toString(n34.at),
      n34.id,
      n34.kind,
      n34.isSettledHere,
      n36.id,
      toString(n36.dueOn),
      toString(n36.snoozedUntil),
      n37.id,
      n37.name,
      n36.version,
      n38.id,
      n39.id,
      n39.text,
      n39.side,
      toString(n39.createdAt),
      n40.id,
      n40.name,
      n41.id,
      n41.name,
      n41.title,
      n41.address,
      n41.city,
      r44
    ]
  ) AS r46, count(*) * 25 + sum(v45) AS v47
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p29})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  WHERE state IN $p28
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n48
  RETURN collect(n48) AS l49
}
CALL (l49, isAdmin, actingFor, disclosedServices) {
  UNWIND l49 AS n48
  WITH n48
  WHERE (
    n48.day >= date($p30)
    AND (
      n48.day > date($p30)
      OR (
        n48.weight <= $p31
        AND (n48.weight < $p31 OR (n48.at >= datetime($p32) AND (n48.at > datetime($p32) OR (n48.id > $p33))))
      )
    )
  )
  WITH n48
  ORDER BY n48.day, n48.weight DESC, n48.at, n48.id
  LIMIT $p34
  CALL (n48, isAdmin, actingFor, disclosedServices) {
    RETURN n48.handling AS n50
  }
  OPTIONAL MATCH (n51:Person {id: n50.assigneeId})
  WHERE (n51.id = n50.partyId OR EXISTS { (n51)-[:ACTS_FOR]->({id: n50.partyId}) })
  CALL (n48, isAdmin, actingFor, disclosedServices) {
    RETURN n48.record AS n52
  }
  OPTIONAL MATCH (n52)<-[:ASKED]-(n53:Party)
  RETURN collect(
    [
      toString(n48.day),
      n48.weight,
      toString(n48.at),
      n48.id,
      n48.kind,
      n48.isSettledHere,
      n50.id,
      toString(n50.dueOn),
      toString(n50.snoozedUntil),
      n51.id,
      n51.name,
      n50.version,
      n52.id,
      n52.note,
      n53.id,
      n53.name
    ]
  ) AS r54
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p36})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p35
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n55
  RETURN collect(n55) AS l56
}
CALL (l56, isAdmin, actingFor, disclosedServices) {
  UNWIND l56 AS n55
  WITH n55
  WHERE (
    n55.day >= date($p37)
    AND (
      n55.day > date($p37)
      OR (
        n55.weight <= $p38
        AND (n55.weight < $p38 OR (n55.at >= datetime($p39) AND (n55.at > datetime($p39) OR (n55.id > $p40))))
      )
    )
  )
  WITH n55
  ORDER BY n55.day, n55.weight DESC, n55.at, n55.id
  LIMIT $p41
  CALL (n55, isAdmin, actingFor, disclosedServices) {
    RETURN n55.handling AS n57
  }
  OPTIONAL MATCH (n58:Person {id: n57.assigneeId})
  WHERE (n58.id = n57.partyId OR EXISTS { (n58)-[:ACTS_FOR]->({id: n57.partyId}) })
  CALL (n55, isAdmin, actingFor, disclosedServices) {
    RETURN n55.relationship AS n59
  }
  OPTIONAL MATCH (n59)<-[:PROVIDER_OF]-(n60)
  CALL (n55, isAdmin, actingFor, disclosedServices) {
    RETURN n55.record AS n61
  }
  RETURN collect(
    [
      toString(n55.day),
      n55.weight,
      toString(n55.at),
      n55.id,
      n55.kind,
      n55.isSettledHere,
      n57.id,
      toString(n57.dueOn),
      toString(n57.snoozedUntil),
      n58.id,
      n58.name,
      n57.version,
      n59.id,
      n60.id,
      n60.name,
      n61.id,
      n61.milestone
    ]
  ) AS r62
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p43})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p42
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n63
  RETURN collect(n63) AS l64
}
CALL (l64, isAdmin, actingFor, disclosedServices) {
  UNWIND l64 AS n63
  WITH n63
  WHERE (
    n63.day >= date($p44)
    AND (
      n63.day > date($p44)
      OR (
        n63.weight <= $p45
        AND (n63.weight < $p45 OR (n63.at >= datetime($p46) AND (n63.at > datetime($p46) OR (n63.id > $p47))))
      )
    )
  )
  WITH n63
  ORDER BY n63.day, n63.weight DESC, n63.at, n63.id
  LIMIT $p48
  CALL (n63, isAdmin, actingFor, disclosedServices) {
    RETURN n63.handling AS n65
  }
  OPTIONAL MATCH (n66:Person {id: n65.assigneeId})
  WHERE (n66.id = n65.partyId OR EXISTS { (n66)-[:ACTS_FOR]->({id: n65.partyId}) })
  CALL (n63, isAdmin, actingFor, disclosedServices) {
    RETURN n63.record AS n67
  }
  RETURN collect(
    [
      toString(n63.day),
      n63.weight,
      toString(n63.at),
      n63.id,
      n63.kind,
      n63.isSettledHere,
      n65.id,
      toString(n65.dueOn),
      toString(n65.snoozedUntil),
      n66.id,
      n66.name,
      n65.version,
      n67.id,
      n67.name,
      COUNT { (n67)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL }
    ]
  ) AS r68
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p50})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p49
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n69
  RETURN collect(n69) AS l70
}
CALL (l70, isAdmin, actingFor, disclosedServices) {
  UNWIND l70 AS n69
  WITH n69
  WHERE (
    n69.day >= date($p51)
    AND (
      n69.day > date($p51)
      OR (
        n69.weight <= $p52
        AND (n69.weight < $p52 OR (n69.at >= datetime($p53) AND (n69.at > datetime($p53) OR (n69.id > $p54))))
      )
    )
  )
  WITH n69
  ORDER BY n69.day, n69.weight DESC, n69.at, n69.id
  LIMIT $p55
  CALL (n69, isAdmin, actingFor, disclosedServices) {
    RETURN n69.handling AS n71
  }
  OPTIONAL MATCH (n72:Person {id: n71.assigneeId})
  WHERE (n72.id = n71.partyId OR EXISTS { (n72)-[:ACTS_FOR]->({id: n71.partyId}) })
  CALL (n69, isAdmin, actingFor, disclosedServices) {
    RETURN n69.relationship AS n73
  }
  CALL (n69, isAdmin, actingFor, disclosedServices) {
    RETURN n69.record AS n74
  }
  RETURN collect(
    [
      toString(n69.day),
      n69.weight,
      toString(n69.at),
      n69.id,
      n69.kind,
      n69.isSettledHere,
      n71.id,
      toString(n71.dueOn),
      toString(n71.snoozedUntil),
      n72.id,
      n72.name,
      n71.version,
      n73.id,
      n74.id,
      (
        EXISTS {
          (n74)-[:TO]->(reader_)
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
        OR EXISTS { (n74)-[:ABOUT]->()<-[:PROVIDER_OF]-(teller_) WHERE teller_ IN actingFor }
      ),
      n74.address,
      head(
        COLLECT {
          MATCH (n74)-[:TO]->(addressee_:Party)
          RETURN CASE WHEN addressee_ IN actingFor THEN null ELSE addressee_.id END
        }
      ),
      n74.template,
      n74.lastError,
      reduce(
        clean_ = '',
        word_ IN split(toStringOrNull(n74.lastError), ' ') | clean_ + CASE clean_
        WHEN '' THEN ''
        ELSE ' ' END + CASE
        WHEN word_ CONTAINS '@' THEN '(address)'
        ELSE word_ END
      )
    ]
  ) AS r75
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p57})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p56
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n76
  RETURN collect(n76) AS l77
}
CALL (l77, isAdmin, actingFor, disclosedServices) {
  UNWIND l77 AS n76
  WITH n76
  WHERE (
    n76.day >= date($p58)
    AND (
      n76.day > date($p58)
      OR (
        n76.weight <= $p59
        AND (n76.weight < $p59 OR (n76.at >= datetime($p60) AND (n76.at > datetime($p60) OR (n76.id > $p61))))
      )
    )
  )
  WITH n76
  ORDER BY n76.day, n76.weight DESC, n76.at, n76.id
  LIMIT $p62
  CALL (n76, isAdmin, actingFor, disclosedServices) {
    RETURN n76.handling AS n78
  }
  OPTIONAL MATCH (n79:Person {id: n78.assigneeId})
  WHERE (n79.id = n78.partyId OR EXISTS { (n79)-[:ACTS_FOR]->({id: n78.partyId}) })
  CALL (n76, isAdmin, actingFor, disclosedServices) {
    RETURN n76.relationship AS n80
  }
  OPTIONAL MATCH (n80)<-[:PROVIDER_OF|CONSUMER_OF]-(n81)
  WHERE (
    n81.id = n80.proposedBy
    AND (
      (isAdmin AND NOT n80:Recorded)
      OR EXISTS {
        (n80)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n80)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n80)<-[:PROVIDER_OF]-(n82)
  OPTIONAL MATCH (n80)<-[:CONSUMER_OF]-(n83)
  OPTIONAL MATCH (n80)-[:ON]->(n84)
  RETURN collect(
    [
      toString(n76.day),
      n76.weight,
      toString(n76.at),
      n76.id,
      n76.kind,
      n76.isSettledHere,
      n78.id,
      toString(n78.dueOn),
      toString(n78.snoozedUntil),
      n79.id,
      n79.name,
      n78.version,
      n80.id,
      n80.state,
      n80.kind,
      (
        (isAdmin AND NOT n80:Recorded)
        OR EXISTS {
          (n80)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n80)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n80.criticality,
      n80.purpose,
      toString(n80.startsOn),
      toString(n80.endsOn),
      toString(n80.stateSince),
      n80:Recorded,
      n80.version,
      1,
      n81.id,
      n82.id,
      n82.name,
      n83.id,
      n83.name,
      (
        CASE
        WHEN n83.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n83:Recorded)
        OR n83 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n83.recordedBy)
        OR EXISTS {
          (n83)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n83.createdAt, false)
        }
        OR EXISTS { (n83)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n83)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n83)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n83.segment,
      n84.id,
      n84.name
    ]
  ) AS r85
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p64})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p63
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n86
  RETURN collect(n86) AS l87
}
CALL (l87, isAdmin, actingFor, disclosedServices) {
  UNWIND l87 AS n86
  WITH n86
  WHERE (
    n86.day >= date($p65)
    AND (
      n86.day > date($p65)
      OR (
        n86.weight <= $p66
        AND (n86.weight < $p66 OR (n86.at >= datetime($p67) AND (n86.at > datetime($p67) OR (n86.id > $p68))))
      )
    )
  )
  WITH n86
  ORDER BY n86.day, n86.weight DESC, n86.at, n86.id
  LIMIT $p69
  CALL (n86, isAdmin, actingFor, disclosedServices) {
    RETURN n86.handling AS n88
  }
  OPTIONAL MATCH (n89:Person {id: n88.assigneeId})
  WHERE (n89.id = n88.partyId OR EXISTS { (n89)-[:ACTS_FOR]->({id: n88.partyId}) })
  CALL (n86, isAdmin, actingFor, disclosedServices) {
    RETURN n86.relationship AS n90
  }
  OPTIONAL MATCH (n90)<-[:PROVIDER_OF|CONSUMER_OF]-(n91)
  WHERE (
    n91.id = n90.proposedBy
    AND (
      (isAdmin AND NOT n90:Recorded)
      OR EXISTS {
        (n90)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n90)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n90)<-[:PROVIDER_OF]-(n92)
  OPTIONAL MATCH (n90)<-[:CONSUMER_OF]-(n93)
  OPTIONAL MATCH (n90)-[:ON]->(n94)
  CALL (n86, isAdmin, actingFor, disclosedServices) {
    RETURN n86.record AS n95
  }
  RETURN collect(
    [
      toString(n86.day),
      n86.weight,
      toString(n86.at),
      n86.id,
      n86.kind,
      n86.isSettledHere,
      n88.id,
      toString(n88.dueOn),
      toString(n88.snoozedUntil),
      n89.id,
      n89.name,
      n88.version,
      toString(n86.dueOn),
      n90.id,
      n90.state,
      n90.kind,
      (
        (isAdmin AND NOT n90:Recorded)
        OR EXISTS {
          (n90)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n90)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n90.criticality,
      n90.purpose,
      toString(n90.startsOn),
      toString(n90.endsOn),
      toString(n90.stateSince),
      n90:Recorded,
      n90.version,
      1,
      n91.id,
      n92.id,
      n92.name,
      n93.id,
      n93.name,
      (
        CASE
        WHEN n93.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n93:Recorded)
        OR n93 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n93.recordedBy)
        OR EXISTS {
          (n93)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n93.createdAt, false)
        }
        OR EXISTS { (n93)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n93)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n93)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n93.segment,
      n94.id,
      n94.name,
      n95.id,
      n95.title,
      n95.name
    ]
  ) AS r96
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p71})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p70
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n97
  RETURN collect(n97) AS l98
}
CALL (l98, isAdmin, actingFor, disclosedServices) {
  UNWIND l98 AS n97
  WITH n97
  WHERE (
    n97.day >= date($p72)
    AND (
      n97.day > date($p72)
      OR (
        n97.weight <= $p73
        AND (n97.weight < $p73 OR (n97.at >= datetime($p74) AND (n97.at > datetime($p74) OR (n97.id > $p75))))
      )
    )
  )
  WITH n97
  ORDER BY n97.day, n97.weight DESC, n97.at, n97.id
  LIMIT $p76
  CALL (n97, isAdmin, actingFor, disclosedServices) {
    RETURN n97.handling AS n99
  }
  OPTIONAL MATCH (n100:Person {id: n99.assigneeId})
  WHERE (n100.id = n99.partyId OR EXISTS { (n100)-[:ACTS_FOR]->({id: n99.partyId}) })
  CALL (n97, isAdmin, actingFor, disclosedServices) {
    RETURN n97.relationship AS n101
  }
  OPTIONAL MATCH (n101)<-[:PROVIDER_OF|CONSUMER_OF]-(n102)
  WHERE (
    n102.id = n101.proposedBy
    AND (
      (isAdmin AND NOT n101:Recorded)
      OR EXISTS {
        (n101)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n101)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n101)<-[:PROVIDER_OF]-(n103)
  OPTIONAL MATCH (n101)<-[:CONSUMER_OF]-(n104)
  OPTIONAL MATCH (n101)-[:ON]->(n105)
  RETURN collect(
    [
      toString(n97.day),
      n97.weight,
      toString(n97.at),
      n97.id,
      n97.kind,
      n97.isSettledHere,
      n99.id,
      toString(n99.dueOn),
      toString(n99.snoozedUntil),
      n100.id,
      n100.name,
      n99.version,
      n101.id,
      n101.state,
      n101.kind,
      (
        (isAdmin AND NOT n101:Recorded)
        OR EXISTS {
          (n101)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n101)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n101.criticality,
      n101.purpose,
      toString(n101.startsOn),
      toString(n101.endsOn),
      toString(n101.stateSince),
      n101:Recorded,
      n101.version,
      1,
      n102.id,
      n103.id,
      n103.name,
      n104.id,
      n104.name,
      (
        CASE
        WHEN n104.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n104:Recorded)
        OR n104 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n104.recordedBy)
        OR EXISTS {
          (n104)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n104.createdAt, false)
        }
        OR EXISTS { (n104)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n104)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n104)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n104.segment,
      n105.id,
      n105.name
    ]
  ) AS r106
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p78})
  WHERE party IN actingFor
  WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
  CALL (party, barred, isAdmin, actingFor, disclosedServices) {
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
  }
  OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
  WITH item, handling, CASE
    WHEN handling.doneFor = coalesce(toString(item.due), '') THEN 'DONE'
    WHEN handling.snoozedUntil > datetime() THEN 'SNOOZED'
    ELSE 'OPEN' END AS state
  WHERE state IN $p77
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n107
  RETURN collect(n107) AS l108
}
CALL (l108, isAdmin, actingFor, disclosedServices) {
  UNWIND l108 AS n107
  WITH n107
  WHERE (
    n107.day >= date($p79)
    AND (
      n107.day > date($p79)
      OR (
        n107.weight <= $p80
        AND (n107.weight < $p80 OR (n107.at >= datetime($p81) AND (n107.at > datetime($p81) OR (n107.id > $p82))))
      )
    )
  )
  WITH n107
  ORDER BY n107.day, n107.weight DESC, n107.at, n107.id
  LIMIT $p83
  CALL (n107, isAdmin, actingFor, disclosedServices) {
    RETURN n107.handling AS n109
  }
  OPTIONAL MATCH (n110:Person {id: n109.assigneeId})
  WHERE (n110.id = n109.partyId OR EXISTS { (n110)-[:ACTS_FOR]->({id: n109.partyId}) })
  CALL (n107, isAdmin, actingFor, disclosedServices) {
    RETURN n107.relationship AS n111
  }
  OPTIONAL MATCH (n111)<-[:PROVIDER_OF|CONSUMER_OF]-(n112)
  WHERE (
    n112.id = n111.proposedBy
    AND (
      (isAdmin AND NOT n111:Recorded)
      OR EXISTS {
        (n111)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n111)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n111)<-[:PROVIDER_OF]-(n113)
  OPTIONAL MATCH (n111)<-[:CONSUMER_OF]-(n114)
  OPTIONAL MATCH (n111)-[:ON]->(n115)
  CALL (n107, isAdmin, actingFor, disclosedServices) {
    RETURN n107.record AS n116
  }
  RETURN collect(
    [
      toString(n107.day),
      n107.weight,
      toString(n107.at),
      n107.id,
      n107.kind,
      n107.isSettledHere,
      n109.id,
      toString(n109.dueOn),
      toString(n109.snoozedUntil),
      n110.id,
      n110.name,
      n109.version,
      toString(n107.dueOn),
      n111.id,
      n111.state,
      n111.kind,
      (
        (isAdmin AND NOT n111:Recorded)
        OR EXISTS {
          (n111)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n111)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n111.criticality,
      n111.purpose,
      toString(n111.startsOn),
      toString(n111.endsOn),
      toString(n111.stateSince),
      n111:Recorded,
      n111.version,
      1,
      n112.id,
      n113.id,
      n113.name,
      n114.id,
      n114.name,
      (
        CASE
        WHEN n114.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n114:Recorded)
        OR n114 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n114.recordedBy)
        OR EXISTS {
          (n114)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n114.createdAt, false)
        }
        OR EXISTS { (n114)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n114)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n114)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n114.segment,
      n115.id,
      n115.name,
      n116.id,
      n116.title,
      n116.version
    ]
  ) AS r117
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p85})
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
  WHERE state IN $p84
  WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
  WITH item {
    .*,
    handling: handling,
    state: state,
    dueOn: dueOn,
    dueAt: CASE
    WHEN handling.dueOn IS NULL THEN item.instant END,
    day: coalesce(dueOn, date(item.since))
  } AS n118
  RETURN collect(n118) AS l119
}
CALL (l119, isAdmin, actingFor, disclosedServices) {
  UNWIND l119 AS n118
  WITH n118
  WHERE (
    n118.day >= date($p86)
    AND (
      n118.day > date($p86)
      OR (
        n118.weight <= $p87
        AND (n118.weight < $p87 OR (n118.at >= datetime($p88) AND (n118.at > datetime($p88) OR (n118.id > $p89))))
      )
    )
  )
  WITH n118
  ORDER BY n118.day, n118.weight DESC, n118.at, n118.id
  LIMIT $p90
  CALL (n118, isAdmin, actingFor, disclosedServices) {
    RETURN n118.handling AS n120
  }
  OPTIONAL MATCH (n121:Person {id: n120.assigneeId})
  WHERE (n121.id = n120.partyId OR EXISTS { (n121)-[:ACTS_FOR]->({id: n120.partyId}) })
  CALL (n118, isAdmin, actingFor, disclosedServices) {
    RETURN n118.relationship AS n122
  }
  OPTIONAL MATCH (n122)<-[:PROVIDER_OF|CONSUMER_OF]-(n123)
  WHERE (
    n123.id = n122.proposedBy
    AND (
      (isAdmin AND NOT n122:Recorded)
      OR EXISTS {
        (n122)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n122)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n122)<-[:PROVIDER_OF]-(n124)
  OPTIONAL MATCH (n122)<-[:CONSUMER_OF]-(n125)
  OPTIONAL MATCH (n122)-[:ON]->(n126)
  CALL (n118, isAdmin, actingFor, disclosedServices) {
    RETURN n118.record AS n127
  }
  RETURN collect(
    [
      toString(n118.day),
      n118.weight,
      toString(n118.at),
      n118.id,
      n118.kind,
      n118.isSettledHere,
      n120.id,
      toString(n120.dueOn),
      toString(n120.snoozedUntil),
      n121.id,
      n121.name,
      n120.version,
      n122.id,
      n122.state,
      n122.kind,
      (
        (isAdmin AND NOT n122:Recorded)
        OR EXISTS {
          (n122)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n122)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n122.criticality,
      n122.purpose,
      toString(n122.startsOn),
      toString(n122.endsOn),
      toString(n122.stateSince),
      n122:Recorded,
      n122.version,
      1,
      n123.id,
      n124.id,
      n124.name,
      n125.id,
      n125.name,
      (
        CASE
        WHEN n125.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n125:Recorded)
        OR n125 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n125.recordedBy)
        OR EXISTS {
          (n125)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n125.createdAt, false)
        }
        OR EXISTS { (n125)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n125)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n125)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n125.segment,
      n126.id,
      n126.name,
      n127.id,
      n127.title
    ]
  ) AS r128
}
OPTIONAL MATCH (n129:Party {id: $p91})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n129:Recorded)
  OR n129.profile = 'PUBLIC'
  OR n129 IN actingFor THEN true
  ELSE EXISTS {
    (n129)-[:ACTS_FOR]->(organisation_)
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
  OR any(acting_ IN actingFor WHERE acting_.id = n129.recordedBy)
  OR EXISTS {
    (n129)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n129.createdAt, false)
  }
  OR EXISTS {
    (n129)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
    (n129)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n129, isAdmin, actingFor, disclosedServices) {
  MATCH (n129)-[:PROVIDER_OF]->(n130)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n130:Recorded)
      OR n130.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n130:Recorded)
      OR EXISTS {
        (n130)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n130)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n130)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n130.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n130.state IN $p92
  )
  WITH n130
  ORDER BY n130.stateSince DESC, n130.id
  LIMIT $p93
  OPTIONAL MATCH (n130)<-[:CONSUMER_OF]-(n131)
  CALL (n131, isAdmin, actingFor, disclosedServices) {
    MATCH (n131)-[:HAS_MORTGAGE]->(n132)
    WHERE (
      EXISTS {
        (n132)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE debtor_ IN actingFor
          OR (
            isAdmin
            AND EXISTS {
              (opener_)-[opened_:OPENED]->(debtor_)
              WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
            }
          )
          OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
      }
      OR EXISTS {
        (n132)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE EXISTS {
          (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN actingFor
            AND (
              (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
              AND CASE
              WHEN consent_.noted IS NULL THEN EXISTS {
                (n132)-[:TOLD_IN]->(telling_)
                WHERE n132.noted IS NULL
                  OR n132.confirmedAt IS NOT NULL
                  OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              }
              ELSE EXISTS {
                (n132)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
                WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              } END
            )
        }
      }
    )
    WITH n132
    ORDER BY n132.asOfOn DESC, n132.createdAt DESC, n132.id
    LIMIT 1001
    RETURN collect([n132.id]) AS r133, count(*) * 1 AS v134
  }
  RETURN collect([n130.id, n131.id, n131.name, r133]) AS r135, count(*) * 4 + sum(v134) AS v136
}
RETURN viewer.id AS viewer, CASE
  WHEN v47 + v136 > 250000 THEN null
  ELSE [
    size(l1),
    r9,
    size(l11),
    r19,
    size(l21),
    r33,
    size(l35),
    r46,
    size(l49),
    r54,
    size(l56),
    r62,
    size(l64),
    r68,
    size(l70),
    r75,
    size(l77),
    r85,
    size(l87),
    r96,
    size(l98),
    r106,
    size(l108),
    r117,
    size(l119),
    r128,
    n129.id,
    r135
  ] END AS row
