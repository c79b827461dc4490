// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"search":"brok"}
// GraphSearch
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
  CALL (isAdmin, actingFor, disclosedServices) {
    CALL db.index.fulltext.queryNodes('partySearch', $p0) YIELD node AS n0
    RETURN n0
    UNION
    MATCH (n0:Party {id: $p1})
    RETURN n0
    UNION
    UNWIND $p2 AS address_
    MATCH (n0:Person)
    WHERE n0.email STARTS WITH address_
      AND (
        CASE
        WHEN n0 IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS { (opener_)-[opened_:OPENED]->(n0) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = n0.recordedBy)
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
        } END
      )
    RETURN n0
  }
  WITH *
  WHERE (
    (
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
    AND n0:Party
  )
  WITH n0
  ORDER BY CASE
    WHEN n0.id = $p5
    OR any(phrase_ IN $p3 WHERE n0.searchName = phrase_ OR n0.searchName STARTS WITH phrase_ + ' |') THEN 0
    WHEN any(phrase_ IN $p3 WHERE n0.searchName STARTS WITH phrase_) THEN 1
    WHEN all(word_ IN $p4 WHERE any(form_ IN word_ WHERE ' ' + n0.searchName CONTAINS ' ' + form_)) THEN 2
    ELSE 3 END, size(n0.name), n0.name, n0.id
  LIMIT $p6
  RETURN collect(
    [
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
      n0.segment
    ]
  ) AS r1
}
CALL (isAdmin, actingFor, disclosedServices) {
  CALL (isAdmin, actingFor, disclosedServices) {
    CALL db.index.fulltext.queryNodes('serviceSearch', $p7) YIELD node AS n2
    RETURN n2
    UNION
    MATCH (n2:Service {id: $p8})
    RETURN n2
  }
  WITH *
  WHERE (
    (
      (isAdmin AND NOT n2:Recorded)
      OR EXISTS { (n2)<-[:PROVIDES]-(provider_) WHERE provider_ IN actingFor }
      OR EXISTS {
        (n2)<-[:OF|INCLUDES]-(offering_)
        WHERE CASE
          WHEN (isAdmin AND NOT offering_:Recorded)
          OR offering_.published = true THEN true
          ELSE EXISTS { (offering_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
          OR EXISTS {
            (offering_)<-[:ON]-(on_)
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
      }
    )
  )
  WITH n2
  ORDER BY CASE
    WHEN n2.id = $p11
    OR any(phrase_ IN $p9 WHERE n2.searchName = phrase_ OR n2.searchName STARTS WITH phrase_ + ' |') THEN 0
    WHEN any(phrase_ IN $p9 WHERE n2.searchName STARTS WITH phrase_) THEN 1
    WHEN all(word_ IN $p10 WHERE any(form_ IN word_ WHERE ' ' + n2.searchName CONTAINS ' ' + form_)) THEN 2
    ELSE 3 END, size(n2.name), n2.name, n2.id
  LIMIT $p12
  OPTIONAL MATCH (n2)<-[:PROVIDES]-(n3)
  RETURN collect(
    [
      n2.id,
      n2.name,
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
      n3.segment
    ]
  ) AS r4
}
CALL (isAdmin, actingFor, disclosedServices) {
  CALL (isAdmin, actingFor, disclosedServices) {
    CALL db.index.fulltext.queryNodes('offeringSearch', $p13) YIELD node AS n5
    RETURN n5
    UNION
    MATCH (n5:Offering {id: $p14})
    RETURN n5
  }
  WITH *
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n5:Recorded)
      OR n5.published = true THEN true
      ELSE EXISTS { (n5)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n5)<-[:ON]-(on_)
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
  )
  WITH n5
  ORDER BY CASE
    WHEN n5.id = $p17
    OR any(phrase_ IN $p15 WHERE n5.searchName = phrase_ OR n5.searchName STARTS WITH phrase_ + ' |') THEN 0
    WHEN any(phrase_ IN $p15 WHERE n5.searchName STARTS WITH phrase_) THEN 1
    WHEN all(word_ IN $p16 WHERE any(form_ IN word_ WHERE ' ' + n5.searchName CONTAINS ' ' + form_)) THEN 2
    ELSE 3 END, size(n5.name), n5.name, n5.id
  LIMIT $p18
  OPTIONAL MATCH (n5)<-[:OFFERS]-(n6)
  RETURN collect(
    [
      n5.id,
      n5.name,
      n6.id,
      n6.name,
      (
        CASE
        WHEN n6.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n6:Recorded)
        OR n6 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n6.recordedBy)
        OR EXISTS {
          (n6)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n6.createdAt, false)
        }
        OR EXISTS { (n6)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n6)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n6)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n6.segment
    ]
  ) AS r7
}
RETURN viewer.id AS viewer, [r1, r4, r7] AS row
