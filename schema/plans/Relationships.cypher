// Made by "npm run plans"; do not edit.
// src/dashboard/features/relationships/relationships.graphql, planned with the variables {"party":"org_x","both":true,"provider":true,"consumer":true,"first":2,"after":"brok","filter":{},"orderBy":"LATEST_START"}
// Relationships
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
  )
  RETURN count(n1) AS c6
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
  )
    AND (n1.startsOn <= date($p1) AND (n1.startsOn < date($p1) OR (n1.id > $p2)))
  WITH n1
  ORDER BY n1.startsOn DESC, n1.id
  LIMIT $p3
  OPTIONAL MATCH (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(n2)
  WHERE (
    n2.id = n1.proposedBy
    AND (
      (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n1)<-[:PROVIDER_OF]-(n3)
  OPTIONAL MATCH (n1)<-[:CONSUMER_OF]-(n4)
  OPTIONAL MATCH (n1)-[:ON]->(n5)
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
      n1.purpose,
      toString(n1.startsOn),
      toString(n1.endsOn),
      toString(n1.stateSince),
      n1:Recorded,
      n1.version,
      1,
      n2.id,
      n3.id,
      n3.name,
      n4.id,
      n4.name,
      (
        CASE
        WHEN n4.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n4:Recorded)
        OR n4 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n4.recordedBy)
        OR EXISTS {
          (n4)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n4.createdAt, false)
        }
        OR EXISTS { (n4)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n4)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n4)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n4.segment,
      n5.id,
      n5.name
    ]
  ) AS r7
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF]->(n8)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n8:Recorded)
      OR n8.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n8:Recorded)
      OR EXISTS {
        (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n8)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n8)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n8.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
  RETURN count(n8) AS c13
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF]->(n8)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n8:Recorded)
      OR n8.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n8:Recorded)
      OR EXISTS {
        (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n8)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n8)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n8.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
    AND (n8.startsOn <= date($p4) AND (n8.startsOn < date($p4) OR (n8.id > $p5)))
  WITH n8
  ORDER BY n8.startsOn DESC, n8.id
  LIMIT $p6
  OPTIONAL MATCH (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(n9)
  WHERE (
    n9.id = n8.proposedBy
    AND (
      (isAdmin AND NOT n8:Recorded)
      OR EXISTS {
        (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n8)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n8)<-[:PROVIDER_OF]-(n10)
  OPTIONAL MATCH (n8)<-[:CONSUMER_OF]-(n11)
  OPTIONAL MATCH (n8)-[:ON]->(n12)
  RETURN collect(
    [
      n8.id,
      n8.state,
      n8.kind,
      (
        (isAdmin AND NOT n8:Recorded)
        OR EXISTS {
          (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n8)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n8.criticality,
      n8.purpose,
      toString(n8.startsOn),
      toString(n8.endsOn),
      toString(n8.stateSince),
      n8:Recorded,
      n8.version,
      1,
      n9.id,
      n10.id,
      n10.name,
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
      n12.name
    ]
  ) AS r14
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:CONSUMER_OF]->(n15)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n15:Recorded)
      OR n15.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n15:Recorded)
      OR EXISTS {
        (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n15)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n15.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
  RETURN count(n15) AS c20
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:CONSUMER_OF]->(n15)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n15:Recorded)
      OR n15.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n15:Recorded)
      OR EXISTS {
        (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n15)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n15.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
    AND (n15.startsOn <= date($p7) AND (n15.startsOn < date($p7) OR (n15.id > $p8)))
  WITH n15
  ORDER BY n15.startsOn DESC, n15.id
  LIMIT $p9
  OPTIONAL MATCH (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(n16)
  WHERE (
    n16.id = n15.proposedBy
    AND (
      (isAdmin AND NOT n15:Recorded)
      OR EXISTS {
        (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n15)<-[:PROVIDER_OF]-(n17)
  OPTIONAL MATCH (n15)<-[:CONSUMER_OF]-(n18)
  OPTIONAL MATCH (n15)-[:ON]->(n19)
  RETURN collect(
    [
      n15.id,
      n15.state,
      n15.kind,
      (
        (isAdmin AND NOT n15:Recorded)
        OR EXISTS {
          (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n15.criticality,
      n15.purpose,
      toString(n15.startsOn),
      toString(n15.endsOn),
      toString(n15.stateSince),
      n15:Recorded,
      n15.version,
      1,
      n16.id,
      n17.id,
      n17.name,
      n18.id,
      n18.name,
      (
        CASE
        WHEN n18.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n18:Recorded)
        OR n18 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n18.recordedBy)
        OR EXISTS {
          (n18)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n18.createdAt, false)
        }
        OR EXISTS { (n18)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n18)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n18)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n18.segment,
      n19.id,
      n19.name
    ]
  ) AS r21
}
RETURN viewer.id AS viewer, [n0.id, c6, r7, c13, r14, c20, r21] AS row
