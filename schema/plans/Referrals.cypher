// Made by "npm run plans"; do not edit.
// src/dashboard/features/referrals/referrals.graphql, planned with the variables {"party":"org_x"}
// Referrals
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
    AND n1.state IN $p1
  )
  RETURN count(n1) AS c12
}
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
    AND n1.state IN $p1
  )
  WITH n1
  ORDER BY n1.stateSince DESC, n1.id
  LIMIT $p2
  OPTIONAL MATCH (n1)<-[:CONSUMER_OF]-(n2)
  CALL (n2, isAdmin, actingFor, disclosedServices) {
    MATCH (n2)-[:HAS_MORTGAGE]->(n3)
    WHERE (
      EXISTS {
        (n3)<-[:HAS_MORTGAGE]-(debtor_)
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
        (n3)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE EXISTS {
          (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN actingFor
            AND (
              (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
              AND CASE
              WHEN consent_.noted IS NULL THEN EXISTS {
                (n3)-[:TOLD_IN]->(telling_)
                WHERE n3.noted IS NULL OR n3.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              }
              ELSE EXISTS {
                (n3)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
                WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              } END
            )
        }
      }
    )
    WITH n3
    ORDER BY n3.asOfOn DESC, n3.createdAt DESC, n3.id
    LIMIT 1001
    RETURN collect([n3.id]) AS r4, count(*) * 1 AS v5
  }
  CALL (n2, isAdmin, actingFor, disclosedServices) {
    MATCH (n2)-[:REFERRED]->(n6:Referral)
    WHERE (
      EXISTS {
        (n6)<-[:REFERRED]-(referred_)
        WHERE referred_ IN actingFor
          OR EXISTS {
            (referred_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
            WHERE trusted_ IN actingFor
              AND consent_.noted IS NULL
              AND (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
          }
          OR (
            isAdmin
            AND EXISTS {
              (opener_)-[opened_:OPENED]->(referred_)
              WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
            }
          )
      }
      OR EXISTS {
        (n6)-[:LED_TO]->(led_)
        WHERE EXISTS {
          (led_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (led_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      }
    )
    WITH n6
    ORDER BY n6.createdAt DESC, n6.id
    LIMIT 1001
    OPTIONAL MATCH (n6)<-[:REFERRED]-(n7:Party)
    OPTIONAL MATCH (n6)-[:TO_BROKER]->(n8:Party)
    OPTIONAL MATCH (n6)-[:WITH_OFFER]->(n9:RateOffer)
    WHERE (
      EXISTS {
        (n9)-[:UNDER]->(under_)
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
    RETURN collect(
      [
        n6.id,
        n6.state,
        n6.horizonMonths,
        n6.reason,
        n6.outcomeNote,
        toString(n6.completedAt),
        toString(n6.createdAt),
        n6.version,
        n7.id,
        n7.name,
        n8.id,
        n8.name,
        n9.id,
        n9.name,
        n6.expectedSavingMinor,
        n6.currency,
        n6.realisedSavingMinor
      ]
    ) AS r10, count(*) * 17 AS v11
  }
  RETURN collect([n1.id, n2.id, n2.name, r4, r10]) AS r13, count(*) * 5 + sum(v5) + sum(v11) AS v14
}
RETURN viewer.id AS viewer, CASE WHEN v14 > 250000 THEN null ELSE [n0.id, c12, r13] END AS row
