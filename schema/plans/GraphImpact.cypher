// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"org_x","withSpend":true}
// GraphImpact
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
      MATCH (anchor0)-[:PROVIDER_OF]->(r)
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
      RETURN [i, r, x, s, e.criticality]
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
            MATCH (from)-[made:CREATES|MODIFIES]->(x)-[e:ENABLES]->(s)<-[:OF|INCLUDES]-()<-[:ON]-(r)
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
            RETURN [i, r, x, s, e.criticality]
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
    RETURN [
      collect(id(r)),
      collect(id(party)),
      collect(type(role) = 'PROVIDER_OF'),
      collect(
        coalesce(
          CASE
          WHEN CASE
          WHEN (isAdmin AND NOT r:Recorded) THEN true
          WHEN party IN actingFor THEN NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          ELSE false END THEN r.criticality END,
          ''
        )
      )
    ] AS ends7, collect(DISTINCT party) AS parties4
  }
  RETURN [
    id(anchor0),
    [
      walk IN [walk8] | [
        links IN walk.levels | [
          [link IN links | link[0]],
          [link IN links | id(link[1])],
          [link IN links | id(link[2])],
          [link IN links | id(link[3])],
          [link IN links | link[4]]
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
  UNWIND start2 AS n17
  RETURN collect([n17.id, id(n17)]) AS r18
}
CALL (relationships3, isAdmin, actingFor, disclosedServices) {
  UNWIND relationships3 AS n10
  OPTIONAL MATCH (n10)<-[:PROVIDER_OF]-(n11)
  OPTIONAL MATCH (n10)<-[:CONSUMER_OF]-(n12)
  OPTIONAL MATCH (n10)-[:ON]->(n13)
  CALL (n10, isAdmin, actingFor, disclosedServices) {
    MATCH (n10)<-[:GOVERNS]-(n14)
    WHERE (
      (isAdmin AND NOT n10:Recorded)
      OR EXISTS {
        (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n14
    ORDER BY n14.agreedOn DESC, n14.id
    LIMIT 1001
    RETURN collect(
      [
        n14.id,
        n14.amountMinor,
        n14.currency,
        toString(n14.agreedOn),
        toString(n14.validFrom),
        toString(n14.validUntil),
        toString(n14.cancelledAt)
      ]
    ) AS r15, count(*) * 7 AS v16
  }
  RETURN collect(
    [
      n10.id,
      n10.state,
      n10.kind,
      (
        (isAdmin AND NOT n10:Recorded)
        OR EXISTS {
          (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n10.criticality,
      toString(n10.startsOn),
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
      (
        CASE
        WHEN n12.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n12:Recorded)
        OR n12 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n12.recordedBy)
        OR EXISTS {
          (n12)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n12.createdAt, false)
        }
        OR EXISTS { (n12)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n12)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n12)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n12.segment,
      n13.id,
      n13.name,
      CASE
      WHEN (isAdmin AND NOT n13:Recorded)
      OR n13.published = true
      OR EXISTS { (n13)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n13)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN n13.priceMinor END,
      n13.currency,
      (
        (isAdmin AND NOT n13:Recorded)
        OR n13.published = true
        OR EXISTS { (n13)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (n13)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
      ),
      n13.pricePeriod,
      r15,
      id(n10)
    ]
  ) AS r19, count(*) * 22 + sum(v16) AS v20
}
CALL (parties4, isAdmin, actingFor, disclosedServices) {
  UNWIND parties4 AS n9
  RETURN collect(
    [
      n9.id,
      n9.name,
      (
        CASE
        WHEN n9.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n9:Recorded)
        OR n9 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n9.recordedBy)
        OR EXISTS {
          (n9)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n9.createdAt, false)
        }
        OR EXISTS { (n9)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n9)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n9)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n9.segment,
      id(n9)
    ]
  ) AS r21
}
RETURN viewer.id AS viewer, CASE WHEN v20 > 250000 THEN null ELSE [found1, r18, r19, r21] END AS row
