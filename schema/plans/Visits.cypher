// Made by "npm run plans"; do not edit.
// src/dashboard/features/visits/visits.graphql, planned with the variables {"party":"org_x","from":"2026-06-01T00:00:00.000Z"}
// Visits
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
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.profile = 'PUBLIC'
  OR n0 IN actingFor THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
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
  OR any(acting_ IN actingFor WHERE acting_.id = n0.recordedBy)
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
    (n0)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n1.state IN $p1
  )
  WITH n1
  ORDER BY n1.stateSince DESC, n1.id
  LIMIT $p4
  OPTIONAL MATCH (n1)<-[:PROVIDER_OF]-(n2)
  OPTIONAL MATCH (n1)<-[:CONSUMER_OF]-(n3)
  OPTIONAL MATCH (n1)-[:ON]->(n4)
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)<-[:WITHIN]-(n5:Appointment)
    WHERE (
      (
        (isAdmin AND NOT n1:Recorded)
        OR EXISTS {
          (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      )
      AND n5.endsAt >= datetime($p2)
    )
    WITH n5
    ORDER BY n5.startsAt, n5.id
    LIMIT $p3
    OPTIONAL MATCH (n5)-[:PROPOSED_BY]->(n6:Party)
    OPTIONAL MATCH (n5)-[:HOSTED_BY]->(n7:Party)
    OPTIONAL MATCH (n5)-[:ATTENDED_BY]->(n8:Party)
    OPTIONAL MATCH (n5)-[:AT_PLACE]->(n9)
    WHERE (
      EXISTS {
        (n5)-[:WITHIN]->(within_)
        WHERE CASE
          WHEN n9:WithheldListing THEN false
          WHEN n9:Organisation
          OR n9:Person THEN n9.profile = 'PUBLIC'
          OR EXISTS { (n9)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          OR EXISTS { (n9)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          WHEN n9:Product THEN EXISTS {
            (n9)<-[:HAS_PRODUCT]-(offered_)
            WHERE EXISTS {
              (offered_)<-[:OF|INCLUDES]-(offering_)
              WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
            }
          }
          WHEN n9:Service THEN EXISTS {
            (n9)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n9:Offering THEN n9.published = true
          OR EXISTS { (within_)-[:ON]->(n9) }
          WHEN n9:Agreement
          OR n9:Activity
          OR n9:Access
          OR n9:Survey
          OR n9:Appointment
          OR n9:Feedback
          OR n9:SearchCriteria
          OR n9:CriteriaChangeRequest
          OR n9:PropertyAlert
          OR n9:Match
          OR n9:FinancingQuestionnaire THEN true
          WHEN n9:ServiceRelationship THEN n9 = within_
          OR n9.disclosure = 'PUBLIC'
          WHEN n9:Resource THEN n9.disclosure = 'PUBLIC'
          OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n9) }
          WHEN n9:Listing THEN n9.ownerId IS NULL
          OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n9.ownerId}) }
          WHEN n9:ListingChange THEN EXISTS {
            (n9)-[:CHANGE_OF]->(changed_)
            WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
          }
          WHEN n9:RateOffer THEN EXISTS {
            (n9)-[:UNDER]->(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n9:Referral THEN EXISTS { (n9)-[:LED_TO]->(within_) }
          ELSE false END
      }
    )
    OPTIONAL MATCH (n5)-[:WITHIN]->(n10:ServiceRelationship)
    OPTIONAL MATCH (n10)<-[:PROVIDER_OF]-(n11)
    OPTIONAL MATCH (n10)<-[:CONSUMER_OF]-(n12)
    OPTIONAL MATCH (n10)-[:ON]->(n13)
    RETURN collect(
      [
        n5.id,
        n5.state,
        n5.title,
        toString(n5.startsAt),
        toString(n5.endsAt),
        n5.timeZone,
        n5.location,
        n5.note,
        n5.cancelReason,
        n5.version,
        n6.id,
        n6.name,
        n7.id,
        n7.name,
        n8.id,
        n8.name,
        n9.id,
        n9.address,
        n9.city,
        n10.id,
        n10.state,
        n11.id,
        n11.name,
        n12.id,
        n12.name,
        n13.id,
        n13.name
      ]
    ) AS r14
  }
  RETURN collect([n1.id, n1.state, n2.id, n2.name, n3.id, n3.name, n4.id, n4.name, r14]) AS r15
}
RETURN viewer.id AS viewer, [n0.id, r15] AS row
