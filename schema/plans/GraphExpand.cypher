// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"org_x","first":2,"after":"brok","states":["PROPOSED"],"withSpend":true}
// GraphExpand
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
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n1.state IN $p1
  )
  RETURN count(n1) AS c8
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n1:Recorded)
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN disclosedServices
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
  CALL (n1, isAdmin, actingFor, disclosedServices) {
    MATCH (n1)<-[:GOVERNS]-(n5)
    WHERE (
      (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n5
    ORDER BY n5.agreedOn DESC, n5.id
    LIMIT 1001
    RETURN collect(
      [
        n5.id,
        n5.amountMinor,
        n5.currency,
        toString(n5.agreedOn),
        toString(n5.validFrom),
        toString(n5.validUntil),
        toString(n5.cancelledAt)
      ]
    ) AS r6, count(*) * 7 AS v7
  }
  RETURN collect(
    [
      n1.id,
      n1.state,
      n1.kind,
      (
        (isAdmin AND NOT n1:Recorded)
        OR EXISTS {
          (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
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
      (
        CASE
        WHEN n3.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n3:Recorded)
        OR n3 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n3.recordedBy)
        OR EXISTS {
          (n3)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n3.createdAt, false)
        }
        OR EXISTS { (n3)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n3)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n3)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n3.segment,
      n4.id,
      n4.name,
      CASE
      WHEN (isAdmin AND NOT n4:Recorded)
      OR n4.published = true
      OR EXISTS { (n4)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n4)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN n4.priceMinor END,
      n4.currency,
      (
        (isAdmin AND NOT n4:Recorded)
        OR n4.published = true
        OR EXISTS { (n4)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (n4)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
      ),
      n4.pricePeriod,
      r6
    ]
  ) AS r9, count(*) * 21 + sum(v7) AS v10
}
RETURN viewer.id AS viewer, CASE
  WHEN v10 > 250000 THEN null
  ELSE [
    n0.id,
    n0.name,
    (
      CASE
      WHEN n0.profile = 'PUBLIC' THEN true
      ELSE CASE
      WHEN (isAdmin AND NOT n0:Recorded)
      OR n0 IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = n0.recordedBy)
      OR EXISTS {
        (n0)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
      }
      OR EXISTS { (n0)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (n0)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END END
    ),
    n0.segment,
    c8,
    r9
  ] END AS row
