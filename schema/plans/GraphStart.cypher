// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"rel_x","withSpend":true}
// GraphStart
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
OPTIONAL MATCH (n0)<-[:PROVIDER_OF]-(n1)
OPTIONAL MATCH (n0)<-[:CONSUMER_OF]-(n2)
OPTIONAL MATCH (n0)-[:ON]->(n3)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GOVERNS]-(n4)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n4
  ORDER BY n4.agreedOn DESC, n4.id
  LIMIT 1001
  RETURN collect(
    [
      n4.id,
      n4.amountMinor,
      n4.currency,
      toString(n4.agreedOn),
      toString(n4.validFrom),
      toString(n4.validUntil),
      toString(n4.cancelledAt)
    ]
  ) AS r5
}
RETURN viewer.id AS viewer,
  [
    n0.id,
    n0.state,
    n0.kind,
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
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
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1 IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = n1.recordedBy)
      OR EXISTS {
        (n1)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n1.createdAt, false)
      }
      OR EXISTS { (n1)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (n1)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (n1)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
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
      WHEN (isAdmin AND NOT n2:Recorded)
      OR n2 IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = n2.recordedBy)
      OR EXISTS {
        (n2)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n2.createdAt, false)
      }
      OR EXISTS { (n2)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (n2)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (n2)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END END
    ),
    n2.segment,
    n3.id,
    n3.name,
    CASE
    WHEN (isAdmin AND NOT n3:Recorded)
    OR n3.published = true
    OR EXISTS { (n3)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS {
      (n3)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
      WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
    } THEN n3.priceMinor END,
    n3.currency,
    (
      (isAdmin AND NOT n3:Recorded)
      OR n3.published = true
      OR EXISTS { (n3)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n3)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      }
    ),
    n3.pricePeriod,
    r5
  ] AS row
