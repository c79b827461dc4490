// Made by "npm run plans"; do not edit.
// src/dashboard/features/referrals/referrals.graphql, planned with the variables {"party":"org_x"}
// Referrals
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
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN sees
  OR n0.profile = 'PUBLIC'
  OR n0 IN mine THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
    WHERE organisation_ IN mine
      OR EXISTS {
        (organisation_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
      }
      OR EXISTS {
        (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN mine AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
  }
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
    WHERE CASE
      WHEN sees
      OR shared_.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (shared_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (shared_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE shared_.disclosure = 'CHAIN' AND reached_ IN reach
      } END
  }
  OR EXISTS {
    (n0)-[:TAKES_PART_IN]->(joined_)
    WHERE sees
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
  } END
)
CALL (n0, sees, mine, reach) {
  MATCH (n0)-[:PROVIDER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN sees
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN reach
      } END
    )
    AND n1.state IN $p1
  )
  RETURN count(n1) AS c12
}
CALL (n0, sees, mine, reach) {
  MATCH (n0)-[:PROVIDER_OF]->(n1)
  WHERE (
    (
      CASE
      WHEN sees
      OR n1.disclosure = 'PUBLIC' THEN true
      ELSE sees
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN mine AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
      }
      OR EXISTS {
        (n1)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n1.disclosure = 'CHAIN' AND reached_ IN reach
      } END
    )
    AND n1.state IN $p1
  )
  WITH n1
  ORDER BY n1.stateSince DESC, n1.id
  LIMIT $p2
  OPTIONAL MATCH (n1)<-[:CONSUMER_OF]-(n2)
  CALL (n2, sees, mine, reach) {
    MATCH (n2)-[:HAS_MORTGAGE]->(n3)
    WHERE (
      sees
      OR EXISTS { (n3)<-[:HAS_MORTGAGE]-(debtor_) WHERE debtor_ IN mine }
      OR EXISTS {
        (n3)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE EXISTS {
          (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN mine
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
  CALL (n2, sees, mine, reach) {
    MATCH (n2)-[:REFERRED]->(n6:Referral)
    WHERE (
      sees
      OR EXISTS {
        (n6)<-[:REFERRED]-(referred_)
        WHERE referred_ IN mine
          OR EXISTS {
            (referred_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
            WHERE trusted_ IN mine
              AND consent_.noted IS NULL
              AND (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
          }
      }
      OR EXISTS {
        (n6)-[:LED_TO]->(led_)
        WHERE sees
          OR EXISTS {
            (led_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (led_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
        WHERE sees
          OR under_.published = true
          OR EXISTS { (under_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN mine }
          OR EXISTS {
            (under_)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
            WHERE taker_ IN mine AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
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
RETURN me.id AS viewer, CASE WHEN v14 > 250000 THEN null ELSE [n0.id, c12, r13] END AS row
