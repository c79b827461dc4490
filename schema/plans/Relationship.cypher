// Made by "npm run plans"; do not edit.
// src/dashboard/features/relationships/relationships.graphql, planned with the variables {"relationship":"org_x","first":2,"kinds":["PROVISION"]}
// Relationship
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
OPTIONAL MATCH (n0:ServiceRelationship {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE (isAdmin AND NOT n0:Recorded)
  OR EXISTS {
    (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
    WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
  }
  OR EXISTS {
    (n0)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
    WHERE n0.disclosure = 'CHAIN' AND reached_ IN disclosedServices
  } END
)
OPTIONAL MATCH (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(n1)
WHERE (
  n1.id = n0.proposedBy
  AND (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
)
OPTIONAL MATCH (n0)<-[:PROVIDER_OF]-(n2)
OPTIONAL MATCH (n0)<-[:CONSUMER_OF]-(n3)
CALL (n3, isAdmin, actingFor, disclosedServices) {
  MATCH (n3)-[:HAS_MORTGAGE]->(n4)
  WHERE (
    EXISTS {
      (n4)<-[:HAS_MORTGAGE]-(debtor_)
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
      (n4)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE EXISTS {
        (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
        WHERE trusted_ IN actingFor
          AND (
            (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
            AND CASE
            WHEN consent_.noted IS NULL THEN EXISTS {
              (n4)-[:TOLD_IN]->(telling_)
              WHERE n4.noted IS NULL OR n4.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            }
            ELSE EXISTS {
              (n4)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
              WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            } END
          )
      }
    }
  )
  WITH n4
  ORDER BY n4.asOfOn DESC, n4.createdAt DESC, n4.id
  LIMIT 1001
  RETURN collect([n4.id]) AS r5
}
OPTIONAL MATCH (n0)-[:ON]->(n6)
OPTIONAL MATCH (n6)-[:OF]->(n7)
CALL (n7, isAdmin, actingFor, disclosedServices) {
  MATCH (n7)-[:HAS_PRODUCT]->(n8)
  WITH n8
  ORDER BY n8.name, n8.id
  LIMIT 1001
  RETURN collect([n8.id, n8.name]) AS r9
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GRANTED_IN]-(n10:Access)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n10
  ORDER BY n10.createdAt, n10.id
  LIMIT 1001
  OPTIONAL MATCH (n10)<-[:HAS_ACCESS]-(n11:Person)
  RETURN collect(
    [
      n10.id,
      n10.state,
      toString(n10.stateSince),
      n10.reason,
      toString(n10.invitedAt),
      toString(COLLECT { MATCH (n10)<-[:HAS_ACCESS]-(holder_) RETURN holder_.signedInAt }[0]),
      n10.version,
      n11.id,
      n11.name
    ]
  ) AS r12
}
OPTIONAL MATCH (n0)-[:EXTENDS]->(n13)
WHERE (
  (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  AND (
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
)
OPTIONAL MATCH (n13)-[:ON]->(n14)
OPTIONAL MATCH (n13)<-[:PROVIDER_OF]-(n15)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:EXTENDS]-(n16)
  WHERE (
    (isAdmin AND NOT n16:Recorded)
    OR EXISTS {
      (n16)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n16)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n16
  ORDER BY n16.startsOn, n16.id
  LIMIT 1001
  OPTIONAL MATCH (n16)-[:ON]->(n17)
  OPTIONAL MATCH (n16)<-[:PROVIDER_OF]-(n18)
  RETURN collect([n16.id, n16.state, n17.id, n17.name, n18.id, n18.name]) AS r19
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[n20:TAKES_PART_IN]-(participant_)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n20
  ORDER BY n20.role, elementId(n20)
  LIMIT 1001
  OPTIONAL MATCH (n21:Person)-[n20]->(:ServiceRelationship)
  RETURN collect([n20.role, n21.id, n21.name]) AS r22
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GOVERNS]-(n23)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n23
  ORDER BY n23.agreedOn DESC, n23.id
  LIMIT 1001
  RETURN collect(
    [
      n23.id,
      n23.title,
      n23.terms,
      toString(n23.agreedOn),
      toString(n23.validUntil),
      n23.documentUrl,
      toString(n23.cancelledAt),
      n23.cancelReason,
      coalesce(isAdmin OR any(acting_ IN actingFor WHERE acting_.id = n23.recordedById), false),
      n23.version,
      n23.amountMinor,
      n23.currency
    ]
  ) AS r24
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[made_:CREATES|MODIFIES]->(n25)
  WHERE (
    (
      CASE
      WHEN type(made_) = 'CREATES'
      AND n25.disclosure IS NULL THEN true
      ELSE CASE
      WHEN (isAdmin AND NOT n25:Recorded)
      OR n25.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n25:Recorded)
      OR EXISTS { (n25)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
      OR EXISTS { (n25)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      OR EXISTS {
        (n25)<-[:CREATES]-(origin_)
        WHERE n25.disclosure IS NULL
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
        (n25)<-[:CREATES]-(origin_)
        WHERE EXISTS {
          (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n25.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        }
      } END END
    )
  )
  WITH n25
  ORDER BY n25.createdAt, n25.id
  LIMIT $p1
  OPTIONAL MATCH (n25)<-[:OWNS]-(n26)
  CALL (n25, isAdmin, actingFor, disclosedServices) {
    MATCH (n25)-[n27:ENABLES]->(enabled_)
    WHERE (
      (isAdmin AND NOT enabled_:Recorded)
      OR EXISTS { (enabled_)<-[:PROVIDES]-(provider_) WHERE provider_ IN actingFor }
      OR EXISTS {
        (enabled_)<-[:OF|INCLUDES]-(offering_)
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
    WITH n27
    ORDER BY endNode(n27).name, elementId(n27)
    LIMIT 1001
    OPTIONAL MATCH (:Resource)-[n27]->(n28)
    RETURN collect([n27.criticality, n28.id, n28.name]) AS r29, count(*) * 3 AS v30
  }
  RETURN collect(
    [
      n25.id,
      n25.name,
      n25.kind,
      (
        (isAdmin AND NOT n25:Recorded)
        OR EXISTS { (n25)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
        OR EXISTS { (n25)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      ),
      n25.url,
      n25.description,
      toString(n25.validUntil),
      n25.disclosure,
      n25.version,
      1,
      n26.id,
      r29
    ]
  ) AS r31, count(*) * 12 + sum(v30) AS v32
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(n33:PropertyAlert)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n33
  ORDER BY n33.createdAt, n33.id
  LIMIT 1001
  OPTIONAL MATCH (n33)<-[:OF_ALERT]-(n34:SearchCriteria)
  WHERE (n34.validUntil IS NULL)
  CALL (n33, isAdmin, actingFor, disclosedServices) {
    MATCH (n33)<-[:OF_ALERT]-(n35:SearchCriteria)
    WITH n35
    ORDER BY n35.version
    LIMIT 1001
    RETURN collect(
      [
        n35.id,
        n35.version,
        n35.summary,
        toString(n35.validFrom),
        toString(n35.validUntil),
        n35.places,
        n35.forLease,
        n35.homeTypes,
        n35.bedroomsFrom,
        n35.bedroomsTo,
        n35.bathroomsFrom,
        n35.bathroomsTo,
        n35.livingAreaFrom,
        n35.livingAreaTo,
        n35.areaUnit,
        n35.yearBuiltFrom,
        n35.yearBuiltTo,
        n35.must,
        n35.nice,
        n35.never,
        n35.polygon,
        n35.circleRadiusKm,
        n35.circleLatitude,
        n35.circleLongitude,
        n35.priceFromMinor,
        n35.currency,
        n35.priceToMinor
      ]
    ) AS r36, count(*) * 27 AS v37
  }
  OPTIONAL MATCH (n33)<-[:ASKS_CHANGE_OF]-(n38:CriteriaChangeRequest)
  WHERE (n38.state = 'ASKED')
  OPTIONAL MATCH (n38)<-[:ASKED]-(n39:Party)
  CALL (n33, isAdmin, actingFor, disclosedServices) {
    MATCH (n33)<-[:ASKS_CHANGE_OF]-(n40:CriteriaChangeRequest)
    WITH n40
    ORDER BY n40.askedAt, n40.id
    LIMIT 1001
    OPTIONAL MATCH (n40)<-[:ASKED]-(n41:Party)
    RETURN collect(
      [
        n40.id,
        n40.state,
        n40.wish,
        n40.answer,
        toString(n40.askedAt),
        toString(n40.answeredAt),
        n40.version,
        n41.id,
        n41.name
      ]
    ) AS r42, count(*) * 9 AS v43
  }
  OPTIONAL MATCH (n33)-[:PROVISIONED_IN]->(n44:ServiceRelationship)
  OPTIONAL MATCH (n44)<-[:PROVIDER_OF]-(n45)
  RETURN collect(
    [
      n33.id,
      n33.name,
      n33.state,
      n33.frequency,
      COUNT { (n33)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
      n33.version,
      n34.id,
      n34.version,
      n34.summary,
      toString(n34.validFrom),
      toString(n34.validUntil),
      n34.places,
      n34.forLease,
      n34.homeTypes,
      n34.bedroomsFrom,
      n34.bedroomsTo,
      n34.bathroomsFrom,
      n34.bathroomsTo,
      n34.livingAreaFrom,
      n34.livingAreaTo,
      n34.areaUnit,
      n34.yearBuiltFrom,
      n34.yearBuiltTo,
      n34.must,
      n34.nice,
      n34.never,
      n34.polygon,
      n34.circleRadiusKm,
      n34.circleLatitude,
      n34.circleLongitude,
      n34.priceFromMinor,
      n34.currency,
      n34.priceToMinor,
      r36,
      n38.id,
      n38.state,
      n38.wish,
      n38.answer,
      toString(n38.askedAt),
      toString(n38.answeredAt),
      n38.version,
      n39.id,
      n39.name,
      r42,
      n44.id,
      n45.id,
      n45.name
    ]
  ) AS r46, count(*) * 47 + sum(v37) + sum(v43) AS v47
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n48:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n48
  ORDER BY n48.startsAt, n48.id
  LIMIT $p2
  OPTIONAL MATCH (n48)-[:PROPOSED_BY]->(n49:Party)
  OPTIONAL MATCH (n48)-[:HOSTED_BY]->(n50:Party)
  OPTIONAL MATCH (n48)-[:ATTENDED_BY]->(n51:Party)
  OPTIONAL MATCH (n48)-[:AT_PLACE]->(n52)
  WHERE (
    EXISTS {
      (n48)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n52:WithheldListing THEN false
        WHEN n52:Organisation
        OR n52:Person THEN n52.profile = 'PUBLIC'
        OR EXISTS { (n52)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n52)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n52:Product THEN EXISTS {
          (n52)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n52:Service THEN EXISTS {
          (n52)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n52:Offering THEN n52.published = true
        OR EXISTS { (within_)-[:ON]->(n52) }
        WHEN n52:Agreement
        OR n52:Activity
        OR n52:Access
        OR n52:Survey
        OR n52:Appointment
        OR n52:Feedback
        OR n52:SearchCriteria
        OR n52:CriteriaChangeRequest
        OR n52:PropertyAlert
        OR n52:Match
        OR n52:FinancingQuestionnaire THEN true
        WHEN n52:ServiceRelationship THEN n52 = within_
        OR n52.disclosure = 'PUBLIC'
        WHEN n52:Resource THEN n52.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n52) }
        WHEN n52:Listing THEN n52.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n52.ownerId}) }
        WHEN n52:ListingChange THEN EXISTS {
          (n52)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n52:RateOffer THEN EXISTS {
          (n52)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n52:Referral THEN EXISTS { (n52)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n48)-[:WITHIN]->(n53:ServiceRelationship)
  OPTIONAL MATCH (n53)<-[:PROVIDER_OF]-(n54)
  OPTIONAL MATCH (n53)<-[:CONSUMER_OF]-(n55)
  OPTIONAL MATCH (n53)-[:ON]->(n56)
  RETURN collect(
    [
      n48.id,
      n48.state,
      n48.title,
      toString(n48.startsAt),
      toString(n48.endsAt),
      n48.timeZone,
      n48.location,
      n48.note,
      n48.cancelReason,
      n48.version,
      n49.id,
      n49.name,
      n50.id,
      n50.name,
      n51.id,
      n51.name,
      n52.id,
      n52.address,
      n52.city,
      n53.id,
      n53.state,
      n54.id,
      n54.name,
      n55.id,
      n55.name,
      n56.id,
      n56.name
    ]
  ) AS r57
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n58:FinancingQuestionnaire)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n58
  ORDER BY n58.createdAt DESC, n58.id
  LIMIT 1001
  RETURN collect([n58.id, n58.state]) AS r59
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n60:Match)
  WHERE (
    n60.favouriteAt IS NOT NULL
    AND (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n60
  ORDER BY n60.favouriteAt DESC, n60.id
  LIMIT $p3
  OPTIONAL MATCH (n60)-[:OF_LISTING]->(n61:Listing)
  RETURN collect(
    [
      n60.id,
      toString(n60.at),
      n60.cause,
      n60.score,
      n60.met,
      n60.missed,
      n60.unknown,
      toString(n60.seenAt),
      toString(n60.endedAt),
      toString(n60.favouriteAt),
      toString(n60.dismissedAt),
      n60.dismissReason,
      n60.dismissNote,
      n60.version,
      n61.id,
      n61.standardStatus,
      n61.homeType,
      n61.leaseFrequency,
      n61.address,
      coalesce(n61.addressWithheld, false),
      n61.city,
      n61.bedroomsTotal,
      n61.bathroomsTotal,
      n61.livingArea,
      n61.areaUnit,
      n61.yearBuilt,
      n61.latitude,
      n61.longitude,
      n61.features,
      n61.remarks,
      n61.photoUrl,
      toString(n61.listedOn),
      n61.listPriceMinor,
      n61.currency
    ]
  ) AS r62
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n63)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n63
  ORDER BY n63.occurredAt DESC, n63.id
  LIMIT $p4
  OPTIONAL MATCH (n63)-[:USED]->(n64)
  RETURN collect([n63.id, n64.id]) AS r65
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n66)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n66.kind IN $p5
  )
  RETURN count(n66) AS c69
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n66)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n66.kind IN $p5
  )
  WITH n66
  ORDER BY n66.occurredAt DESC, n66.id
  LIMIT $p6
  OPTIONAL MATCH (n66)<-[:PERFORMED]-(n67)
  OPTIONAL MATCH (n66)-[:USED]->(n68)
  RETURN collect(
    [
      n66.id,
      n66.kind,
      n66.summary,
      n66.note,
      toString(n66.occurredAt),
      n66.quantity,
      toString(n66.cancelledAt),
      n66.cancelReason,
      (
        isAdmin
        OR any(
          acting_ IN actingFor WHERE acting_.id = coalesce(
            n66.recordedById,
            head(
              COLLECT {
                MATCH (n66)<-[:PERFORMED]-(by_), (n66)-[:PART_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-(side_)
                WHERE side_ = by_ OR EXISTS { (by_)-[:ACTS_FOR]->(side_) }
                RETURN side_.id
                ORDER BY side_.id
                LIMIT 1
              }
            )
          )
        )
      ),
      n66.version,
      n67.id,
      n67.name,
      n68.id,
      n68.name,
      n66.amountMinor,
      n66.currency
    ]
  ) AS r70
}
RETURN viewer.id AS viewer, CASE
  WHEN v32 + v47 > 250000 THEN null
  ELSE [
    n0.id,
    n0.state,
    n0.kind,
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    ),
    n0.criticality,
    n0.purpose,
    toString(n0.startsOn),
    toString(n0.endsOn),
    toString(n0.stateSince),
    n0:Recorded,
    n0.version,
    1,
    n1.id,
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
    n3.segment,
    r5,
    n6.id,
    n6.name,
    (
      (isAdmin AND NOT n6:Recorded)
      OR n6.published = true
      OR EXISTS { (n6)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (n6)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
      }
    ),
    n6.description,
    n6.terms,
    n6.utility,
    n6.warranty,
    n6.pricePeriod,
    CASE
    WHEN (isAdmin AND NOT n6:Recorded)
    OR n6.published = true
    OR EXISTS { (n6)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS {
      (n6)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
      WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
    } THEN n6.priceMinor END,
    n6.currency,
    n7.id,
    n7.name,
    r9,
    r12,
    n0.disclosure,
    n0.disclosureAsked,
    n0.declineReason,
    n13.id,
    n14.id,
    n14.name,
    n15.id,
    n15.name,
    r19,
    r22,
    r24,
    r31,
    r46,
    r57,
    r59,
    r62,
    r65,
    c69,
    r70
  ] END AS row
