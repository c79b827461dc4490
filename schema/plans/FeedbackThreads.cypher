// Made by "npm run plans"; do not edit.
// src/dashboard/features/feedback/feedback.graphql, planned with the variables {"relationship":"org_x","first":2,"after":"brok"}
// FeedbackThreads
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
OPTIONAL MATCH (n0:ServiceRelationship {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE (isAdmin AND NOT n0:Recorded)
  OR EXISTS {
    (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
    WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
  }
  OR EXISTS {
    (n0)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
    WHERE n0.disclosure = 'CHAIN' AND reached_ IN disclosedServices
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n1:Feedback)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND NOT EXISTS { (n1)-[:REPLY_TO]->() }
  )
  RETURN count(n1) AS c8
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n1:Feedback)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND NOT EXISTS { (n1)-[:REPLY_TO]->() }
  )
    AND (n1.createdAt <= datetime($p1) AND (n1.createdAt < datetime($p1) OR (n1.id > $p2)))
  WITH n1
  ORDER BY n1.createdAt DESC, n1.id
  LIMIT $p3
  OPTIONAL MATCH (n1)<-[:GAVE_FEEDBACK]-(n2:Party)
  OPTIONAL MATCH (n1)-[:ON_THING]->(n3)
  WHERE (
    EXISTS {
      (n1)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n3:WithheldListing THEN false
        WHEN n3:Organisation
        OR n3:Person THEN n3.profile = 'PUBLIC'
        OR EXISTS { (n3)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n3)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n3:Product THEN EXISTS {
          (n3)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n3:Service THEN EXISTS {
          (n3)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n3:Offering THEN n3.published = true
        OR EXISTS { (within_)-[:ON]->(n3) }
        WHEN n3:Agreement
        OR n3:Activity
        OR n3:Access
        OR n3:Survey
        OR n3:Appointment
        OR n3:Feedback
        OR n3:SearchCriteria
        OR n3:CriteriaChangeRequest
        OR n3:PropertyAlert
        OR n3:Match
        OR n3:FinancingQuestionnaire THEN true
        WHEN n3:ServiceRelationship THEN n3 = within_
        OR n3.disclosure = 'PUBLIC'
        WHEN n3:Resource THEN n3.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n3) }
        WHEN n3:Listing THEN n3.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n3.ownerId}) }
        WHEN n3:ListingChange THEN EXISTS {
          (n3)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n3:RateOffer THEN EXISTS {
          (n3)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n3:Referral THEN EXISTS { (n3)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)<-[:REPLY_TO]-(n4:Feedback)
    WITH n4
    ORDER BY n4.createdAt, n4.id
    LIMIT 1001
    OPTIONAL MATCH (n4)<-[:GAVE_FEEDBACK]-(n5:Party)
    RETURN collect([n4.id, n4.text, n4.side, toString(n4.createdAt), n5.id, n5.name]) AS r6, count(*) * 6 AS v7
  }
  RETURN collect(
    [n1.id, n1.text, n1.side, toString(n1.createdAt), n2.id, n2.name, n3.id, n3.name, n3.title, n3.address, n3.city, r6]
  ) AS r9, count(*) * 12 + sum(v7) AS v10
}
RETURN viewer.id AS viewer, CASE WHEN v10 > 250000 THEN null ELSE [n0.id, c8, r9] END AS row
