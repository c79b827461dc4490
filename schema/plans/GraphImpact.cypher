// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"id":"org_x"}
// GraphImpact
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
CALL (sees, mine, reach) {
  OPTIONAL MATCH (anchor0:Party {id: $p1})
  WHERE CASE
    WHEN sees
    OR anchor0.profile = 'PUBLIC'
    OR anchor0 IN mine THEN true
    ELSE EXISTS {
      (anchor0)-[:ACTS_FOR]->(organisation_)
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
      (anchor0)<-[:RECORDED]-(recorder_)
      WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= anchor0.createdAt, false)
    }
    OR EXISTS {
      (anchor0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
      (anchor0)-[:TAKES_PART_IN]->(joined_)
      WHERE sees
        OR EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
        }
    } END
  WITH *,
    COLLECT {
      MATCH (anchor0)-[:PROVIDER_OF]->(r)
      WITH r, NULL AS x, NULL AS e, NULL AS s
      WHERE r.state IN $p0
        AND (
          CASE
          WHEN sees
          OR r.disclosure = 'PUBLIC' THEN true
          ELSE sees
          OR EXISTS {
            (r)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN mine AND NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
          }
          OR EXISTS {
            (r)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
            WHERE r.disclosure = 'CHAIN' AND reached_ IN reach
          } END
        )
      WITH NULL AS i, r, x, e, s
      RETURN [i, id(r), id(x), id(s), e.criticality, r, x, s]
      LIMIT 20000
    } AS walk8Links
  WITH *, COLLECT { UNWIND walk8Links AS link WITH link[5] AS r RETURN DISTINCT r } AS walk8First
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
                WHEN sees
                OR r.disclosure = 'PUBLIC' THEN true
                ELSE sees
                OR EXISTS {
                  (r)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
                  WHERE party_ IN mine AND NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
                }
                OR EXISTS {
                  (r)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
                  WHERE r.disclosure = 'CHAIN' AND reached_ IN reach
                } END
              )
              AND (
                CASE
                WHEN sees
                OR (type(made) = 'CREATES' AND x.disclosure IS NULL)
                OR x.disclosure = 'PUBLIC' THEN true
                ELSE (x.disclosure = 'CHAIN' AND EXISTS { (x)-[:ENABLES]->(within_) WHERE within_ IN reach })
                OR sees
                OR EXISTS { (x)<-[:OWNS]-(owner_) WHERE owner_ IN mine }
                OR EXISTS { (x)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN mine } END
              )
            RETURN [i, id(r), id(x), id(s), e.criticality, r, x, s]
            LIMIT 20000
          }
        ] | [
          level IN [
            COLLECT { UNWIND links AS link WITH link[5] AS r WHERE NOT r IN walked.seen RETURN DISTINCT r }
          ] | {level: level, seen: walked.seen + level, levels: walked.levels + [links]}
        ][0]
      ][0] END
    ) AS walk8
  WITH *, COLLECT { UNWIND [walk8] AS walk UNWIND walk.seen AS r RETURN DISTINCT r } AS relationships3
  CALL (relationships3, sees, mine) {
    UNWIND relationships3 AS r
    MATCH (party)-[role:PROVIDER_OF|CONSUMER_OF]->(r)
    RETURN collect(
      [
        id(r),
        id(party),
        type(role) = 'PROVIDER_OF',
        CASE
        WHEN CASE
        WHEN sees THEN true
        WHEN party IN mine THEN NOT EXISTS { (r)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
        ELSE false END THEN r.criticality END
      ]
    ) AS ends7, collect(DISTINCT party) AS parties4
  }
  RETURN [id(anchor0), [walk IN [walk8] | [links IN walk.levels | [link IN links | link[..5]]]], ends7] AS found1,
    [anchor0] AS start2, relationships3, parties4,
    COLLECT {
      UNWIND [walk8] AS walk
      UNWIND walk.levels AS links
      UNWIND links AS link
      WITH link[6] AS n
      WHERE n IS NOT NULL
      RETURN DISTINCT n
    } AS resources5,
    COLLECT {
      UNWIND [walk8] AS walk
      UNWIND walk.levels AS links
      UNWIND links AS link
      WITH link[7] AS n
      WHERE n IS NOT NULL
      RETURN DISTINCT n
    } AS services6
}
CALL (start2, sees, mine, reach) {
  UNWIND start2 AS n14
  RETURN collect([n14.id, id(n14)]) AS r15
}
CALL (relationships3, sees, mine, reach) {
  UNWIND relationships3 AS n10
  OPTIONAL MATCH (n10)<-[:PROVIDER_OF]-(n11)
  OPTIONAL MATCH (n10)<-[:CONSUMER_OF]-(n12)
  OPTIONAL MATCH (n10)-[:ON]->(n13)
  RETURN collect(
    [
      n10.id,
      n10.state,
      n10.kind,
      (
        sees
        OR EXISTS {
          (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN mine AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
        WHEN sees
        OR n11 IN mine THEN true
        ELSE EXISTS {
          (n11)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n11.createdAt, false)
        }
        OR EXISTS { (n11)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n11)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n11)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
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
        WHEN sees
        OR n12 IN mine THEN true
        ELSE EXISTS {
          (n12)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n12.createdAt, false)
        }
        OR EXISTS { (n12)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n12)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n12)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
            }
        } END END
      ),
      n12.segment,
      n13.id,
      n13.name,
      id(n10)
    ]
  ) AS r16
}
CALL (parties4, sees, mine, reach) {
  UNWIND parties4 AS n9
  RETURN collect(
    [
      n9.id,
      n9.name,
      (
        CASE
        WHEN n9.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN sees
        OR n9 IN mine THEN true
        ELSE EXISTS {
          (n9)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN mine AND NOT coalesce(recorder_.leftAt >= n9.createdAt, false)
        }
        OR EXISTS { (n9)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
        OR EXISTS {
          (n9)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN mine AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n9)-[:TAKES_PART_IN]->(joined_)
          WHERE sees
            OR EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN mine AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine }
            }
        } END END
      ),
      n9.segment,
      id(n9)
    ]
  ) AS r17
}
RETURN me.id AS viewer, [found1, r15, r16, r17] AS row
