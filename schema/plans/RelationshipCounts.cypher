// Made by "npm run plans"; do not edit.
// src/dashboard/features/today/today.graphql, planned with the variables {"party":"org_x"}
// RelationshipCounts
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
  RETURN count(n1) AS c2
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
    AND n3.state IN $p2
  )
  RETURN count(n3) AS c4
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n5)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n5:Recorded)
      OR n5.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n5:Recorded)
      OR EXISTS {
        (n5)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n5)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n5)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n5.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n5.state IN $p3
  )
  RETURN count(n5) AS c6
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n7)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n7:Recorded)
      OR n7.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n7:Recorded)
      OR EXISTS {
        (n7)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n7)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n7)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n7.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n7.state IN $p4
  )
  RETURN count(n7) AS c8
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n9)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n9:Recorded)
      OR n9.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n9:Recorded)
      OR EXISTS {
        (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n9)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n9.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n9.state IN $p5
  )
  RETURN count(n9) AS c10
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n11)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n11:Recorded)
      OR n11.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n11:Recorded)
      OR EXISTS {
        (n11)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n11)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n11)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n11.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n11.state IN $p6
    AND n11.kind IN $p7
  )
  RETURN count(n11) AS c12
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n13)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n13:Recorded)
      OR n13.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n13:Recorded)
      OR EXISTS {
        (n13)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n13)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n13)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n13.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n13.state IN $p8
    AND n13.kind IN $p9
  )
  RETURN count(n13) AS c14
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n15)
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
    AND n15.state IN $p10
    AND n15.kind IN $p11
  )
  RETURN count(n15) AS c16
}
RETURN viewer.id AS viewer, [n0.id, c2, c4, c6, c8, c10, c12, c14, c16] AS row
