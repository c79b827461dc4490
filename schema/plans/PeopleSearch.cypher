// Made by "npm run plans"; do not edit.
// src/dashboard/features/system/operations.graphql, planned with the variables {"search":"brok"}
// PeopleSearch
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
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
    AND n0:Person
  )
  RETURN count(n0) AS c1
}
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
    AND n0:Person
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
      ((isAdmin AND NOT n0:Recorded) OR n0 IN actingFor),
      toString(n0.identityBoundAt),
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
      (isAdmin OR n0 IN actingFor),
      coalesce(n0.administrator, false)
    ]
  ) AS r2
}
RETURN viewer.id AS viewer, [c1, r2] AS row
