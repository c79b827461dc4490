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
OPTIONAL MATCH (n0)-[:EXTENDS]->(n10)
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
    OR n10.disclosure = 'PUBLIC' THEN true
    ELSE isAdmin
    OR EXISTS {
      (n10)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n10)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
    OR EXISTS {
      (n10)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
      WHERE n10.disclosure = 'CHAIN' AND reached_ IN disclosedServices
    } END
  )
)
OPTIONAL MATCH (n10)-[:ON]->(n11)
OPTIONAL MATCH (n10)<-[:PROVIDER_OF]-(n12)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:EXTENDS]-(n13)
  WHERE (
    isAdmin
    OR EXISTS {
      (n13)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n13)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n13
  ORDER BY n13.startsOn, n13.id
  LIMIT 1001
  OPTIONAL MATCH (n13)-[:ON]->(n14)
  OPTIONAL MATCH (n13)<-[:PROVIDER_OF]-(n15)
  RETURN collect([n13.id, n13.state, n14.id, n14.name, n15.id, n15.name]) AS r16
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[n17:TAKES_PART_IN]-(participant_)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n17
  ORDER BY n17.role, elementId(n17)
  LIMIT 1001
  OPTIONAL MATCH (n18:Person)-[n17]->(:ServiceRelationship)
  RETURN collect([n17.role, n18.id, n18.name]) AS r19
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GOVERNS]-(n20)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n20
  ORDER BY n20.agreedOn DESC, n20.id
  LIMIT 1001
  RETURN collect(
    [n20.id, n20.title, n20.terms, toString(n20.agreedOn), toString(n20.validUntil), n20.amountMinor, n20.currency]
  ) AS r21
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[made_:CREATES|MODIFIES]->(n22)
  WHERE (
    (
      CASE
      WHEN type(made_) = 'CREATES'
      AND n22.disclosure IS NULL THEN true
      ELSE CASE
      WHEN isAdmin
      OR n22.disclosure = 'PUBLIC' THEN true
      ELSE isAdmin
      OR EXISTS { (n22)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
      OR EXISTS { (n22)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      OR EXISTS {
        (n22)<-[:CREATES]-(origin_)
        WHERE n22.disclosure IS NULL
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
        (n22)<-[:CREATES]-(origin_)
        WHERE EXISTS {
          (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n22.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        }
      } END END
    )
  )
  WITH n22
  ORDER BY n22.createdAt, n22.id
  LIMIT $p1
  CALL (n22, isAdmin, actingFor, disclosedServices) {
    MATCH (n22)-[n23:ENABLES]->(enabled_)
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
    WITH n23
    ORDER BY endNode(n23).name, elementId(n23)
    LIMIT 1001
    OPTIONAL MATCH (:Resource)-[n23]->(n24)
    RETURN collect([n23.criticality, n24.id, n24.name]) AS r25, count(*) * 3 AS v26
  }
  RETURN collect(
    [
      n22.id,
      n22.name,
      n22.kind,
      (
        isAdmin
        OR EXISTS { (n22)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
        OR EXISTS { (n22)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      ),
      n22.url,
      n22.description,
      toString(n22.validUntil),
      r25
    ]
  ) AS r27, count(*) * 8 + sum(v26) AS v28
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(n29:PropertyAlert)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n29
  ORDER BY n29.createdAt, n29.id
  LIMIT 1001
  OPTIONAL MATCH (n29)<-[:OF_ALERT]-(n30:SearchCriteria)
  WHERE (n30.validUntil IS NULL)
  CALL (n29, isAdmin, actingFor, disclosedServices) {
    MATCH (n29)<-[:OF_ALERT]-(n31:SearchCriteria)
    WITH n31
    ORDER BY n31.version
    LIMIT 1001
    RETURN collect(
      [
        n31.id,
        n31.version,
        n31.summary,
        toString(n31.validFrom),
        toString(n31.validUntil),
        n31.places,
        n31.forLease,
        n31.homeTypes,
        n31.bedroomsFrom,
        n31.bedroomsTo,
        n31.bathroomsFrom,
        n31.bathroomsTo,
        n31.livingAreaFrom,
        n31.livingAreaTo,
        n31.areaUnit,
        n31.yearBuiltFrom,
        n31.yearBuiltTo,
        n31.must,
        n31.nice,
        n31.never,
        n31.polygon,
        n31.circleRadiusKm,
        n31.circleLatitude,
        n31.circleLongitude,
        n31.priceFromMinor,
        n31.currency,
        n31.priceToMinor
      ]
    ) AS r32, count(*) * 27 AS v33
  }
  OPTIONAL MATCH (n29)<-[:ASKS_CHANGE_OF]-(n34:CriteriaChangeRequest)
  WHERE (n34.state = 'ASKED')
  OPTIONAL MATCH (n34)<-[:ASKED]-(n35:Party)
  CALL (n29, isAdmin, actingFor, disclosedServices) {
    MATCH (n29)<-[:ASKS_CHANGE_OF]-(n36:CriteriaChangeRequest)
    WITH n36
    ORDER BY n36.askedAt, n36.id
    LIMIT 1001
    OPTIONAL MATCH (n36)<-[:ASKED]-(n37:Party)
    RETURN collect(
      [
        n36.id,
        n36.state,
        n36.wish,
        n36.answer,
        toString(n36.askedAt),
        toString(n36.answeredAt),
        n36.version,
        n37.id,
        n37.name
      ]
    ) AS r38, count(*) * 9 AS v39
  }
  OPTIONAL MATCH (n29)-[:PROVISIONED_IN]->(n40:ServiceRelationship)
  OPTIONAL MATCH (n40)<-[:PROVIDER_OF]-(n41)
  RETURN collect(
    [
      n29.id,
      n29.name,
      n29.state,
      n29.frequency,
      COUNT { (n29)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
      n29.version,
      n30.id,
      n30.version,
      n30.summary,
      toString(n30.validFrom),
      toString(n30.validUntil),
      n30.places,
      n30.forLease,
      n30.homeTypes,
      n30.bedroomsFrom,
      n30.bedroomsTo,
      n30.bathroomsFrom,
      n30.bathroomsTo,
      n30.livingAreaFrom,
      n30.livingAreaTo,
      n30.areaUnit,
      n30.yearBuiltFrom,
      n30.yearBuiltTo,
      n30.must,
      n30.nice,
      n30.never,
      n30.polygon,
      n30.circleRadiusKm,
      n30.circleLatitude,
      n30.circleLongitude,
      n30.priceFromMinor,
      n30.currency,
      n30.priceToMinor,
      r32,
      n34.id,
      n34.state,
      n34.wish,
      n34.answer,
      toString(n34.askedAt),
      toString(n34.answeredAt),
      n34.version,
      n35.id,
      n35.name,
      r38,
      n40.id,
      n41.id,
      n41.name
    ]
  ) AS r42, count(*) * 47 + sum(v33) + sum(v39) AS v43
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n44:Appointment)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n44
  ORDER BY n44.startsAt, n44.id
  LIMIT $p2
  OPTIONAL MATCH (n44)-[:PROPOSED_BY]->(n45:Party)
  OPTIONAL MATCH (n44)-[:HOSTED_BY]->(n46:Party)
  OPTIONAL MATCH (n44)-[:ATTENDED_BY]->(n47:Party)
  OPTIONAL MATCH (n44)-[:AT_PLACE]->(n48)
  WHERE (
    EXISTS {
      (n44)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n48:WithheldListing THEN false
        WHEN n48:Organisation
        OR n48:Person THEN n48.profile = 'PUBLIC'
        OR EXISTS { (n48)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n48)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n48:Product THEN EXISTS {
          (n48)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n48:Service THEN EXISTS {
          (n48)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n48:Offering THEN n48.published = true
        OR EXISTS { (within_)-[:ON]->(n48) }
        WHEN n48:Agreement
        OR n48:Activity
        OR n48:Access
        OR n48:Survey
        OR n48:Appointment
        OR n48:Feedback
        OR n48:Listing
        OR n48:ListingChange
        OR n48:SearchCriteria
        OR n48:CriteriaChangeRequest
        OR n48:PropertyAlert
        OR n48:Match
        OR n48:FinancingQuestionnaire THEN true
        WHEN n48:ServiceRelationship THEN n48 = within_
        OR n48.disclosure = 'PUBLIC'
        WHEN n48:Resource THEN n48.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n48) }
        WHEN n48:RateOffer THEN EXISTS {
          (n48)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n48:Referral THEN EXISTS { (n48)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n44)-[:WITHIN]->(n49:ServiceRelationship)
  OPTIONAL MATCH (n49)<-[:PROVIDER_OF]-(n50)
  OPTIONAL MATCH (n49)<-[:CONSUMER_OF]-(n51)
  OPTIONAL MATCH (n49)-[:ON]->(n52)
  RETURN collect(
    [
      n44.id,
      n44.state,
      n44.title,
      toString(n44.startsAt),
      toString(n44.endsAt),
      n44.timeZone,
      n44.location,
      n44.note,
      n44.cancelReason,
      n44.version,
      n45.id,
      n45.name,
      n46.id,
      n46.name,
      n47.id,
      n47.name,
      n48.id,
      n48.address,
      n48.city,
      n49.id,
      n49.state,
      n50.id,
      n50.name,
      n51.id,
      n51.name,
      n52.id,
      n52.name
    ]
  ) AS r53
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n54:FinancingQuestionnaire)
  WHERE (
    isAdmin
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n54
  ORDER BY n54.createdAt DESC, n54.id
  LIMIT 1001
  RETURN collect([n54.id, n54.state]) AS r55
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n56:Match)
  WHERE (
    n56.favouriteAt IS NOT NULL
    AND (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n56
  ORDER BY n56.favouriteAt DESC, n56.id
  LIMIT $p3
  OPTIONAL MATCH (n56)-[:OF_LISTING]->(n57:Listing)
  RETURN collect(
    [
      n56.id,
      toString(n56.at),
      n56.cause,
      n56.score,
      n56.met,
      n56.missed,
      n56.unknown,
      toString(n56.seenAt),
      toString(n56.endedAt),
      toString(n56.favouriteAt),
      toString(n56.dismissedAt),
      n56.dismissReason,
      n56.dismissNote,
      n56.version,
      n57.id,
      n57.standardStatus,
      n57.homeType,
      n57.leaseFrequency,
      n57.address,
      coalesce(n57.addressWithheld, false),
      n57.city,
      n57.bedroomsTotal,
      n57.bathroomsTotal,
      n57.livingArea,
      n57.areaUnit,
      n57.yearBuilt,
      n57.latitude,
      n57.longitude,
      n57.features,
      n57.remarks,
      n57.photoUrl,
      toString(n57.listedOn),
      n57.listPriceMinor,
      n57.currency
    ]
  ) AS r58
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n59)
  WHERE (
    (
      isAdmin
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n59
  ORDER BY n59.occurredAt DESC, n59.id
  LIMIT $p4
  OPTIONAL MATCH (n59)-[:USED]->(n60)
  RETURN collect([n59.id, n60.id]) AS r61
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
    AND n62.kind IN $p5
  )
  RETURN count(n62) AS c65
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
    AND n62.kind IN $p5
  )
  WITH n62
  ORDER BY n62.occurredAt DESC, n62.id
  LIMIT $p6
  OPTIONAL MATCH (n62)<-[:PERFORMED]-(n63)
  OPTIONAL MATCH (n62)-[:USED]->(n64)
  RETURN collect(
    [
      n62.id,
      n62.kind,
      n62.summary,
      n62.note,
      toString(n62.occurredAt),
      n62.quantity,
      n63.id,
      n63.name,
      n64.id,
      n64.name,
      n62.amountMinor,
      n62.currency
    ]
  ) AS r66
}
RETURN viewer.id AS viewer, CASE
  WHEN v28 + v43 > 250000 THEN null
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
    n0.disclosure,
    n0.declineReason,
    n10.id,
    n11.id,
    n11.name,
    n12.id,
    n12.name,
    r16,
    r19,
    r21,
    r27,
    r42,
    r53,
    r55,
    r58,
    r61,
    c65,
    r66
  ] END AS row
