// Made by "npm run plans"; do not edit.
// src/dashboard/client/session.graphql, planned with the variables {"party":"org_x","isChosen":true}
// Start
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
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (viewer)-[n0:ACTS_FOR]->(acted_)
  WHERE (
    (isAdmin AND NOT viewer:Recorded)
    OR viewer IN actingFor
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
  WITH n0
  ORDER BY n0.since
  LIMIT 1001
  OPTIONAL MATCH (:Person)-[n0]->(n1:Organisation)
  RETURN collect(
    [
      n0.role,
      n1.id,
      n1.name,
      (
        CASE
        WHEN n1.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n1:Recorded)
        OR n1 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n1.recordedBy)
        OR EXISTS {
          (n1)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n1.createdAt, false)
        }
        OR EXISTS { (n1)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n1)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n1)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n1.segment
    ]
  ) AS r2
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (viewer)<-[n3:OFFERS_MEMBERSHIP]-(:Organisation)
  WHERE ((isAdmin AND NOT viewer:Recorded) OR viewer IN actingFor)
  WITH n3
  ORDER BY n3.offeredAt, elementId(n3)
  LIMIT 1001
  RETURN collect([startNode(n3).id, startNode(n3).name, n3.role]) AS r4
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  OPTIONAL MATCH (viewer)-[acts_:ACTS_FOR]->(acted_:Organisation)
  WITH viewer, acted_
  ORDER BY acts_.since, acted_.id
  LIMIT 1
  RETURN coalesce(acted_, viewer) AS n5
}
CALL (n5, isAdmin, actingFor, disclosedServices) {
  MATCH (n5)-[:PROVIDER_OF]->(n6)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n6:Recorded)
      OR n6.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n6:Recorded)
      OR EXISTS {
        (n6)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n6)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n6)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n6.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
  RETURN count(n6) AS c7
}
CALL (n5, isAdmin, actingFor, disclosedServices) {
  MATCH (n5)-[:CONSUMER_OF]->(n8)
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
    AND n8.state IN $p0
  )
  RETURN count(n8) AS c15
}
CALL (n5, isAdmin, actingFor, disclosedServices) {
  MATCH (n5)-[:CONSUMER_OF]->(n8)
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
    AND n8.state IN $p0
  )
  WITH n8
  ORDER BY n8.startsOn DESC, n8.id
  LIMIT $p1
  OPTIONAL MATCH (n8)<-[:PROVIDER_OF]-(n9)
  OPTIONAL MATCH (n8)<-[:CONSUMER_OF]-(n10)
  OPTIONAL MATCH (n8)-[:ON]->(n11)
  CALL (n8, isAdmin, actingFor, disclosedServices) {
    MATCH (n8)<-[:PROVISIONED_IN]-(n12:PropertyAlert)
    WHERE (
      (isAdmin AND NOT n8:Recorded)
      OR EXISTS {
        (n8)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n8)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n12
    ORDER BY n12.createdAt, n12.id
    LIMIT 1001
    RETURN collect(
      [
        n12.id,
        n12.name,
        COUNT {
          (n12)<-[:FOR_ALERT]-(m_:Match)
          WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL
        }
      ]
    ) AS r13, count(*) * 3 AS v14
  }
  RETURN collect([n8.id, n8.state, n9.id, n9.name, n10.id, n10.name, n11.id, n11.name, r13]) AS r16,
    count(*) * 9 + sum(v14) AS v17
}
CALL (n5, isAdmin, actingFor, disclosedServices) {
  MATCH (n5)-[:HAS_MORTGAGE]->(n18)
  WHERE (
    EXISTS {
      (n18)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE debtor_ IN actingFor
        OR (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(debtor_)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
    }
    OR EXISTS {
      (n18)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE EXISTS {
        (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
        WHERE trusted_ IN actingFor
          AND (
            (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
            AND CASE
            WHEN consent_.noted IS NULL THEN EXISTS {
              (n18)-[:TOLD_IN]->(telling_)
              WHERE n18.noted IS NULL OR n18.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            }
            ELSE EXISTS {
              (n18)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
              WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            } END
          )
      }
    }
  )
  WITH n18
  ORDER BY n18.asOfOn DESC, n18.createdAt DESC, n18.id
  LIMIT 1001
  RETURN collect([n18.id]) AS r19
}
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (n20:ContactInvitation {address: viewer.email})
  WHERE (n20.state = 'OPEN' AND n20.expiresAt > datetime())
  WITH n20
  ORDER BY n20.sentAt, n20.id
  LIMIT 1001
  RETURN collect([n20.id]) AS r21
}
OPTIONAL MATCH (n22:Party {id: $p2})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n22:Recorded)
  OR n22.profile = 'PUBLIC'
  OR n22 IN actingFor THEN true
  ELSE EXISTS {
    (n22)-[:ACTS_FOR]->(organisation_)
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
  OR any(acting_ IN actingFor WHERE acting_.id = n22.recordedBy)
  OR EXISTS {
    (n22)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n22.createdAt, false)
  }
  OR EXISTS {
    (n22)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
    (n22)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n22, isAdmin, actingFor, disclosedServices) {
  MATCH (n22)-[:PROVIDER_OF]->(n23)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n23:Recorded)
      OR n23.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n23:Recorded)
      OR EXISTS {
        (n23)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n23)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n23)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n23.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
  )
  RETURN count(n23) AS c24
}
CALL (n22, isAdmin, actingFor, disclosedServices) {
  MATCH (n22)-[:CONSUMER_OF]->(n25)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n25:Recorded)
      OR n25.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n25:Recorded)
      OR EXISTS {
        (n25)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n25)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n25)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n25.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n25.state IN $p3
  )
  RETURN count(n25) AS c32
}
CALL (n22, isAdmin, actingFor, disclosedServices) {
  MATCH (n22)-[:CONSUMER_OF]->(n25)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n25:Recorded)
      OR n25.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n25:Recorded)
      OR EXISTS {
        (n25)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n25)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n25)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n25.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n25.state IN $p3
  )
  WITH n25
  ORDER BY n25.startsOn DESC, n25.id
  LIMIT $p4
  OPTIONAL MATCH (n25)<-[:PROVIDER_OF]-(n26)
  OPTIONAL MATCH (n25)<-[:CONSUMER_OF]-(n27)
  OPTIONAL MATCH (n25)-[:ON]->(n28)
  CALL (n25, isAdmin, actingFor, disclosedServices) {
    MATCH (n25)<-[:PROVISIONED_IN]-(n29:PropertyAlert)
    WHERE (
      (isAdmin AND NOT n25:Recorded)
      OR EXISTS {
        (n25)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n25)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n29
    ORDER BY n29.createdAt, n29.id
    LIMIT 1001
    RETURN collect(
      [
        n29.id,
        n29.name,
        COUNT {
          (n29)<-[:FOR_ALERT]-(m_:Match)
          WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL
        }
      ]
    ) AS r30, count(*) * 3 AS v31
  }
  RETURN collect([n25.id, n25.state, n26.id, n26.name, n27.id, n27.name, n28.id, n28.name, r30]) AS r33,
    count(*) * 9 + sum(v31) AS v34
}
CALL (n22, isAdmin, actingFor, disclosedServices) {
  MATCH (n22)-[:HAS_MORTGAGE]->(n35)
  WHERE (
    EXISTS {
      (n35)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE debtor_ IN actingFor
        OR (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(debtor_)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
    }
    OR EXISTS {
      (n35)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE EXISTS {
        (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
        WHERE trusted_ IN actingFor
          AND (
            (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
            AND CASE
            WHEN consent_.noted IS NULL THEN EXISTS {
              (n35)-[:TOLD_IN]->(telling_)
              WHERE n35.noted IS NULL OR n35.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            }
            ELSE EXISTS {
              (n35)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
              WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            } END
          )
      }
    }
  )
  WITH n35
  ORDER BY n35.asOfOn DESC, n35.createdAt DESC, n35.id
  LIMIT 1001
  RETURN collect([n35.id]) AS r36
}
RETURN viewer.id AS viewer, CASE
  WHEN v17 + v34 > 250000 THEN null
  ELSE [
    'vwr_' + substring(viewer.id, size('per_')),
    coalesce(viewer.administrator, false),
    viewer.id,
    viewer.name,
    (
      CASE
      WHEN viewer IN actingFor THEN true
      ELSE (
        isAdmin
        AND EXISTS { (opener_)-[opened_:OPENED]->(viewer) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
      )
      OR any(acting_ IN actingFor WHERE acting_.id = viewer.recordedBy)
      OR EXISTS {
        (viewer)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= viewer.createdAt, false)
      }
      OR EXISTS { (viewer)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (viewer)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (viewer)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END
    ),
    viewer.email,
    CASE
    WHEN viewer IN actingFor THEN null
    ELSE viewer.id END,
    (viewer IN actingFor),
    viewer.locale,
    coalesce(viewer.mutedNotices, []),
    r2,
    r4,
    viewer:Person,
    n5.id,
    n5.name,
    (n5 IN actingFor),
    ['GENERAL'] + CASE
    WHEN 'REAL_ESTATE' IN coalesce(n5.packs, []) THEN ['REAL_ESTATE']
    WHEN EXISTS {
      (n5:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'REAL_ESTATE' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n5)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert) } THEN ['REAL_ESTATE']
    ELSE [] END + CASE
    WHEN 'FINANCING' IN coalesce(n5.packs, []) THEN ['FINANCING']
    WHEN EXISTS {
      (n5:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'FINANCING' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n5)-[:HAS_MORTGAGE]->() } THEN ['FINANCING']
    ELSE [] END,
    c7,
    c15,
    r16,
    r19,
    null,
    r21,
    n22.id,
    n22.name,
    (n22 IN actingFor),
    ['GENERAL'] + CASE
    WHEN 'REAL_ESTATE' IN coalesce(n22.packs, []) THEN ['REAL_ESTATE']
    WHEN EXISTS {
      (n22:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'REAL_ESTATE' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n22)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert) } THEN ['REAL_ESTATE']
    ELSE [] END + CASE
    WHEN 'FINANCING' IN coalesce(n22.packs, []) THEN ['FINANCING']
    WHEN EXISTS {
      (n22:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND 'FINANCING' IN coalesce(serving_.packs, [])
    }
    OR EXISTS { (n22)-[:HAS_MORTGAGE]->() } THEN ['FINANCING']
    ELSE [] END,
    c24,
    c32,
    r33,
    r36
  ] END AS row
