// Made by "npm run plans"; do not edit.
// src/dashboard/features/financing/questions.graphql, planned with the variables {"party":"org_x"}
// FinancingQuestionnaires
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
  MATCH (n0)-[:CONSUMER_OF]->(n1)
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
  WITH n1
  ORDER BY n1.startsOn DESC, n1.id
  LIMIT $p2
  CALL (n1, sees, mine, reach) {
    MATCH (n1)<-[:WITHIN]-(n2:FinancingQuestionnaire)
    WHERE (
      sees
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
    )
    WITH n2
    ORDER BY n2.createdAt DESC, n2.id
    LIMIT 1001
    OPTIONAL MATCH (n2)<-[:ASKED]-(n3:Party)
    RETURN collect([n2.id, n2.state, n2.note, n3.id, n3.name, n2.version]) AS r4, count(*) * 6 AS v5
  }
  RETURN collect([n1.id, r4]) AS r6, count(*) * 2 + sum(v5) AS v7
}
RETURN me.id AS viewer, CASE WHEN v7 > 250000 THEN null ELSE [n0.id, r6] END AS row
