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
    UNWIND mine AS own
    MATCH (own)-[:CONSUMER_OF]->(consumed)-[:ON]->()-[:OF|INCLUDES]->(nearest)
    WHERE consumed.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    RETURN DISTINCT nearest
  } END AS reach0
WITH me, sees, mine, reach0,
  COLLECT {
    UNWIND reach0 AS within
    MATCH (within)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(link)
    WITH DISTINCT link
    WHERE link.disclosure IN ['CHAIN', 'PUBLIC'] AND link.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    MATCH (link)-[:ON]->()-[:OF|INCLUDES]->(reached)
    RETURN DISTINCT reached
  } AS reach1
WITH me, sees, mine, reach0, reach1,
  COLLECT {
    UNWIND reach1 AS within
    MATCH (within)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(link)
    WITH DISTINCT link
    WHERE link.disclosure IN ['CHAIN', 'PUBLIC'] AND link.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    MATCH (link)-[:ON]->()-[:OF|INCLUDES]->(reached)
    RETURN DISTINCT reached
  } AS reach2
WITH me, sees, mine, reach0, reach1, reach2,
  COLLECT {
    UNWIND reach2 AS within
    MATCH (within)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(link)
    WITH DISTINCT link
    WHERE link.disclosure IN ['CHAIN', 'PUBLIC'] AND link.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    MATCH (link)-[:ON]->()-[:OF|INCLUDES]->(reached)
    RETURN DISTINCT reached
  } AS reach3
WITH me, sees, mine, reach0 + reach1 + reach2 + reach3 AS reach
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
