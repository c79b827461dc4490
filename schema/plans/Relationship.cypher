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
  WHEN isAdmin
  OR n0.disclosure = 'PUBLIC' THEN true
  ELSE isAdmin
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
    isAdmin
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
    isAdmin
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
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  AND (
    CASE
    WHEN isAdmin
    OR n13.disclosure = 'PUBLIC' THEN true
    ELSE isAdmin
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
    isAdmin
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
    isAdmin
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
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n23
  ORDER BY n23.agreedOn DESC, n23.id
  LIMIT 1001
  RETURN collect(
    [n23.id, n23.title, n23.terms, toString(n23.agreedOn), toString(n23.validUntil), n23.amountMinor, n23.currency]
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
      WHEN isAdmin
      OR n25.disclosure = 'PUBLIC' THEN true
      ELSE isAdmin
      OR EXISTS { (n25)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
      OR EXISTS { (n25)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      OR EXISTS {
        (n25)<-[:CREATES]-(origin_)
        WHERE n25.disclosure IS NULL
          AND (
            CASE
            WHEN isAdmin
            OR origin_.disclosure = 'PUBLIC' THEN true
            ELSE isAdmin
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
  CALL (n25, isAdmin, actingFor, disclosedServices) {
    MATCH (n25)-[n26:ENABLES]->(enabled_)
    WHERE (
      isAdmin
      OR EXISTS { (enabled_)<-[:PROVIDES]-(provider_) WHERE provider_ IN actingFor }
      OR EXISTS {
        (enabled_)<-[:OF|INCLUDES]-(offering_)
        WHERE CASE
          WHEN isAdmin
          OR offering_.published = true THEN true
          ELSE EXISTS { (offering_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
          OR EXISTS {
            (offering_)<-[:ON]-(on_)
            WHERE CASE
              WHEN isAdmin
              OR on_.disclosure = 'PUBLIC' THEN true
              ELSE isAdmin
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
    WITH n26
    ORDER BY endNode(n26).name, elementId(n26)
    LIMIT 1001
    OPTIONAL MATCH (:Resource)-[n26]->(n27)
    RETURN collect([n26.criticality, n27.id, n27.name]) AS r28, count(*) * 3 AS v29
  }
  RETURN collect(
    [
      n25.id,
      n25.name,
      n25.kind,
      (
        isAdmin
        OR EXISTS { (n25)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
        OR EXISTS { (n25)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      ),
      n25.url,
      n25.description,
      toString(n25.validUntil),
      r28
    ]
  ) AS r30, count(*) * 8 + sum(v29) AS v31
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(n32:PropertyAlert)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n32
  ORDER BY n32.createdAt, n32.id
  LIMIT 1001
  OPTIONAL MATCH (n32)<-[:OF_ALERT]-(n33:SearchCriteria)
  WHERE (n33.validUntil IS NULL)
  CALL (n32, isAdmin, actingFor, disclosedServices) {
    MATCH (n32)<-[:OF_ALERT]-(n34:SearchCriteria)
    WITH n34
    ORDER BY n34.version
    LIMIT 1001
    RETURN collect(
      [
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
        n34.priceToMinor
      ]
    ) AS r35, count(*) * 27 AS v36
  }
  OPTIONAL MATCH (n32)<-[:ASKS_CHANGE_OF]-(n37:CriteriaChangeRequest)
  WHERE (n37.state = 'ASKED')
  OPTIONAL MATCH (n37)<-[:ASKED]-(n38:Party)
  CALL (n32, isAdmin, actingFor, disclosedServices) {
    MATCH (n32)<-[:ASKS_CHANGE_OF]-(n39:CriteriaChangeRequest)
    WITH n39
    ORDER BY n39.askedAt, n39.id
    LIMIT 1001
    OPTIONAL MATCH (n39)<-[:ASKED]-(n40:Party)
    RETURN collect(
      [
        n39.id,
        n39.state,
        n39.wish,
        n39.answer,
        toString(n39.askedAt),
        toString(n39.answeredAt),
        n39.version,
        n40.id,
        n40.name
      ]
    ) AS r41, count(*) * 9 AS v42
  }
  OPTIONAL MATCH (n32)-[:PROVISIONED_IN]->(n43:ServiceRelationship)
  OPTIONAL MATCH (n43)<-[:PROVIDER_OF]-(n44)
  RETURN collect(
    [
      n32.id,
      n32.name,
      n32.state,
      n32.frequency,
      COUNT { (n32)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
      n32.version,
      n33.id,
      n33.version,
      n33.summary,
      toString(n33.validFrom),
      toString(n33.validUntil),
      n33.places,
      n33.forLease,
      n33.homeTypes,
      n33.bedroomsFrom,
      n33.bedroomsTo,
      n33.bathroomsFrom,
      n33.bathroomsTo,
      n33.livingAreaFrom,
      n33.livingAreaTo,
      n33.areaUnit,
      n33.yearBuiltFrom,
      n33.yearBuiltTo,
      n33.must,
      n33.nice,
      n33.never,
      n33.polygon,
      n33.circleRadiusKm,
      n33.circleLatitude,
      n33.circleLongitude,
      n33.priceFromMinor,
      n33.currency,
      n33.priceToMinor,
      r35,
      n37.id,
      n37.state,
      n37.wish,
      n37.answer,
      toString(n37.askedAt),
      toString(n37.answeredAt),
      n37.version,
      n38.id,
      n38.name,
      r41,
      n43.id,
      n44.id,
      n44.name
    ]
  ) AS r45, count(*) * 47 + sum(v36) + sum(v42) AS v46
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n47:Appointment)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n47
  ORDER BY n47.startsAt, n47.id
  LIMIT $p2
  OPTIONAL MATCH (n47)-[:PROPOSED_BY]->(n48:Party)
  OPTIONAL MATCH (n47)-[:HOSTED_BY]->(n49:Party)
  OPTIONAL MATCH (n47)-[:ATTENDED_BY]->(n50:Party)
  OPTIONAL MATCH (n47)-[:AT_PLACE]->(n51)
  WHERE (
    EXISTS {
      (n47)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n51:WithheldListing THEN false
        WHEN n51:Organisation
        OR n51:Person THEN n51.profile = 'PUBLIC'
        OR EXISTS { (n51)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n51)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n51:Product THEN EXISTS {
          (n51)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n51:Service THEN EXISTS {
          (n51)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n51:Offering THEN n51.published = true
        OR EXISTS { (within_)-[:ON]->(n51) }
        WHEN n51:Agreement
        OR n51:Activity
        OR n51:Access
        OR n51:Survey
        OR n51:Appointment
        OR n51:Feedback
        OR n51:Listing
        OR n51:ListingChange
        OR n51:SearchCriteria
        OR n51:CriteriaChangeRequest
        OR n51:PropertyAlert
        OR n51:Match
        OR n51:FinancingQuestionnaire THEN true
        WHEN n51:ServiceRelationship THEN n51 = within_
        OR n51.disclosure = 'PUBLIC'
        WHEN n51:Resource THEN n51.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n51) }
        WHEN n51:RateOffer THEN EXISTS {
          (n51)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n51:Referral THEN EXISTS { (n51)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n47)-[:WITHIN]->(n52:ServiceRelationship)
  OPTIONAL MATCH (n52)<-[:PROVIDER_OF]-(n53)
  OPTIONAL MATCH (n52)<-[:CONSUMER_OF]-(n54)
  OPTIONAL MATCH (n52)-[:ON]->(n55)
  RETURN collect(
    [
      n47.id,
      n47.state,
      n47.title,
      toString(n47.startsAt),
      toString(n47.endsAt),
      n47.timeZone,
      n47.location,
      n47.note,
      n47.cancelReason,
      n47.version,
      n48.id,
      n48.name,
      n49.id,
      n49.name,
      n50.id,
      n50.name,
      n51.id,
      n51.address,
      n51.city,
      n52.id,
      n52.state,
      n53.id,
      n53.name,
      n54.id,
      n54.name,
      n55.id,
      n55.name
    ]
  ) AS r56
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n57:FinancingQuestionnaire)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n57
  ORDER BY n57.createdAt DESC, n57.id
  LIMIT 1001
  RETURN collect([n57.id, n57.state]) AS r58
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n59:Match)
  WHERE (
    n59.favouriteAt IS NOT NULL
    AND (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n59
  ORDER BY n59.favouriteAt DESC, n59.id
  LIMIT $p3
  OPTIONAL MATCH (n59)-[:OF_LISTING]->(n60:Listing)
  RETURN collect(
    [
      n59.id,
      toString(n59.at),
      n59.cause,
      n59.score,
      n59.met,
      n59.missed,
      n59.unknown,
      toString(n59.seenAt),
      toString(n59.endedAt),
      toString(n59.favouriteAt),
      toString(n59.dismissedAt),
      n59.dismissReason,
      n59.dismissNote,
      n59.version,
      n60.id,
      n60.standardStatus,
      n60.homeType,
      n60.leaseFrequency,
      n60.address,
      coalesce(n60.addressWithheld, false),
      n60.city,
      n60.bedroomsTotal,
      n60.bathroomsTotal,
      n60.livingArea,
      n60.areaUnit,
      n60.yearBuilt,
      n60.latitude,
      n60.longitude,
      n60.features,
      n60.remarks,
      n60.photoUrl,
      toString(n60.listedOn),
      n60.listPriceMinor,
      n60.currency
    ]
  ) AS r61
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n62)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n62
  ORDER BY n62.occurredAt DESC, n62.id
  LIMIT $p4
  OPTIONAL MATCH (n62)-[:USED]->(n63)
  RETURN collect([n62.id, n63.id]) AS r64
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n65)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n65.kind IN $p5
  )
  RETURN count(n65) AS c68
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n65)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n65.kind IN $p5
  )
  WITH n65
  ORDER BY n65.occurredAt DESC, n65.id
  LIMIT $p6
  OPTIONAL MATCH (n65)<-[:PERFORMED]-(n66)
  OPTIONAL MATCH (n65)-[:USED]->(n67)
  RETURN collect(
    [
      n65.id,
      n65.kind,
      n65.summary,
      n65.note,
      toString(n65.occurredAt),
      n65.quantity,
      n66.id,
      n66.name,
      n67.id,
      n67.name,
      n65.amountMinor,
      n65.currency
    ]
  ) AS r69
}
RETURN viewer.id AS viewer, CASE
  WHEN v31 + v46 > 250000 THEN null
  ELSE [
    n0.id,
    n0.state,
    n0.kind,
    (
      isAdmin
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
      WHEN isAdmin
      OR n3 IN actingFor THEN true
      ELSE EXISTS {
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
      isAdmin
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
    WHEN isAdmin
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
    n0.declineReason,
    n13.id,
    n14.id,
    n14.name,
    n15.id,
    n15.name,
    r19,
    r22,
    r24,
    r30,
    r45,
    r56,
    r58,
    r61,
    r64,
    c68,
    r69
  ] END AS row
