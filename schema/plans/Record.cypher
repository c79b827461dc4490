// Made by "npm run plans"; do not edit.
// src/dashboard/features/search/record.graphql, planned with the variables {"id":"per_x","party":"per_x"}
// Record
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
OPTIONAL MATCH (n0:Person {id: $p0})
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
  WITH n1
  ORDER BY n1.name, n1.id
  LIMIT $p1
  RETURN collect([n1.id, n1.name]) AS r2
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n3)
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
    AND EXISTS { (n3)<-[:PROVIDER_OF|CONSUMER_OF]-({id: $p2}) }
  )
  RETURN count(n3) AS c8
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n3)
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
    AND EXISTS { (n3)<-[:PROVIDER_OF|CONSUMER_OF]-({id: $p2}) }
  )
  WITH n3
  ORDER BY n3.stateSince DESC, n3.id
  LIMIT $p3
  OPTIONAL MATCH (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(n4)
  WHERE (
    n4.id = n3.proposedBy
    AND (
      (isAdmin AND NOT n3:Recorded)
      OR EXISTS {
        (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n3)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n3)<-[:PROVIDER_OF]-(n5)
  OPTIONAL MATCH (n3)<-[:CONSUMER_OF]-(n6)
  OPTIONAL MATCH (n3)-[:ON]->(n7)
  RETURN collect(
    [
      n3.id,
      n3.state,
      n3.kind,
      (
        (isAdmin AND NOT n3:Recorded)
        OR EXISTS {
          (n3)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n3)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n3.criticality,
      n3.purpose,
      toString(n3.startsOn),
      toString(n3.endsOn),
      toString(n3.stateSince),
      n3:Recorded,
      n3.version,
      1,
      n4.id,
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
      n6.segment,
      n7.id,
      n7.name
    ]
  ) AS r9
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[n10:ACTS_FOR]->(acted_)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR n0 IN actingFor
    OR (
      CASE
      WHEN (isAdmin AND NOT acted_:Recorded)
      OR acted_ IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = acted_.recordedBy)
      OR EXISTS {
        (acted_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= acted_.createdAt, false)
      }
      OR EXISTS { (acted_)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (acted_)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (acted_)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END
    )
  )
  WITH n10
  ORDER BY n10.since
  LIMIT 1001
  OPTIONAL MATCH (:Person)-[n10]->(n11:Organisation)
  RETURN collect([n11.id, n11.name]) AS r12
}
RETURN viewer.id AS viewer,
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
    n0.description,
    n0.website,
    n0.segment,
    (
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
    ),
    n0.email,
    CASE
    WHEN n0 IN actingFor THEN null
    ELSE n0.id END,
    r2,
    c8,
    r9,
    n0.phone,
    r12
  ] AS row
