// Made by "npm run plans"; do not edit.
// src/dashboard/features/feedback/feedback.graphql, planned with the variables {"relationship":"org_x","first":2}
// FeedbackThreads
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
CALL (n0, sees, mine, reach) {
  MATCH (n0)<-[:WITHIN]-(n1:Feedback)
  WHERE (
    (
      sees
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
    )
    AND NOT EXISTS { (n1)-[:REPLY_TO]->() }
  )
  RETURN count(n1) AS c8
}
CALL (n0, sees, mine, reach) {
  MATCH (n0)<-[:WITHIN]-(n1:Feedback)
  WHERE (
    (
      sees
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
    )
    AND NOT EXISTS { (n1)-[:REPLY_TO]->() }
  )
  WITH n1
  ORDER BY n1.createdAt DESC, n1.id
  LIMIT $p1
  OPTIONAL MATCH (n1)<-[:GAVE_FEEDBACK]-(n2:Party)
  OPTIONAL MATCH (n1)-[:ON_THING]->(n3)
  WHERE (NOT n3:WithheldListing)
  CALL (n1, sees, mine, reach) {
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
RETURN me.id AS viewer, CASE WHEN v10 > 250000 THEN null ELSE [n0.id, c8, r9] END AS row
