// Made by "npm run plans"; do not edit.
// src/dashboard/client/session.graphql, planned with the variables {}
// Me
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (viewer)-[n0:ACTS_FOR]->(acted_)
  WHERE (
    (isAdmin AND NOT viewer:Recorded)
    OR viewer IN actingFor
    OR (
      CASE
      WHEN (isAdmin AND NOT acted_:Recorded)
      OR acted_ IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = acted_.recordedBy)
      OR EXISTS {
        (acted_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= acted_.createdAt, false)
      }
      OR EXISTS { (acted_)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (acted_)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (acted_)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END
    )
  )
  WITH n0
  ORDER BY n0.since
  LIMIT 1001
  OPTIONAL MATCH (:Person)-[n0]->(n1:Organisation)
  RETURN collect(
    [
      n0.role,
      n1.id,
      n1.name,
      (
        CASE
        WHEN n1.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n1:Recorded)
        OR n1 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n1.recordedBy)
        OR EXISTS {
          (n1)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n1.createdAt, false)
        }
        OR EXISTS { (n1)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n1)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n1)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n1.segment
    ]
  ) AS r2
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (viewer)<-[n3:OFFERS_MEMBERSHIP]-(:Organisation)
  WHERE ((isAdmin AND NOT viewer:Recorded) OR viewer IN actingFor)
  WITH n3
  ORDER BY n3.offeredAt, elementId(n3)
  LIMIT 1001
  RETURN collect([startNode(n3).id, startNode(n3).name, n3.role]) AS r4
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  OPTIONAL MATCH (viewer)-[acts_:ACTS_FOR]->(acted_:Organisation)
  WITH viewer, acted_
  ORDER BY acts_.since, acted_.id
  LIMIT 1
  RETURN coalesce(acted_, viewer) AS n5
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (n6:ContactInvitation {address: viewer.email})
  WHERE (n6.state = 'OPEN' AND n6.expiresAt > datetime())
  WITH n6
  ORDER BY n6.sentAt, n6.id
  LIMIT 1001
  RETURN collect([n6.id]) AS r7
}
RETURN viewer.id AS viewer,
  [
    'vwr_' + substring(viewer.id, size('per_')),
    coalesce(viewer.administrator, false),
    viewer.id,
    viewer.name,
    (
      CASE
      WHEN viewer IN actingFor THEN true
      ELSE (
        isAdmin
        AND EXISTS { (opener_)-[opened_:OPENED]->(viewer) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
      )
      OR any(acting_ IN actingFor WHERE acting_.id = viewer.recordedBy)
      OR EXISTS {
        (viewer)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= viewer.createdAt, false)
      }
      OR EXISTS { (viewer)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (viewer)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (viewer)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END
    ),
    viewer.email,
    CASE
    WHEN viewer IN actingFor THEN null
    ELSE viewer.id END,
    (viewer IN actingFor),
    viewer.locale,
    coalesce(viewer.mutedNotices, []),
    r2,
    r4,
    viewer:Person,
    n5.id,
    r7
  ] AS row
