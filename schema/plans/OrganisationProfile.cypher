// Made by "npm run plans"; do not edit.
// src/dashboard/features/organisation/organisation.graphql, planned with the variables {"party":"org_x"}
// OrganisationProfile
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN isAdmin
  OR n0.profile = 'PUBLIC'
  OR n0 IN actingFor THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
    WHERE organisation_ IN actingFor
      OR EXISTS {
        (organisation_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
      }
      OR EXISTS {
        (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN actingFor AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
  }
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
    WHERE CASE
      WHEN isAdmin
      OR shared_.disclosure = 'PUBLIC' THEN true
      ELSE isAdmin
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
    WHERE isAdmin
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[n1:ACTS_FOR]-(:Person)
  WHERE (
    CASE
    WHEN isAdmin
    OR n0 IN actingFor THEN true
    ELSE EXISTS {
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
  WITH n1
  ORDER BY n1.since
  LIMIT 1001
  OPTIONAL MATCH (n2:Person)-[n1]->(:Organisation)
  RETURN collect(
    [
      n1.role,
      toString(n1.since),
      n2.id,
      n2.name,
      (
        CASE
        WHEN n2 IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS { (opener_)-[opened_:OPENED]->(n2) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
        )
        OR EXISTS {
          (n2)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n2.createdAt, false)
        }
        OR EXISTS { (n2)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n2)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n2)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
      ),
      n2.email,
      CASE
      WHEN n2 IN actingFor THEN null
      ELSE n2.id END
    ]
  ) AS r3
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[n4:OFFERS_MEMBERSHIP]->(:Person)
  WHERE (isAdmin OR n0 IN actingFor)
  WITH n4
  ORDER BY n4.offeredAt, elementId(n4)
  LIMIT 1001
  RETURN collect([endNode(n4).id, endNode(n4).name, n4.role, toString(n4.offeredAt)]) AS r5
}
RETURN viewer.id AS viewer,
  [
    n0.id,
    n0.name,
    (
      CASE
      WHEN n0.profile = 'PUBLIC' THEN true
      ELSE CASE
      WHEN isAdmin
      OR n0 IN actingFor THEN true
      ELSE EXISTS {
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
    (
      CASE
      WHEN n0 IN actingFor THEN true
      ELSE (
        isAdmin
        AND EXISTS { (opener_)-[opened_:OPENED]->(n0) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
      )
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
    n0.segment,
    n0.profile,
    n0.version,
    1,
    r3,
    r5
  ] AS row
