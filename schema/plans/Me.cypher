// Made by "npm run plans"; do not edit.
// src/dashboard/client/session.graphql, planned with the variables {}
// Me
OPTIONAL MATCH (me:Person {email: $viewer})
WHERE me.signInEndedAt IS NULL
WITH me, coalesce(me.administrator, false) AS sees, CASE
  WHEN me IS NULL THEN []
  ELSE [me] + COLLECT { MATCH (me)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS mine
WITH me, sees, mine, [] AS reach
CALL (me, sees, mine, reach) {
  MATCH (me)-[n0:ACTS_FOR]->(acted_)
  WHERE (
    sees
    OR me IN mine
    OR (
      CASE
      WHEN sees
      OR acted_ IN mine THEN true
      ELSE EXISTS {
        (acted_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= acted_.createdAt, false)
      }
      OR EXISTS { (acted_)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
      OR EXISTS {
        (acted_)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (acted_)-[:TAKES_PART_IN]->(joined_)
        WHERE sees
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
        WHEN sees
        OR n1 IN mine THEN true
        ELSE EXISTS {
          (n1)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n1.createdAt, false)
        }
        OR EXISTS { (n1)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n1)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n1)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
            }
        } END END
      ),
      n1.segment
    ]
  ) AS r2
}
CALL (me, sees, mine, reach) {
  OPTIONAL MATCH (me)-[acts_:ACTS_FOR]->(acted_:Organisation)
  WITH me, acted_
  ORDER BY acts_.since, acted_.id
  LIMIT 1
  RETURN coalesce(acted_, me) AS n3
}
RETURN me.id AS viewer,
  [
    'vwr_' + substring(me.id, size('per_')),
    coalesce(me.administrator, false),
    me.id,
    me.name,
    (
      CASE
      WHEN sees
      OR me IN mine THEN true
      ELSE EXISTS {
        (me)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= me.createdAt, false)
      }
      OR EXISTS { (me)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
      OR EXISTS {
        (me)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (me)-[:TAKES_PART_IN]->(joined_)
        WHERE sees
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
          }
      } END
    ),
    me.email,
    r2,
    n3.id
  ] AS row
