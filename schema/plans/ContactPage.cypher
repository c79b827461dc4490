// Made by "npm run plans"; do not edit.
// src/dashboard/features/contacts/contact-page.graphql, planned with the variables {"id":"res_x"}
// ContactPage
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
OPTIONAL MATCH (n0:Resource {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE (isAdmin AND NOT n0:Recorded)
  OR EXISTS { (n0)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
  OR EXISTS { (n0)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
  OR EXISTS {
    (n0)<-[:CREATES]-(origin_)
    WHERE n0.disclosure IS NULL
      AND (
        CASE
        WHEN (isAdmin AND NOT origin_:Recorded)
        OR origin_.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT origin_:Recorded)
        OR EXISTS {
          (origin_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (origin_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE origin_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
      )
  }
  OR EXISTS {
    (n0)<-[:CREATES]-(origin_)
    WHERE EXISTS {
      (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
      WHERE n0.disclosure = 'CHAIN' AND reached_ IN disclosedServices
    }
  } END
)
RETURN viewer.id AS viewer, [n0.id] AS row
