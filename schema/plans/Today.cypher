// Made by "npm run plans"; do not edit.
// src/dashboard/features/today/today.graphql, planned with the variables {"party":"org_x","expiresBy":"2026-06-01","from":"2026-06-01T00:00:00.000Z"}
// Today
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
    AND n1.state IN $p1
  )
  WITH n1
  ORDER BY n1.stateSince DESC, n1.id
  LIMIT $p2
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
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n8)
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
    AND n8.state IN $p3
  )
  RETURN count(n8) AS c13
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n8)
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
    AND n8.state IN $p3
  )
  WITH n8
  ORDER BY n8.stateSince DESC, n8.id
  LIMIT $p4
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
    AND n15.state IN $p5
    AND n15.endsOn <= date($p6)
    AND (
      (isAdmin AND NOT n15:Recorded)
      OR EXISTS {
        (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  RETURN count(n15) AS c20
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
    AND n15.state IN $p5
    AND n15.endsOn <= date($p6)
    AND (
      (isAdmin AND NOT n15:Recorded)
      OR EXISTS {
        (n15)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n15)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n15
  ORDER BY n15.startsOn DESC, n15.id
  LIMIT $p7
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
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n22)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n22:Recorded)
      OR n22.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n22:Recorded)
      OR EXISTS {
        (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n22)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n22.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n22.state IN $p8
  )
  WITH n22
  ORDER BY n22.stateSince DESC, n22.id
  LIMIT $p15
  OPTIONAL MATCH (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(n23)
  WHERE (
    n23.id = n22.proposedBy
    AND (
      (isAdmin AND NOT n22:Recorded)
      OR EXISTS {
        (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  OPTIONAL MATCH (n22)<-[:PROVIDER_OF]-(n24)
  OPTIONAL MATCH (n22)<-[:CONSUMER_OF]-(n25)
  CALL (n25, isAdmin, actingFor, disclosedServices) {
    MATCH (n25)-[:HAS_MORTGAGE]->(n26)
    WHERE (
      EXISTS {
        (n26)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE debtor_ IN actingFor
          OR (
            isAdmin
            AND EXISTS {
              (opener_)-[opened_:OPENED]->(debtor_)
              WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
            }
          )
      }
      OR EXISTS {
        (n26)<-[:HAS_MORTGAGE]-(debtor_)
        WHERE EXISTS {
          (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN actingFor
            AND (
              (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
              AND CASE
              WHEN consent_.noted IS NULL THEN EXISTS {
                (n26)-[:TOLD_IN]->(telling_)
                WHERE n26.noted IS NULL
                  OR n26.confirmedAt IS NOT NULL
                  OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              }
              ELSE EXISTS {
                (n26)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
                WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
              } END
            )
        }
      }
    )
    WITH n26
    ORDER BY n26.asOfOn DESC, n26.createdAt DESC, n26.id
    LIMIT 1001
    RETURN collect([n26.id]) AS r27, count(*) * 1 AS v28
  }
  OPTIONAL MATCH (n22)-[:ON]->(n29)
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:GOVERNS]-(n30)
    WHERE (
      (isAdmin AND NOT n22:Recorded)
      OR EXISTS {
        (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n30
    ORDER BY n30.agreedOn DESC, n30.id
    LIMIT 1001
    RETURN collect([n30.id, n30.title, toString(n30.validUntil)]) AS r31, count(*) * 3 AS v32
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)-[made_:CREATES|MODIFIES]->(n33)
    WHERE (
      (
        CASE
        WHEN type(made_) = 'CREATES'
        AND n33.disclosure IS NULL THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n33:Recorded)
        OR n33.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT n33:Recorded)
        OR EXISTS { (n33)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
        OR EXISTS { (n33)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
        OR EXISTS {
          (n33)<-[:CREATES]-(origin_)
          WHERE n33.disclosure IS NULL
            AND (
              CASE
              WHEN (isAdmin AND NOT origin_:Recorded)
              OR origin_.disclosure = 'PUBLIC' THEN true
              ELSE (isAdmin AND NOT origin_:Recorded)
              OR EXISTS {
                (origin_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
                WHERE party_ IN actingFor
                  AND NOT EXISTS { (origin_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
              }
              OR EXISTS {
                (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
                WHERE origin_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
              } END
            )
        }
        OR EXISTS {
          (n33)<-[:CREATES]-(origin_)
          WHERE EXISTS {
            (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
            WHERE n33.disclosure = 'CHAIN' AND reached_ IN disclosedServices
          }
        } END END
      )
    )
    WITH n33
    ORDER BY n33.createdAt, n33.id
    LIMIT $p9
    RETURN collect([n33.id, n33.name, n33.kind, toString(n33.validUntil)]) AS r34
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:WITHIN]-(n35:Appointment)
    WHERE (
      (
        (isAdmin AND NOT n22:Recorded)
        OR EXISTS {
          (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      )
      AND n35.state IN $p10
      AND n35.endsAt >= datetime($p11)
    )
    WITH n35
    ORDER BY n35.startsAt, n35.id
    LIMIT $p12
    OPTIONAL MATCH (n35)-[:PROPOSED_BY]->(n36:Party)
    OPTIONAL MATCH (n35)-[:HOSTED_BY]->(n37:Party)
    OPTIONAL MATCH (n35)-[:ATTENDED_BY]->(n38:Party)
    OPTIONAL MATCH (n35)-[:AT_PLACE]->(n39)
    WHERE (
      EXISTS {
        (n35)-[:WITHIN]->(within_)
        WHERE CASE
          WHEN n39:WithheldListing THEN false
          WHEN n39:Organisation
          OR n39:Person THEN n39.profile = 'PUBLIC'
          OR EXISTS { (n39)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          OR EXISTS { (n39)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          WHEN n39:Product THEN EXISTS {
            (n39)<-[:HAS_PRODUCT]-(offered_)
            WHERE EXISTS {
              (offered_)<-[:OF|INCLUDES]-(offering_)
              WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
            }
          }
          WHEN n39:Service THEN EXISTS {
            (n39)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n39:Offering THEN n39.published = true
          OR EXISTS { (within_)-[:ON]->(n39) }
          WHEN n39:Agreement
          OR n39:Activity
          OR n39:Access
          OR n39:Survey
          OR n39:Appointment
          OR n39:Feedback
          OR n39:SearchCriteria
          OR n39:CriteriaChangeRequest
          OR n39:PropertyAlert
          OR n39:Match
          OR n39:FinancingQuestionnaire THEN true
          WHEN n39:ServiceRelationship THEN n39 = within_
          OR n39.disclosure = 'PUBLIC'
          WHEN n39:Resource THEN n39.disclosure = 'PUBLIC'
          OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n39) }
          WHEN n39:Listing THEN n39.ownerId IS NULL
          OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n39.ownerId}) }
          WHEN n39:ListingChange THEN EXISTS {
            (n39)-[:CHANGE_OF]->(changed_)
            WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
          }
          WHEN n39:RateOffer THEN EXISTS {
            (n39)-[:UNDER]->(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n39:Referral THEN EXISTS { (n39)-[:LED_TO]->(within_) }
          ELSE false END
      }
    )
    OPTIONAL MATCH (n35)-[:WITHIN]->(n40:ServiceRelationship)
    OPTIONAL MATCH (n40)<-[:PROVIDER_OF]-(n41)
    OPTIONAL MATCH (n40)<-[:CONSUMER_OF]-(n42)
    OPTIONAL MATCH (n40)-[:ON]->(n43)
    RETURN collect(
      [
        n35.id,
        n35.state,
        n35.title,
        toString(n35.startsAt),
        toString(n35.endsAt),
        n35.timeZone,
        n35.location,
        n35.note,
        n35.cancelReason,
        n35.version,
        n36.id,
        n36.name,
        n37.id,
        n37.name,
        n38.id,
        n38.name,
        n39.id,
        n39.address,
        n39.city,
        n40.id,
        n40.state,
        n41.id,
        n41.name,
        n42.id,
        n42.name,
        n43.id,
        n43.name
      ]
    ) AS r44
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:WITHIN]-(n45:Feedback)
    WHERE (
      (
        (isAdmin AND NOT n22:Recorded)
        OR EXISTS {
          (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      )
      AND NOT EXISTS { (n45)-[:REPLY_TO]->() }
    )
    WITH n45
    ORDER BY n45.createdAt DESC, n45.id
    LIMIT $p13
    OPTIONAL MATCH (n45)<-[:GAVE_FEEDBACK]-(n46:Party)
    OPTIONAL MATCH (n45)-[:ON_THING]->(n47)
    WHERE (
      EXISTS {
        (n45)-[:WITHIN]->(within_)
        WHERE CASE
          WHEN n47:WithheldListing THEN false
          WHEN n47:Organisation
          OR n47:Person THEN n47.profile = 'PUBLIC'
          OR EXISTS { (n47)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          OR EXISTS { (n47)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
          WHEN n47:Product THEN EXISTS {
            (n47)<-[:HAS_PRODUCT]-(offered_)
            WHERE EXISTS {
              (offered_)<-[:OF|INCLUDES]-(offering_)
              WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
            }
          }
          WHEN n47:Service THEN EXISTS {
            (n47)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n47:Offering THEN n47.published = true
          OR EXISTS { (within_)-[:ON]->(n47) }
          WHEN n47:Agreement
          OR n47:Activity
          OR n47:Access
          OR n47:Survey
          OR n47:Appointment
          OR n47:Feedback
          OR n47:SearchCriteria
          OR n47:CriteriaChangeRequest
          OR n47:PropertyAlert
          OR n47:Match
          OR n47:FinancingQuestionnaire THEN true
          WHEN n47:ServiceRelationship THEN n47 = within_
          OR n47.disclosure = 'PUBLIC'
          WHEN n47:Resource THEN n47.disclosure = 'PUBLIC'
          OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n47) }
          WHEN n47:Listing THEN n47.ownerId IS NULL
          OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n47.ownerId}) }
          WHEN n47:ListingChange THEN EXISTS {
            (n47)-[:CHANGE_OF]->(changed_)
            WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
          }
          WHEN n47:RateOffer THEN EXISTS {
            (n47)-[:UNDER]->(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
          WHEN n47:Referral THEN EXISTS { (n47)-[:LED_TO]->(within_) }
          ELSE false END
      }
    )
    CALL (n45, isAdmin, actingFor, disclosedServices) {
      MATCH (n45)<-[:REPLY_TO]-(n48:Feedback)
      WITH n48
      ORDER BY n48.createdAt, n48.id
      LIMIT 1001
      OPTIONAL MATCH (n48)<-[:GAVE_FEEDBACK]-(n49:Party)
      RETURN collect([n48.id, n48.text, n48.side, toString(n48.createdAt), n49.id, n49.name]) AS r50,
        count(*) * 6 AS v51
    }
    RETURN collect(
      [
        n45.id,
        n45.text,
        n45.side,
        toString(n45.createdAt),
        n46.id,
        n46.name,
        n47.id,
        n47.name,
        n47.title,
        n47.address,
        n47.city,
        r50
      ]
    ) AS r52, count(*) * 12 + sum(v51) AS v53
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:SURVEYS]-(n54:Survey)
    WHERE (
      (
        EXISTS {
          (n54)-[:SURVEYS]->(whole_:ServiceRelationship)
          WHERE (isAdmin AND NOT whole_:Recorded)
            OR EXISTS {
              (whole_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN actingFor AND NOT EXISTS { (whole_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
            }
        }
      )
    )
    WITH n54
    ORDER BY n54.updatedAt DESC, n54.id
    LIMIT $p14
    RETURN collect([n54.id, n54.milestone, toString(n54.answeredAt)]) AS r55
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:WITHIN]-(n56:FinancingQuestionnaire)
    WHERE (
      (isAdmin AND NOT n22:Recorded)
      OR EXISTS {
        (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n56
    ORDER BY n56.createdAt DESC, n56.id
    LIMIT 1001
    RETURN collect([n56.id, n56.state]) AS r57, count(*) * 2 AS v58
  }
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)<-[:PROVISIONED_IN]-(n59:PropertyAlert)
    WHERE (
      (isAdmin AND NOT n22:Recorded)
      OR EXISTS {
        (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n59
    ORDER BY n59.createdAt, n59.id
    LIMIT 1001
    OPTIONAL MATCH (n59)<-[:ASKS_CHANGE_OF]-(n60:CriteriaChangeRequest)
    WHERE (n60.state = 'ASKED')
    OPTIONAL MATCH (n60)<-[:ASKED]-(n61:Party)
    RETURN collect(
      [
        n59.id,
        n59.name,
        COUNT {
          (n59)<-[:FOR_ALERT]-(m_:Match)
          WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL
        },
        n60.id,
        n60.state,
        n60.wish,
        n60.answer,
        toString(n60.askedAt),
        toString(n60.answeredAt),
        n60.version,
        n61.id,
        n61.name
      ]
    ) AS r62, count(*) * 12 AS v63
  }
  RETURN collect(
    [
      n22.id,
      n22.state,
      n22.kind,
      (
        (isAdmin AND NOT n22:Recorded)
        OR EXISTS {
          (n22)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n22)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n22.criticality,
      n22.purpose,
      toString(n22.startsOn),
      toString(n22.endsOn),
      toString(n22.stateSince),
      n22:Recorded,
      n22.version,
      1,
      n23.id,
      n24.id,
      n24.name,
      n25.id,
      n25.name,
      (
        CASE
        WHEN n25.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n25:Recorded)
        OR n25 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n25.recordedBy)
        OR EXISTS {
          (n25)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n25.createdAt, false)
        }
        OR EXISTS { (n25)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n25)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n25)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n25.segment,
      r27,
      n29.id,
      n29.name,
      r31,
      r34,
      r44,
      r52,
      r55,
      r57,
      r62
    ]
  ) AS r64, count(*) * 29 + sum(v28) + sum(v32) + sum(v53) + sum(v58) + sum(v63) AS v65
}
RETURN viewer.id AS viewer, CASE WHEN v65 > 250000 THEN null ELSE [n0.id, c6, r7, c13, r14, c20, r21, r64] END AS row
