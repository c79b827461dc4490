// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"rel_x"}
// GraphStart
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
OPTIONAL MATCH (n0:ServiceRelationship {id: $p0})
WHERE (
  CASE
  WHEN sees
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE sees
  OR EXISTS {
    (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
    WHERE party_ IN mine AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
  }
  OR EXISTS {
    (n0)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
    WHERE n0.disclosure = 'CHAIN' AND reached_ IN reach
  } END
)
OPTIONAL MATCH (n0)<-[:PROVIDER_OF]-(n1)
OPTIONAL MATCH (n0)<-[:CONSUMER_OF]-(n2)
OPTIONAL MATCH (n0)-[:ON]->(n3)
RETURN me.id AS viewer,
  [
    n0.id,
    n0.state,
    n0.kind,
    (
      sees
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
    ),
    n0.criticality,
    toString(n0.startsOn),
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
    n1.segment,
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
    n3.name
  ] AS row
