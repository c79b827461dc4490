// Made by "npm run plans"; do not edit.
// src/dashboard/features/today/today.graphql, planned with the variables {"party":"org_x","first":2,"after":"brok","changeRequests":true,"proposals":true,"visits":true,"feedback":true,"questions":true,"surveys":true,"homes":true,"failedMails":true,"toStart":true,"expiring":true,"sent":true,"clients":true}
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
  MATCH (party:Party {id: $p0})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n0
  RETURN collect(n0) AS l1
}
CALL (l1, isAdmin, actingFor, disclosedServices) {
  UNWIND l1 AS n0
  WITH n0
  WHERE (
    n0.day >= date($p1)
    AND (
      n0.day > date($p1)
      OR (
        n0.weight <= $p2
        AND (n0.weight < $p2 OR (n0.at >= datetime($p3) AND (n0.at > datetime($p3) OR (n0.id > $p4))))
      )
    )
  )
  WITH n0
  ORDER BY n0.day, n0.weight DESC, n0.at, n0.id
  LIMIT $p5
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.relationship AS n2
  }
  OPTIONAL MATCH (n2)<-[:PROVIDER_OF]-(n3)
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    RETURN n0.record AS n4
  }
  OPTIONAL MATCH (n4)<-[:ASKED]-(n5:Party)
  OPTIONAL MATCH (n4)-[:ASKS_CHANGE_OF]->(n6:PropertyAlert)
  RETURN collect(
    [
      toString(n0.day),
      n0.weight,
      toString(n0.at),
      n0.id,
      n2.id,
      n3.id,
      n4.id,
      n4.state,
      n4.wish,
      n4.answer,
      toString(n4.askedAt),
      toString(n4.answeredAt),
      n4.version,
      n5.id,
      n5.name,
      n6.id
    ]
  ) AS r7
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p6})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n8
  RETURN collect(n8) AS l9
}
CALL (l9, isAdmin, actingFor, disclosedServices) {
  UNWIND l9 AS n8
  WITH n8
  WHERE (
    n8.day >= date($p7)
    AND (
      n8.day > date($p7)
      OR (
        n8.weight <= $p8
        AND (n8.weight < $p8 OR (n8.at >= datetime($p9) AND (n8.at > datetime($p9) OR (n8.id > $p10))))
      )
    )
  )
  WITH n8
  ORDER BY n8.day, n8.weight DESC, n8.at, n8.id
  LIMIT $p11
  CALL (n8, isAdmin, actingFor, disclosedServices) {
    RETURN n8.relationship AS n10
  }
  OPTIONAL MATCH (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(n11)
  WHERE (
    n11.id = n10.proposedBy
    AND (
      (isAdmin AND NOT n10:Recorded)
      OR EXISTS {
        (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n10)<-[:PROVIDER_OF]-(n12)
  OPTIONAL MATCH (n10)<-[:CONSUMER_OF]-(n13)
  OPTIONAL MATCH (n10)-[:ON]->(n14)
  RETURN collect(
    [
      toString(n8.day),
      n8.weight,
      toString(n8.at),
      n8.id,
      n10.id,
      n10.state,
      n10.kind,
      (
        (isAdmin AND NOT n10:Recorded)
        OR EXISTS {
          (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n10.criticality,
      n10.purpose,
      toString(n10.startsOn),
      toString(n10.endsOn),
      toString(n10.stateSince),
      n10:Recorded,
      n10.version,
      1,
      n11.id,
      n12.id,
      n12.name,
      n13.id,
      n13.name,
      (
        CASE
        WHEN n13.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n13:Recorded)
        OR n13 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n13.recordedBy)
        OR EXISTS {
          (n13)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n13.createdAt, false)
        }
        OR EXISTS { (n13)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n13)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n13)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n13.segment,
      n14.id,
      n14.name
    ]
  ) AS r15
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p12})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: found.due,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: found.due,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: found.due,
      day: date(coalesce(found.due, found.since)),
      at: found.due
    } AS item
  }
  WITH item AS n16
  RETURN collect(n16) AS l17
}
CALL (l17, isAdmin, actingFor, disclosedServices) {
  UNWIND l17 AS n16
  WITH n16
  WHERE (
    n16.day >= date($p13)
    AND (
      n16.day > date($p13)
      OR (
        n16.weight <= $p14
        AND (n16.weight < $p14 OR (n16.at >= datetime($p15) AND (n16.at > datetime($p15) OR (n16.id > $p16))))
      )
    )
  )
  WITH n16
  ORDER BY n16.day, n16.weight DESC, n16.at, n16.id
  LIMIT $p17
  CALL (n16, isAdmin, actingFor, disclosedServices) {
    RETURN n16.record AS n18
  }
  OPTIONAL MATCH (n18)-[:PROPOSED_BY]->(n19:Party)
  OPTIONAL MATCH (n18)-[:HOSTED_BY]->(n20:Party)
  OPTIONAL MATCH (n18)-[:ATTENDED_BY]->(n21:Party)
  OPTIONAL MATCH (n18)-[:AT_PLACE]->(n22)
  WHERE (
    EXISTS {
      (n18)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n22:WithheldListing THEN false
        WHEN n22:Organisation
        OR n22:Person THEN n22.profile = 'PUBLIC'
        OR EXISTS { (n22)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n22)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n22:Product THEN EXISTS {
          (n22)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n22:Service THEN EXISTS {
          (n22)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n22:Offering THEN n22.published = true
        OR EXISTS { (within_)-[:ON]->(n22) }
        WHEN n22:Agreement
        OR n22:Activity
        OR n22:Access
        OR n22:Survey
        OR n22:Appointment
        OR n22:Feedback
        OR n22:SearchCriteria
        OR n22:CriteriaChangeRequest
        OR n22:PropertyAlert
        OR n22:Match
        OR n22:FinancingQuestionnaire THEN true
        WHEN n22:ServiceRelationship THEN n22 = within_
        OR n22.disclosure = 'PUBLIC'
        WHEN n22:Resource THEN n22.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n22) }
        WHEN n22:Listing THEN n22.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n22.ownerId}) }
        WHEN n22:ListingChange THEN EXISTS {
          (n22)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n22:RateOffer THEN EXISTS {
          (n22)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n22:Referral THEN EXISTS { (n22)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n18)-[:WITHIN]->(n23:ServiceRelationship)
  OPTIONAL MATCH (n23)<-[:PROVIDER_OF]-(n24)
  OPTIONAL MATCH (n23)<-[:CONSUMER_OF]-(n25)
  OPTIONAL MATCH (n23)-[:ON]->(n26)
  RETURN collect(
    [
      toString(n16.day),
      n16.weight,
      toString(n16.at),
      n16.id,
      n18.id,
      n18.state,
      n18.title,
      toString(n18.startsAt),
      toString(n18.endsAt),
      n18.timeZone,
      n18.location,
      n18.note,
      n18.cancelReason,
      n18.version,
      n19.id,
      n19.name,
      n20.id,
      n20.name,
      n21.id,
      n21.name,
      n22.id,
      n22.address,
      n22.city,
      n23.id,
      n23.state,
      n24.id,
      n24.name,
      n25.id,
      n25.name,
      n26.id,
      n26.name
    ]
  ) AS r27
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p18})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n28
  RETURN collect(n28) AS l29
}
CALL (l29, isAdmin, actingFor, disclosedServices) {
  UNWIND l29 AS n28
  WITH n28
  WHERE (
    n28.day >= date($p19)
    AND (
      n28.day > date($p19)
      OR (
        n28.weight <= $p20
        AND (n28.weight < $p20 OR (n28.at >= datetime($p21) AND (n28.at > datetime($p21) OR (n28.id > $p22))))
      )
    )
  )
  WITH n28
  ORDER BY n28.day, n28.weight DESC, n28.at, n28.id
  LIMIT $p23
  CALL (n28, isAdmin, actingFor, disclosedServices) {
    RETURN n28.relationship AS n30
  }
  CALL (n28, isAdmin, actingFor, disclosedServices) {
    RETURN n28.record AS n31
  }
  OPTIONAL MATCH (n31)<-[:GAVE_FEEDBACK]-(n32:Party)
  OPTIONAL MATCH (n31)-[:ON_THING]->(n33)
  WHERE (
    EXISTS {
      (n31)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n33:WithheldListing THEN false
        WHEN n33:Organisation
        OR n33:Person THEN n33.profile = 'PUBLIC'
        OR EXISTS { (n33)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n33)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n33:Product THEN EXISTS {
          (n33)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n33:Service THEN EXISTS {
          (n33)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n33:Offering THEN n33.published = true
        OR EXISTS { (within_)-[:ON]->(n33) }
        WHEN n33:Agreement
        OR n33:Activity
        OR n33:Access
        OR n33:Survey
        OR n33:Appointment
        OR n33:Feedback
        OR n33:SearchCriteria
        OR n33:CriteriaChangeRequest
        OR n33:PropertyAlert
        OR n33:Match
        OR n33:FinancingQuestionnaire THEN true
        WHEN n33:ServiceRelationship THEN n33 = within_
        OR n33.disclosure = 'PUBLIC'
        WHEN n33:Resource THEN n33.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n33) }
        WHEN n33:Listing THEN n33.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n33.ownerId}) }
        WHEN n33:ListingChange THEN EXISTS {
          (n33)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n33:RateOffer THEN EXISTS {
          (n33)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n33:Referral THEN EXISTS { (n33)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  CALL (n31, isAdmin, actingFor, disclosedServices) {
    MATCH (n31)<-[:REPLY_TO]-(n34:Feedback)
    WITH n34
    ORDER BY n34.createdAt, n34.id
    LIMIT 1001
    OPTIONAL MATCH (n34)<-[:GAVE_FEEDBACK]-(n35:Party)
    RETURN collect([n34.id, n34.text, n34.side, toString(n34.createdAt), n35.id, n35.name]) AS r36, count(*) * 6 AS v37
  }
  RETURN collect(
    [
      toString(n28.day),
      n28.weight,
      toString(n28.at),
      n28.id,
      n30.id,
      n31.id,
      n31.text,
      n31.side,
      toString(n31.createdAt),
      n32.id,
      n32.name,
      n33.id,
      n33.name,
      n33.title,
      n33.address,
      n33.city,
      r36
    ]
  ) AS r38, count(*) * 17 + sum(v37) AS v39
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p24})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n40
  RETURN collect(n40) AS l41
}
CALL (l41, isAdmin, actingFor, disclosedServices) {
  UNWIND l41 AS n40
  WITH n40
  WHERE (
    n40.day >= date($p25)
    AND (
      n40.day > date($p25)
      OR (
        n40.weight <= $p26
        AND (n40.weight < $p26 OR (n40.at >= datetime($p27) AND (n40.at > datetime($p27) OR (n40.id > $p28))))
      )
    )
  )
  WITH n40
  ORDER BY n40.day, n40.weight DESC, n40.at, n40.id
  LIMIT $p29
  CALL (n40, isAdmin, actingFor, disclosedServices) {
    RETURN n40.record AS n42
  }
  OPTIONAL MATCH (n42)<-[:ASKED]-(n43:Party)
  RETURN collect([toString(n40.day), n40.weight, toString(n40.at), n40.id, n42.id, n42.note, n43.id, n43.name]) AS r44
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p30})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n45
  RETURN collect(n45) AS l46
}
CALL (l46, isAdmin, actingFor, disclosedServices) {
  UNWIND l46 AS n45
  WITH n45
  WHERE (
    n45.day >= date($p31)
    AND (
      n45.day > date($p31)
      OR (
        n45.weight <= $p32
        AND (n45.weight < $p32 OR (n45.at >= datetime($p33) AND (n45.at > datetime($p33) OR (n45.id > $p34))))
      )
    )
  )
  WITH n45
  ORDER BY n45.day, n45.weight DESC, n45.at, n45.id
  LIMIT $p35
  CALL (n45, isAdmin, actingFor, disclosedServices) {
    RETURN n45.relationship AS n47
  }
  OPTIONAL MATCH (n47)<-[:PROVIDER_OF]-(n48)
  CALL (n45, isAdmin, actingFor, disclosedServices) {
    RETURN n45.record AS n49
  }
  RETURN collect(
    [toString(n45.day), n45.weight, toString(n45.at), n45.id, n47.id, n48.id, n48.name, n49.id, n49.milestone]
  ) AS r50
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p36})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n51
  RETURN collect(n51) AS l52
}
CALL (l52, isAdmin, actingFor, disclosedServices) {
  UNWIND l52 AS n51
  WITH n51
  WHERE (
    n51.day >= date($p37)
    AND (
      n51.day > date($p37)
      OR (
        n51.weight <= $p38
        AND (n51.weight < $p38 OR (n51.at >= datetime($p39) AND (n51.at > datetime($p39) OR (n51.id > $p40))))
      )
    )
  )
  WITH n51
  ORDER BY n51.day, n51.weight DESC, n51.at, n51.id
  LIMIT $p41
  CALL (n51, isAdmin, actingFor, disclosedServices) {
    RETURN n51.record AS n53
  }
  RETURN collect(
    [
      toString(n51.day),
      n51.weight,
      toString(n51.at),
      n51.id,
      n53.id,
      n53.name,
      COUNT { (n53)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL }
    ]
  ) AS r54
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p42})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n55
  RETURN collect(n55) AS l56
}
CALL (l56, isAdmin, actingFor, disclosedServices) {
  UNWIND l56 AS n55
  WITH n55
  WHERE (
    n55.day >= date($p43)
    AND (
      n55.day > date($p43)
      OR (
        n55.weight <= $p44
        AND (n55.weight < $p44 OR (n55.at >= datetime($p45) AND (n55.at > datetime($p45) OR (n55.id > $p46))))
      )
    )
  )
  WITH n55
  ORDER BY n55.day, n55.weight DESC, n55.at, n55.id
  LIMIT $p47
  CALL (n55, isAdmin, actingFor, disclosedServices) {
    RETURN n55.relationship AS n57
  }
  CALL (n55, isAdmin, actingFor, disclosedServices) {
    RETURN n55.record AS n58
  }
  RETURN collect(
    [toString(n55.day), n55.weight, toString(n55.at), n55.id, n57.id, n58.id, n58.address, n58.template, n58.lastError]
  ) AS r59
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p48})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n60
  RETURN collect(n60) AS l61
}
CALL (l61, isAdmin, actingFor, disclosedServices) {
  UNWIND l61 AS n60
  WITH n60
  WHERE (
    n60.day >= date($p49)
    AND (
      n60.day > date($p49)
      OR (
        n60.weight <= $p50
        AND (n60.weight < $p50 OR (n60.at >= datetime($p51) AND (n60.at > datetime($p51) OR (n60.id > $p52))))
      )
    )
  )
  WITH n60
  ORDER BY n60.day, n60.weight DESC, n60.at, n60.id
  LIMIT $p53
  CALL (n60, isAdmin, actingFor, disclosedServices) {
    RETURN n60.relationship AS n62
  }
  OPTIONAL MATCH (n62)<-[:PROVIDER_OF|CONSUMER_OF]-(n63)
  WHERE (
    n63.id = n62.proposedBy
    AND (
      (isAdmin AND NOT n62:Recorded)
      OR EXISTS {
        (n62)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n62)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n62)<-[:PROVIDER_OF]-(n64)
  OPTIONAL MATCH (n62)<-[:CONSUMER_OF]-(n65)
  OPTIONAL MATCH (n62)-[:ON]->(n66)
  RETURN collect(
    [
      toString(n60.day),
      n60.weight,
      toString(n60.at),
      n60.id,
      n62.id,
      n62.state,
      n62.kind,
      (
        (isAdmin AND NOT n62:Recorded)
        OR EXISTS {
          (n62)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n62)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n62.criticality,
      n62.purpose,
      toString(n62.startsOn),
      toString(n62.endsOn),
      toString(n62.stateSince),
      n62:Recorded,
      n62.version,
      1,
      n63.id,
      n64.id,
      n64.name,
      n65.id,
      n65.name,
      (
        CASE
        WHEN n65.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n65:Recorded)
        OR n65 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n65.recordedBy)
        OR EXISTS {
          (n65)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n65.createdAt, false)
        }
        OR EXISTS { (n65)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n65)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n65)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n65.segment,
      n66.id,
      n66.name
    ]
  ) AS r67
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p54})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n68
  RETURN collect(n68) AS l69
}
CALL (l69, isAdmin, actingFor, disclosedServices) {
  UNWIND l69 AS n68
  WITH n68
  WHERE (
    n68.day >= date($p55)
    AND (
      n68.day > date($p55)
      OR (
        n68.weight <= $p56
        AND (n68.weight < $p56 OR (n68.at >= datetime($p57) AND (n68.at > datetime($p57) OR (n68.id > $p58))))
      )
    )
  )
  WITH n68
  ORDER BY n68.day, n68.weight DESC, n68.at, n68.id
  LIMIT $p59
  CALL (n68, isAdmin, actingFor, disclosedServices) {
    RETURN n68.relationship AS n70
  }
  OPTIONAL MATCH (n70)<-[:PROVIDER_OF|CONSUMER_OF]-(n71)
  WHERE (
    n71.id = n70.proposedBy
    AND (
      (isAdmin AND NOT n70:Recorded)
      OR EXISTS {
        (n70)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n70)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n70)<-[:PROVIDER_OF]-(n72)
  OPTIONAL MATCH (n70)<-[:CONSUMER_OF]-(n73)
  OPTIONAL MATCH (n70)-[:ON]->(n74)
  CALL (n68, isAdmin, actingFor, disclosedServices) {
    RETURN n68.record AS n75
  }
  RETURN collect(
    [
      toString(n68.day),
      n68.weight,
      toString(n68.at),
      n68.id,
      toString(n68.dueOn),
      n70.id,
      n70.state,
      n70.kind,
      (
        (isAdmin AND NOT n70:Recorded)
        OR EXISTS {
          (n70)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n70)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n70.criticality,
      n70.purpose,
      toString(n70.startsOn),
      toString(n70.endsOn),
      toString(n70.stateSince),
      n70:Recorded,
      n70.version,
      1,
      n71.id,
      n72.id,
      n72.name,
      n73.id,
      n73.name,
      (
        CASE
        WHEN n73.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n73:Recorded)
        OR n73 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n73.recordedBy)
        OR EXISTS {
          (n73)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n73.createdAt, false)
        }
        OR EXISTS { (n73)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n73)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n73)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n73.segment,
      n74.id,
      n74.name,
      n75.id,
      n75.title,
      n75.name
    ]
  ) AS r76
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (party:Party {id: $p60})
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
      record: CASE
      WHEN found.isShown THEN record END,
      relationship: found.relationship,
      since: found.since,
      dueOn: date(found.due),
      dueAt: null,
      day: date(coalesce(found.due, found.since)),
      at: found.since
    } AS item
  }
  WITH item AS n77
  RETURN collect(n77) AS l78
}
CALL (l78, isAdmin, actingFor, disclosedServices) {
  UNWIND l78 AS n77
  WITH n77
  WHERE (
    n77.day >= date($p61)
    AND (
      n77.day > date($p61)
      OR (
        n77.weight <= $p62
        AND (n77.weight < $p62 OR (n77.at >= datetime($p63) AND (n77.at > datetime($p63) OR (n77.id > $p64))))
      )
    )
  )
  WITH n77
  ORDER BY n77.day, n77.weight DESC, n77.at, n77.id
  LIMIT $p65
  CALL (n77, isAdmin, actingFor, disclosedServices) {
    RETURN n77.relationship AS n79
  }
  OPTIONAL MATCH (n79)<-[:PROVIDER_OF|CONSUMER_OF]-(n80)
  WHERE (
    n80.id = n79.proposedBy
    AND (
      (isAdmin AND NOT n79:Recorded)
      OR EXISTS {
        (n79)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n79)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n79)<-[:PROVIDER_OF]-(n81)
  OPTIONAL MATCH (n79)<-[:CONSUMER_OF]-(n82)
  OPTIONAL MATCH (n79)-[:ON]->(n83)
  RETURN collect(
    [
      toString(n77.day),
      n77.weight,
      toString(n77.at),
      n77.id,
      n79.id,
      n79.state,
      n79.kind,
      (
        (isAdmin AND NOT n79:Recorded)
        OR EXISTS {
          (n79)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n79)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n79.criticality,
      n79.purpose,
      toString(n79.startsOn),
      toString(n79.endsOn),
      toString(n79.stateSince),
      n79:Recorded,
      n79.version,
      1,
      n80.id,
      n81.id,
      n81.name,
      n82.id,
      n82.name,
      (
        CASE
        WHEN n82.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n82:Recorded)
        OR n82 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n82.recordedBy)
        OR EXISTS {
          (n82)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n82.createdAt, false)
        }
        OR EXISTS { (n82)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n82)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n82)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n82.segment,
      n83.id,
      n83.name
    ]
  ) AS r84
}
OPTIONAL MATCH (n85:Party {id: $p66})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n85:Recorded)
  OR n85.profile = 'PUBLIC'
  OR n85 IN actingFor THEN true
  ELSE EXISTS {
    (n85)-[:ACTS_FOR]->(organisation_)
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
  OR any(acting_ IN actingFor WHERE acting_.id = n85.recordedBy)
  OR EXISTS {
    (n85)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n85.createdAt, false)
  }
  OR EXISTS {
    (n85)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
    (n85)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n85, isAdmin, actingFor, disclosedServices) {
  MATCH (n85)-[:PROVIDER_OF]->(n86)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n86:Recorded)
      OR n86.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n86:Recorded)
      OR EXISTS {
        (n86)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n86)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n86)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n86.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n86.state IN $p67
  )
  WITH n86
  ORDER BY n86.stateSince DESC, n86.id
  LIMIT $p68
  OPTIONAL MATCH (n86)<-[:CONSUMER_OF]-(n87)
  CALL (n87, isAdmin, actingFor, disclosedServices) {
    MATCH (n87)-[:HAS_MORTGAGE]->(n88)
    WHERE (
      EXISTS {
        (n88)<-[:HAS_MORTGAGE]-(debtor_)
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
        (n88)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE EXISTS {
          (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN actingFor
            AND (
              (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
              AND CASE
              WHEN consent_.noted IS NULL THEN EXISTS {
                (n88)-[:TOLD_IN]->(telling_)
                WHERE n88.noted IS NULL
                  OR n88.confirmedAt IS NOT NULL
                  OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              }
              ELSE EXISTS {
                (n88)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
                WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              } END
            )
        }
      }
    )
    WITH n88
    ORDER BY n88.asOfOn DESC, n88.createdAt DESC, n88.id
    LIMIT 1001
    RETURN collect([n88.id]) AS r89, count(*) * 1 AS v90
  }
  RETURN collect([n86.id, n87.id, n87.name, r89]) AS r91, count(*) * 4 + sum(v90) AS v92
}
RETURN viewer.id AS viewer, CASE
  WHEN v39 + v92 > 250000 THEN null
  ELSE [
    size(l1),
    r7,
    size(l9),
    r15,
    size(l17),
    r27,
    size(l29),
    r38,
    size(l41),
    r44,
    size(l46),
    r50,
    size(l52),
    r54,
    size(l56),
    r59,
    size(l61),
    r67,
    size(l69),
    r76,
    size(l78),
    r84,
    n85.id,
    r91
  ] END AS row
