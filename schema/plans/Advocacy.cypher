// Made by "npm run plans"; do not edit.
// src/dashboard/features/advocacy/advocacy.graphql, planned with the variables {"provider":"org_x","first":2,"start":"2026-06-01T00:00:00.000Z","second":"2026-06-01T00:00:00.000Z","third":"2026-06-01T00:00:00.000Z","fourth":"2026-06-01T00:00:00.000Z"}
// Advocacy
OPTIONAL MATCH (me:Person {email: $viewer})
WHERE me.signInEndedAt IS NULL
WITH me, coalesce(me.administrator, false) AS sees, CASE
  WHEN me IS NULL THEN []
  ELSE [me] + COLLECT { MATCH (me)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS mine
WITH me, sees, mine, [] AS reach
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN sees
  OR n0.profile = 'PUBLIC'
  OR n0 IN mine THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
    WHERE organisation_ IN mine
      OR EXISTS {
        (organisation_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
      }
      OR EXISTS {
        (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN mine AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
  }
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
    WHERE CASE
      WHEN sees
      OR shared_.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (shared_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (shared_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE shared_.disclosure = 'CHAIN' AND reached_ IN reach
      } END
  }
  OR EXISTS {
    (n0)-[:TAKES_PART_IN]->(joined_)
    WHERE sees
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
  } END
)
CALL (n0, sees, mine, reach) {
  MATCH (n0)-[:PROVIDER_OF]->()<-[:SURVEYS]-(n1:Survey)
  WHERE (
    (
      EXISTS {
        (n1)-[:SURVEYS]->(whole_:ServiceRelationship)
        WHERE sees
          OR EXISTS {
            (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
CALL (n0, sees, mine, reach) {
  MATCH (n0)-[:PROVIDER_OF]->()<-[:SURVEYS]-(n5:Survey)
  WHERE (
    (
      EXISTS {
        (n5)-[:SURVEYS]->(whole_:ServiceRelationship)
        WHERE sees
          OR EXISTS {
            (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
RETURN me.id AS viewer, [n0.id, r4, r8] AS row
