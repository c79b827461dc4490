// Made by "npm run plans"; do not edit.
// src/dashboard/features/relationships/relationships.graphql, planned with the variables {"relationship":"org_x","first":2,"after":"brok","kinds":["PROVISION"]}
// Activities
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, CASE
  WHEN isAdmin
  OR NOT (
    EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
    OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }
  ) THEN []
  ELSE COLLECT {
    UNWIND actingFor AS o
    MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s)
    WHERE l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    RETURN DISTINCT s
  } END AS w
WITH viewer, isAdmin, actingFor,
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
  )[1] AS disclosedServices
OPTIONAL MATCH (n0:ServiceRelationship {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE (isAdmin AND NOT n0:Recorded)
  OR EXISTS {
    (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
    WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
  }
  OR EXISTS {
    (n0)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
    WHERE n0.disclosure = 'CHAIN' AND reached_ IN disclosedServices
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n1)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n1.kind IN $p1
  )
  RETURN count(n1) AS c4
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n1)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n1.kind IN $p1
  )
    AND (n1.occurredAt <= datetime($p2) AND (n1.occurredAt < datetime($p2) OR (n1.id > $p3)))
  WITH n1
  ORDER BY n1.occurredAt DESC, n1.id
  LIMIT $p4
  OPTIONAL MATCH (n1)<-[:PERFORMED]-(n2)
  OPTIONAL MATCH (n1)-[:USED]->(n3)
  RETURN collect(
    [
      n1.id,
      n1.kind,
      n1.summary,
      n1.note,
      toString(n1.occurredAt),
      n1.quantity,
      toString(n1.cancelledAt),
      n1.cancelReason,
      (
        isAdmin
        OR any(
          acting_ IN actingFor WHERE acting_.id = coalesce(
            n1.recordedById,
            head(
              COLLECT {
                MATCH (n1)<-[:PERFORMED]-(by_), (n1)-[:PART_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-(side_)
                WHERE side_ = by_ OR EXISTS { (by_)-[:ACTS_FOR]->(side_) }
                RETURN side_.id
                ORDER BY side_.id
                LIMIT 1
              }
            )
          )
        )
      ),
      n1.version,
      n2.id,
      n2.name,
      n3.id,
      n3.name,
      n1.amountMinor,
      n1.currency
    ]
  ) AS r5
}
RETURN viewer.id AS viewer, [n0.id, c4, r5] AS row
