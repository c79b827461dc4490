// Made by "npm run plans"; do not edit.
// src/dashboard/features/graph/graph.graphql, planned with the variables {"from":"org_x","to":"org_x","withSpend":true}
// GraphPaths
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
  OPTIONAL MATCH (source0:Party {id: $p0})
  WHERE CASE
    WHEN (isAdmin AND NOT source0:Recorded)
    OR source0.profile = 'PUBLIC'
    OR source0 IN actingFor THEN true
    ELSE EXISTS {
      (source0)-[:ACTS_FOR]->(organisation_)
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
    OR any(acting_ IN actingFor WHERE acting_.id = source0.recordedBy)
    OR EXISTS {
      (source0)<-[:RECORDED]-(recorder_)
      WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= source0.createdAt, false)
    }
    OR EXISTS {
      (source0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
      (source0)-[:TAKES_PART_IN]->(joined_)
      WHERE (isAdmin AND NOT joined_:Recorded)
        OR EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
    } END
  OPTIONAL MATCH (target1:Party {id: $p1})
  WHERE CASE
    WHEN (isAdmin AND NOT target1:Recorded)
    OR target1.profile = 'PUBLIC'
    OR target1 IN actingFor THEN true
    ELSE EXISTS {
      (target1)-[:ACTS_FOR]->(organisation_)
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
    OR any(acting_ IN actingFor WHERE acting_.id = target1.recordedBy)
    OR EXISTS {
      (target1)<-[:RECORDED]-(recorder_)
      WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= target1.createdAt, false)
    }
    OR EXISTS {
      (target1)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
      (target1)-[:TAKES_PART_IN]->(joined_)
      WHERE (isAdmin AND NOT joined_:Recorded)
        OR EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
    } END
  CALL (source0, target1, isAdmin, actingFor, disclosedServices) {
    MATCH way2 = SHORTEST 5 (source0) (
      ()-[:PROVIDER_OF|CONSUMER_OF]->(
        step:ServiceRelationship WHERE CASE
        WHEN (isAdmin AND NOT step:Recorded)
        OR step.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT step:Recorded)
        OR EXISTS {
          (step)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (step)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (step)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE step.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
      )<-[:PROVIDER_OF|CONSUMER_OF]-()
    ){1,8} (target1)
    RETURN collect(nodes(way2)) AS ways
  }
  RETURN [
    source0.id,
    target1.id,
    [way IN ways | [node IN way | [node.id, node.state, node.kind, toString(node.startsOn)]]]
  ] AS found3,
    COLLECT {
      UNWIND ways AS way
      UNWIND way AS node
      WITH node
      WHERE NOT node:ServiceRelationship
      RETURN DISTINCT node
    } AS parties4,
    COLLECT {
      UNWIND ways AS way
      UNWIND way AS node
      WITH node
      WHERE node:ServiceRelationship
      RETURN DISTINCT node
    } AS relationships5
}
CALL (parties4, isAdmin, actingFor, disclosedServices) {
  UNWIND parties4 AS n6
  RETURN collect(
    [
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
  ) AS r14
}
CALL (relationships5, isAdmin, actingFor, disclosedServices) {
  UNWIND relationships5 AS n7
  OPTIONAL MATCH (n7)<-[:PROVIDER_OF]-(n8)
  OPTIONAL MATCH (n7)<-[:CONSUMER_OF]-(n9)
  OPTIONAL MATCH (n7)-[:ON]->(n10)
  CALL (n7, isAdmin, actingFor, disclosedServices) {
    MATCH (n7)<-[:GOVERNS]-(n11)
    WHERE (
      (isAdmin AND NOT n7:Recorded)
      OR EXISTS {
        (n7)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n7)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n11
    ORDER BY n11.agreedOn DESC, n11.id
    LIMIT 1001
    RETURN collect(
      [
        n11.id,
        n11.amountMinor,
        n11.currency,
        toString(n11.agreedOn),
        toString(n11.validFrom),
        toString(n11.validUntil),
        toString(n11.cancelledAt)
      ]
    ) AS r12, count(*) * 7 AS v13
  }
  RETURN collect(
    [
      n7.id,
      n7.state,
      n7.kind,
      (
        (isAdmin AND NOT n7:Recorded)
        OR EXISTS {
          (n7)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n7)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      ),
      n7.criticality,
      toString(n7.startsOn),
      n8.id,
      n8.name,
      (
        CASE
        WHEN n8.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n8:Recorded)
        OR n8 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n8.recordedBy)
        OR EXISTS {
          (n8)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n8.createdAt, false)
        }
        OR EXISTS { (n8)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n8)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n8)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n8.segment,
      n9.id,
      n9.name,
      (
        CASE
        WHEN n9.profile = 'PUBLIC' THEN true
        ELSE CASE
        WHEN (isAdmin AND NOT n9:Recorded)
        OR n9 IN actingFor THEN true
        ELSE any(acting_ IN actingFor WHERE acting_.id = n9.recordedBy)
        OR EXISTS {
          (n9)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n9.createdAt, false)
        }
        OR EXISTS { (n9)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (n9)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (n9)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END END
      ),
      n9.segment,
      n10.id,
      n10.name,
      CASE
      WHEN (isAdmin AND NOT n10:Recorded)
      OR n10.published = true
      OR EXISTS { (n10)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n10)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      } THEN n10.priceMinor END,
      n10.currency,
      (
        (isAdmin AND NOT n10:Recorded)
        OR n10.published = true
        OR EXISTS { (n10)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (n10)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
      ),
      n10.pricePeriod,
      r12
    ]
  ) AS r15, count(*) * 21 + sum(v13) AS v16
}
RETURN viewer.id AS viewer, CASE WHEN v16 > 250000 THEN null ELSE [found3, r14, r15] END AS row
