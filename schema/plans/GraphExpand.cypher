// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"org_x","first":2,"after":"brok","states":["PROPOSED"]}
// GraphExpand
OPTIONAL MATCH (me:Person {email: $viewer})
WHERE me.signInEndedAt IS NULL
WITH me, coalesce(me.administrator, false) AS sees, CASE
  WHEN me IS NULL THEN []
  ELSE [me] + COLLECT { MATCH (me)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS mine
WITH me, sees, mine, CASE
  WHEN sees
  OR NOT (
    EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
    OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }
  ) THEN []
  ELSE COLLECT {
    UNWIND mine AS o
    MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s)
    WHERE l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    RETURN DISTINCT s
  } END AS w
WITH me, sees, mine,
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
  )[1] AS reach
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
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN sees
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN reach
      } END
    )
    AND n1.state IN $p1
  )
  RETURN count(n1) AS c5
}
CALL (n0, sees, mine, reach) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN sees
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN reach
      } END
    )
    AND n1.state IN $p1
  )
    AND (n1.startsOn <= date($p2) AND (n1.startsOn < date($p2) OR (n1.id > $p3)))
  WITH n1
  ORDER BY n1.startsOn DESC, n1.id
  LIMIT $p4
  OPTIONAL MATCH (n1)<-[:PROVIDER_OF]-(n2)
  OPTIONAL MATCH (n1)<-[:CONSUMER_OF]-(n3)
  OPTIONAL MATCH (n1)-[:ON]->(n4)
  RETURN collect(
    [
      n1.id,
      n1.state,
      n1.kind,
      (
        sees
        OR EXISTS {
          (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
        }
      ),
      n1.criticality,
      toString(n1.startsOn),
      n2.id,
      n2.name,
      (
        CASE
        WHEN n2.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN sees
        OR n2 IN mine THEN true
        ELSE EXISTS {
          (n2)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n2.createdAt, false)
        }
        OR EXISTS { (n2)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n2)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n2)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
            }
        } END END
      ),
      n2.segment,
      n3.id,
      n3.name,
      (
        CASE
        WHEN n3.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN sees
        OR n3 IN mine THEN true
        ELSE EXISTS {
          (n3)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n3.createdAt, false)
        }
        OR EXISTS { (n3)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n3)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n3)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
            }
        } END END
      ),
      n3.segment,
      n4.id,
      n4.name
    ]
  ) AS r6
}
RETURN me.id AS viewer,
  [
    n0.id,
    n0.name,
    (
      CASE
      WHEN n0.profile = 'PUBLIC' THEN true
      ELSE CASE
      WHEN sees
      OR n0 IN mine THEN true
      ELSE EXISTS {
        (n0)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
      }
      OR EXISTS { (n0)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
      OR EXISTS {
        (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (n0)-[:TAKES_PART_IN]->(joined_)
        WHERE sees
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
          }
      } END END
    ),
    n0.segment,
    c5,
    r6
  ] AS row
