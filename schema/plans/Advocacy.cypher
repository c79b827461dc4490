// Made by "npm run plans"; do not edit.
// src/dashboard/features/advocacy/advocacy.graphql, planned with the variables {"provider":"org_x","first":2,"start":"2026-06-01T00:00:00.000Z","second":"2026-06-01T00:00:00.000Z","third":"2026-06-01T00:00:00.000Z","fourth":"2026-06-01T00:00:00.000Z"}
// Advocacy
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
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
  MATCH (n0)-[:PROVIDER_OF]->()<-[:SURVEYS]-(n1:Survey)
  WHERE (
    (
      EXISTS {
        (n1)-[:SURVEYS]->(whole_:ServiceRelationship)
        WHERE (isAdmin AND NOT whole_:Recorded)
          OR EXISTS {
            (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
  )
  WITH n1
  ORDER BY n1.updatedAt DESC, n1.id
  LIMIT $p1
  OPTIONAL MATCH (n1)-[:SURVEYS]->(n2:ServiceRelationship)
  OPTIONAL MATCH (n2)<-[:CONSUMER_OF]-(n3)
  RETURN collect([n1.id, n1.score, n1.category, n1.comment, toString(n1.answeredAt), n2.id, n3.id, n3.name]) AS r4
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF]->()<-[:SURVEYS]-(n5:Survey)
  WHERE (
    (
      EXISTS {
        (n5)-[:SURVEYS]->(whole_:ServiceRelationship)
        WHERE (isAdmin AND NOT whole_:Recorded)
          OR EXISTS {
            (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
  )
  WITH n5
  ORDER BY n5.updatedAt DESC, n5.id
  LIMIT $p2
  OPTIONAL MATCH (n5)-[:SURVEYS]->(n6:ServiceRelationship)
  OPTIONAL MATCH (n6)<-[:CONSUMER_OF]-(n7)
  RETURN collect([n5.id, n5.score, n5.category, n5.comment, toString(n5.answeredAt), n6.id, n7.id, n7.name]) AS r8
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF]->()<-[:SURVEYS]-(n9:Survey)
  WHERE (
    (
      EXISTS {
        (n9)-[:SURVEYS]->(whole_:ServiceRelationship)
        WHERE (isAdmin AND NOT whole_:Recorded)
          OR EXISTS {
            (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
  )
  WITH n9
  ORDER BY n9.updatedAt DESC, n9.id
  LIMIT $p3
  OPTIONAL MATCH (n9)-[:SURVEYS]->(n10:ServiceRelationship)
  OPTIONAL MATCH (n10)<-[:CONSUMER_OF]-(n11)
  RETURN collect([n9.id, n9.score, n9.category, n9.comment, toString(n9.answeredAt), n10.id, n11.id, n11.name]) AS r12
}
RETURN viewer.id AS viewer, [n0.id, r4, r8, r12] AS row
