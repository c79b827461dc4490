// Made by "npm run plans"; do not edit.
// src/dashboard/features/catalogue/catalogue.graphql, planned with the variables {"party":"org_x","first":2,"after":"brok"}
// OfferingList
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
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.profile = 'PUBLIC'
  OR n0 IN actingFor THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
    WHERE organisation_ IN actingFor
      OR any(acting_ IN actingFor WHERE acting_.id = organisation_.recordedBy)
      OR EXISTS {
        (organisation_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
      }
      OR EXISTS {
        (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN actingFor AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
  }
  OR any(acting_ IN actingFor WHERE acting_.id = n0.recordedBy)
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
    WHERE CASE
      WHEN (isAdmin AND NOT shared_:Recorded)
      OR shared_.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT shared_:Recorded)
      OR EXISTS {
        (shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (shared_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (shared_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE shared_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
  }
  OR EXISTS {
    (n0)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:OFFERS]->(n1)
  WHERE (
    CASE
    WHEN (isAdmin AND NOT n1:Recorded)
    OR n1.published = true THEN true
    ELSE EXISTS { (n1)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS {
      (n1)<-[:ON]-(on_)
      WHERE CASE
        WHEN (isAdmin AND NOT on_:Recorded)
        OR on_.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT on_:Recorded)
        OR EXISTS {
          (on_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (on_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (on_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE on_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
    } END
  )
  RETURN count(n1) AS c11
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:OFFERS]->(n1)
  WHERE (
    CASE
    WHEN (isAdmin AND NOT n1:Recorded)
    OR n1.published = true THEN true
    ELSE EXISTS { (n1)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS {
      (n1)<-[:ON]-(on_)
      WHERE CASE
        WHEN (isAdmin AND NOT on_:Recorded)
        OR on_.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT on_:Recorded)
        OR EXISTS {
          (on_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (on_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (on_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE on_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
    } END
  )
    AND (n1.name >= $p2 AND (n1.name > $p2 OR (n1.id > $p3)))
  WITH n1
  ORDER BY n1.name, n1.id
  LIMIT $p4
  OPTIONAL MATCH (n1)-[:OF]->(n2)
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)-[:INCLUDES]->(n3)
    WITH n3
    ORDER BY n3.name, n3.id
    LIMIT 1001
    RETURN collect([n3.id, n3.name]) AS r4, count(*) * 2 AS v5
  }
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)<-[:UNDER]-(n6)
    WHERE (
      EXISTS {
        (n6)-[:UNDER]->(under_)
        WHERE (isAdmin AND NOT under_:Recorded)
          OR under_.published = true
          OR EXISTS { (under_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
          OR EXISTS {
            (under_)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
            WHERE taker_ IN actingFor
              AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
          }
      }
    )
    WITH n6
    ORDER BY n6.name, n6.id
    LIMIT 1001
    RETURN collect([n6.id, n6.name, n6.annualRate, n6.termMonths, toString(n6.validUntil), n6.version]) AS r7,
      count(*) * 6 AS v8
  }
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)<-[:ON]-(n9)
    WHERE (
      (
        CASE
        WHEN (isAdmin AND NOT n9:Recorded)
        OR n9.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT n9:Recorded)
        OR EXISTS {
          (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (n9)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n9.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
      )
      AND n9.state IN $p1
    )
    RETURN count(n9) AS c10
  }
  RETURN collect(
    [
      n1.id,
      n1.name,
      (
        (isAdmin AND NOT n1:Recorded)
        OR n1.published = true
        OR EXISTS { (n1)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (n1)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
      ),
      n1.description,
      n1.targetGroup,
      n1.targetKind,
      CASE
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1.published = true
      OR EXISTS { (n1)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n1)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN coalesce(n1.targetSegments, [])
      ELSE [] END,
      coalesce(n1.contents, []),
      n1.published,
      CASE
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1.published = true
      OR EXISTS { (n1)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n1)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN n1.priceMinor END,
      n1.currency,
      n1.pricePeriod,
      n1.terms,
      toString(n1.availableFrom),
      toString(n1.availableUntil),
      n1.version,
      1,
      n2.id,
      r4,
      r7,
      c10
    ]
  ) AS r12, count(*) * 21 + sum(v5) + sum(v8) AS v13
}
RETURN viewer.id AS viewer, CASE WHEN v13 > 250000 THEN null ELSE [n0.id, c11, r12] END AS row
