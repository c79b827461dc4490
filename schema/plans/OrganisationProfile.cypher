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
  MATCH (n0)<-[n1:ACTS_FOR]-(:Person)
  WHERE (
    CASE
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
        OR any(acting_ IN actingFor WHERE acting_.id = n2.recordedBy)
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
  WHERE ((isAdmin AND NOT n0:Recorded) OR n0 IN actingFor)
  WITH n4
  ORDER BY n4.offeredAt, elementId(n4)
  LIMIT 1001
  RETURN collect([endNode(n4).id, endNode(n4).name, n4.role, toString(n4.offeredAt)]) AS r5
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n6:MemberInvitation {recordedBy: n0.id})
  WHERE (n0 IN actingFor AND n6.state <> 'REVOKED')
  WITH n6
  ORDER BY n6.sentAt, n6.id
  LIMIT 1001
  RETURN collect(
    [
      n6.id,
      CASE
      WHEN n6.state = 'OPEN'
      AND NOT (
        n6.state = 'OPEN'
        AND n6.expiresAt > datetime()
        AND EXISTS {
          MATCH (inviter_:Person {id: n6.invitedBy})
          WHERE inviter_.administrator
            OR EXISTS { (inviter_)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(:Organisation {id: n6.recordedBy}) }
        }
      ) THEN 'EXPIRED'
      ELSE n6.state END,
      n6.email,
      n6.name,
      n6.role,
      n6.note,
      toString(n6.sentAt)
    ]
  ) AS r7
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:SERVES]-(n8:ServiceAccount)
  WHERE (((isAdmin AND NOT n0:Recorded) OR n0 IN actingFor) AND n8.revokedAt IS NULL)
  WITH n8
  ORDER BY n8.id
  LIMIT 1001
  OPTIONAL MATCH (n9:Person {id: n8.responsibleId})
  WHERE (
    CASE
    WHEN (isAdmin AND NOT n9:Recorded)
    OR n9.profile = 'PUBLIC'
    OR n9 IN actingFor THEN true
    ELSE EXISTS {
      (n9)-[:ACTS_FOR]->(organisation_)
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
    OR any(acting_ IN actingFor WHERE acting_.id = n9.recordedBy)
    OR EXISTS {
      (n9)<-[:RECORDED]-(recorder_)
      WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n9.createdAt, false)
    }
    OR EXISTS {
      (n9)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
      (n9)-[:TAKES_PART_IN]->(joined_)
      WHERE (isAdmin AND NOT joined_:Recorded)
        OR EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
    } END
  )
  RETURN collect(
    [
      n8.id,
      n8.name,
      n8.mutations,
      CASE
      WHEN n8.revokedAt IS NOT NULL THEN 'REVOKED'
      WHEN n8.expiresAt <= datetime() THEN 'EXPIRED'
      WHEN n8.expiresAt > datetime()
      AND EXISTS {
        (n8)-[:SERVES]->()<-[right_:ACTS_FOR]-(:Person {id: n8.responsibleId})
        WHERE right_.role = 'REPRESENTATIVE'
      } THEN 'ACTIVE'
      ELSE 'SUSPENDED' END,
      toString(n8.expiresAt),
      toString(n8.lastUsedAt),
      n8.version,
      n9.id,
      n9.name
    ]
  ) AS r10
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:HAS_WEBHOOK]->(n11:Webhook)
  WHERE ((isAdmin AND NOT n0:Recorded) OR n0 IN actingFor)
  WITH n11
  ORDER BY n11.id
  LIMIT 1001
  OPTIONAL MATCH (n12:Person {id: n11.responsibleId})
  RETURN collect(
    [n11.id, n11.url, n11.names, n11.state, n11.disabledReason, n11.lastError, n11.version, n12.id, n12.name]
  ) AS r13
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
    n0.segment,
    n0.profile,
    n0.version,
    1,
    ['GENERAL'] + [pack_ IN coalesce(n0.packs, []) WHERE pack_ IN ['REAL_ESTATE', 'FINANCING']],
    n0.phone,
    n0.postalAddress,
    r3,
    r5,
    r7,
    r10,
    r13,
    n0.notes,
    head(n0.emails),
    'PRIVATE'
  ] AS row
