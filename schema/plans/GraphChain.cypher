// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"of":"org_x","direction":"UPSTREAM","maxDepth":2,"withSpend":true}
// GraphChain
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
CALL (isAdmin, actingFor, disclosedServices) {
  OPTIONAL MATCH (anchor0:Party {id: $p1})
  WHERE CASE
    WHEN (isAdmin AND NOT anchor0:Recorded)
    OR anchor0.profile = 'PUBLIC'
    OR anchor0 IN actingFor THEN true
    ELSE EXISTS {
      (anchor0)-[:ACTS_FOR]->(organisation_)
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
    OR any(acting_ IN actingFor WHERE acting_.id = anchor0.recordedBy)
    OR EXISTS {
      (anchor0)<-[:RECORDED]-(recorder_)
      WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= anchor0.createdAt, false)
    }
    OR EXISTS {
      (anchor0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
      (anchor0)-[:TAKES_PART_IN]->(joined_)
      WHERE (isAdmin AND NOT joined_:Recorded)
        OR EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
    } END
  WITH *,
    COLLECT {
      MATCH (anchor0)-[:CONSUMER_OF]->(r)
      WITH r, NULL AS x, NULL AS e, NULL AS s
      WHERE r.state IN $p0
        AND (
          CASE
          WHEN (isAdmin AND NOT r:Recorded)
          OR r.disclosure = 'PUBLIC' THEN true
          ELSE (isAdmin AND NOT r:Recorded)
          OR EXISTS {
            (r)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
          OR EXISTS {
            (r)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
            WHERE r.disclosure = 'CHAIN' AND reached_ IN disclosedServices
          } END
        )
      WITH NULL AS i, r, x, e, s
      RETURN [i, r, x, s]
      LIMIT 20000
    } AS walk8Links
  WITH *, COLLECT { UNWIND walk8Links AS link WITH link[1] AS r RETURN DISTINCT r } AS walk8First
  WITH *,
    reduce(
      walked = {level: walk8First, seen: walk8First, levels: [walk8Links]},
      depth IN range(2, $p2) | CASE
      WHEN walked.level = [] THEN walked
      ELSE [
        links IN [
          COLLECT {
            UNWIND range(0, size(walked.level) - 1) AS i
            WITH i, walked.level[i] AS from
            MATCH (from)-[:ON]->()-[:OF|INCLUDES]->(s)<-[e:ENABLES]-(x)<-[made:CREATES|MODIFIES]-(r)
            WHERE r.state IN $p0
              AND (
                CASE
                WHEN (isAdmin AND NOT r:Recorded)
                OR r.disclosure = 'PUBLIC' THEN true
                ELSE (isAdmin AND NOT r:Recorded)
                OR EXISTS {
                  (r)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
                  WHERE party_ IN actingFor AND NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
                }
                OR EXISTS {
                  (r)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
                  WHERE r.disclosure = 'CHAIN' AND reached_ IN disclosedServices
                } END
              )
              AND (
                CASE
                WHEN (isAdmin AND NOT x:Recorded)
                OR (type(made) = 'CREATES' AND x.disclosure IS NULL)
                OR x.disclosure = 'PUBLIC' THEN true
                ELSE (x.disclosure = 'CHAIN' AND EXISTS { (x)-[:ENABLES]->(within_) WHERE within_ IN disclosedServices })
                OR (isAdmin AND NOT x:Recorded)
                OR EXISTS { (x)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
                OR EXISTS {
                  (x)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_)
                  WHERE maker_ IN actingFor
                } END
              )
            RETURN [i, r, x, s]
            LIMIT 20000
          }
        ] | [
          level IN [
            COLLECT { UNWIND links AS link WITH link[1] AS r WHERE NOT r IN walked.seen RETURN DISTINCT r }
          ] | {level: level, seen: walked.seen + level, levels: walked.levels + [links]}
        ][0]
      ][0] END
    ) AS walk8
  WITH *, COLLECT { UNWIND [walk8] AS walk UNWIND walk.seen AS r RETURN DISTINCT r } AS relationships3
  CALL (relationships3, isAdmin, actingFor) {
    UNWIND relationships3 AS r
    MATCH (party)-[role:PROVIDER_OF|CONSUMER_OF]->(r)
    RETURN [collect(id(r)), collect(id(party)), collect(type(role) = 'PROVIDER_OF')] AS ends7,
      collect(DISTINCT party) AS parties4
  }
  RETURN [
    id(anchor0),
    [
      walk IN [walk8] | [
        links IN walk.levels | [
          [link IN links | link[0]],
          [link IN links | id(link[1])],
          [link IN links | id(link[2])],
          [link IN links | id(link[3])]
        ]
      ]
    ],
    ends7
  ] AS found1, [anchor0] AS start2, relationships3, parties4,
    COLLECT {
      UNWIND [walk8] AS walk
      UNWIND walk.levels AS links
      UNWIND links AS link
      WITH link[2] AS n
      WHERE n IS NOT NULL
      RETURN DISTINCT n
    } AS resources5,
    COLLECT {
      UNWIND [walk8] AS walk
      UNWIND walk.levels AS links
      UNWIND links AS link
      WITH link[3] AS n
      WHERE n IS NOT NULL
      RETURN DISTINCT n
    } AS services6
}
CALL (start2, isAdmin, actingFor, disclosedServices) {
  UNWIND start2 AS n18
  RETURN collect([n18.id, id(n18)]) AS r19
}
CALL (relationships3, isAdmin, actingFor, disclosedServices) {
  UNWIND relationships3 AS n9
  OPTIONAL MATCH (n9)<-[:PROVIDER_OF]-(n10)
  OPTIONAL MATCH (n9)<-[:CONSUMER_OF]-(n11)
  OPTIONAL MATCH (n9)-[:ON]->(n12)
  CALL (n9, isAdmin, actingFor, disclosedServices) {
    MATCH (n9)<-[:GOVERNS]-(n13)
    WHERE (
      (isAdmin AND NOT n9:Recorded)
      OR EXISTS {
        (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n13
    ORDER BY n13.agreedOn DESC, n13.id
    LIMIT 1001
    RETURN collect(
      [
        n13.id,
        n13.amountMinor,
        n13.currency,
        toString(n13.agreedOn),
        toString(n13.validFrom),
        toString(n13.validUntil),
        toString(n13.cancelledAt)
      ]
    ) AS r14, count(*) * 7 AS v15
  }
  RETURN collect(
    [
      n9.id,
      n9.state,
      n9.kind,
      (
        (isAdmin AND NOT n9:Recorded)
        OR EXISTS {
          (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n9.criticality,
      toString(n9.startsOn),
      n10.id,
      n10.name,
      (
        CASE
        WHEN n10.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n10:Recorded)
        OR n10 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n10.recordedBy)
        OR EXISTS {
          (n10)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n10.createdAt, false)
        }
        OR EXISTS { (n10)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n10)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n10)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n10.segment,
      n11.id,
      n11.name,
      (
        CASE
        WHEN n11.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n11:Recorded)
        OR n11 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n11.recordedBy)
        OR EXISTS {
          (n11)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n11.createdAt, false)
        }
        OR EXISTS { (n11)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n11)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n11)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n11.segment,
      n12.id,
      n12.name,
      CASE
      WHEN (isAdmin AND NOT n12:Recorded)
      OR n12.published = true
      OR EXISTS { (n12)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n12)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN n12.priceMinor END,
      n12.currency,
      (
        (isAdmin AND NOT n12:Recorded)
        OR n12.published = true
        OR EXISTS { (n12)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (n12)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
      ),
      n12.pricePeriod,
      r14,
      id(n9)
    ]
  ) AS r20, count(*) * 22 + sum(v15) AS v21
}
CALL (parties4, isAdmin, actingFor, disclosedServices) {
  UNWIND parties4 AS n22
  RETURN collect([n22.id, id(n22)]) AS r23
}
CALL (resources5, isAdmin, actingFor, disclosedServices) {
  UNWIND resources5 AS n16
  RETURN collect([n16.id, n16.name, n16.kind, id(n16)]) AS r24
}
CALL (services6, isAdmin, actingFor, disclosedServices) {
  UNWIND services6 AS n17
  RETURN collect([n17.id, n17.name, id(n17)]) AS r25
}
RETURN viewer.id AS viewer, CASE WHEN v21 > 250000 THEN null ELSE [found1, r19, r20, r23, r24, r25] END AS row
