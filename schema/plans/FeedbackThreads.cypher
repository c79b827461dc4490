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
