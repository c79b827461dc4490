// Made by "npm run plans"; do not edit.
// src/dashboard/client/session.graphql, planned with the variables {"party":"org_x"}
// Standing
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
  MATCH (n0)-[:PROVIDER_OF]->(n1)
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
  )
  RETURN count(n1) AS c2
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:CONSUMER_OF]->(n3)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n3:Recorded)
      OR n3.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n3:Recorded)
      OR EXISTS {
        (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n3)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n3)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n3.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n3.state IN $p1
  )
  RETURN count(n3) AS c10
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:CONSUMER_OF]->(n3)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n3:Recorded)
      OR n3.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n3:Recorded)
      OR EXISTS {
        (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n3)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n3)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n3.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n3.state IN $p1
  )
  WITH n3
  ORDER BY n3.startsOn DESC, n3.id
  LIMIT $p2
  OPTIONAL MATCH (n3)<-[:PROVIDER_OF]-(n4)
  OPTIONAL MATCH (n3)<-[:CONSUMER_OF]-(n5)
  OPTIONAL MATCH (n3)-[:ON]->(n6)
  CALL (n3, isAdmin, actingFor, disclosedServices) {
    MATCH (n3)<-[:PROVISIONED_IN]-(n7:PropertyAlert)
    WHERE (
      (isAdmin AND NOT n3:Recorded)
      OR EXISTS {
        (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n3)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n7
    ORDER BY n7.createdAt, n7.id
    LIMIT 1001
    RETURN collect(
      [
        n7.id,
        n7.name,
        COUNT { (n7)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL }
      ]
    ) AS r8, count(*) * 3 AS v9
  }
  RETURN collect([n3.id, n3.state, n4.id, n4.name, n5.id, n5.name, n6.id, n6.name, r8]) AS r11,
    count(*) * 9 + sum(v9) AS v12
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:HAS_MORTGAGE]->(n13)
  WHERE (
    EXISTS {
      (n13)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE debtor_ IN actingFor
        OR (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(debtor_)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
    }
    OR EXISTS {
      (n13)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE EXISTS {
        (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
        WHERE trusted_ IN actingFor
          AND (
            (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
            AND CASE
            WHEN consent_.noted IS NULL THEN EXISTS {
              (n13)-[:TOLD_IN]->(telling_)
              WHERE n13.noted IS NULL OR n13.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            }
            ELSE EXISTS {
              (n13)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
              WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            } END
          )
      }
    }
  )
  WITH n13
  ORDER BY n13.asOfOn DESC, n13.createdAt DESC, n13.id
  LIMIT 1001
  RETURN collect([n13.id]) AS r14
}
RETURN viewer.id AS viewer, CASE
  WHEN v12 > 250000 THEN null
  ELSE [
    n0.id,
    n0.name,
    (n0 IN actingFor),
    ['GENERAL'] + CASE
    WHEN 'REAL_ESTATE' IN coalesce(n0.packs, []) THEN ['REAL_ESTATE']
    WHEN EXISTS {
      (n0:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'REAL_ESTATE' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n0)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert) } THEN ['REAL_ESTATE']
    ELSE [] END + CASE
    WHEN 'FINANCING' IN coalesce(n0.packs, []) THEN ['FINANCING']
    WHEN EXISTS {
      (n0:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'FINANCING' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n0)-[:HAS_MORTGAGE]->() } THEN ['FINANCING']
    ELSE [] END,
    c2,
    c10,
    r11,
    r14,
    null
  ] END AS row
