// Made by "npm run plans"; do not edit.
// src/dashboard/features/relationships/relationships.graphql, planned with the variables {"relationship":"org_x","first":2}
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
        OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
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
CALL (n6, isAdmin, actingFor, disclosedServices) {
  MATCH (n6)<-[:UNDER]-(n7)
  WHERE (
    EXISTS {
      (n7)-[:UNDER]->(under_)
      WHERE (isAdmin AND NOT under_:Recorded)
        OR under_.published = true
        OR EXISTS { (under_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (under_)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
    }
  )
  WITH n7
  ORDER BY n7.name, n7.id
  LIMIT 1001
  RETURN collect([n7.id, n7.name, n7.annualRate, n7.termMonths, toString(n7.validUntil), n7.version]) AS r8
}
OPTIONAL MATCH (n6)-[:OF]->(n9)
CALL (n9, isAdmin, actingFor, disclosedServices) {
  MATCH (n9)-[:HAS_PRODUCT]->(n10)
  WITH n10
  ORDER BY n10.name, n10.id
  LIMIT 1001
  RETURN collect([n10.id, n10.name]) AS r11
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GRANTED_IN]-(n12:Access)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n12
  ORDER BY n12.createdAt, n12.id
  LIMIT 1001
  OPTIONAL MATCH (n12)<-[:HAS_ACCESS]-(n13:Person)
  RETURN collect(
    [
      n12.id,
      n12.state,
      toString(n12.stateSince),
      n12.reason,
      toString(n12.invitedAt),
      toString(COLLECT { MATCH (n12)<-[:HAS_ACCESS]-(holder_) RETURN holder_.signedInAt }[0]),
      n12.version,
      n13.id,
      n13.name
    ]
  ) AS r14
}
OPTIONAL MATCH (n0)-[:EXTENDS]->(n15)
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
)
OPTIONAL MATCH (n15)-[:ON]->(n16)
OPTIONAL MATCH (n15)<-[:PROVIDER_OF]-(n17)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:EXTENDS]-(n18)
  WHERE (
    (isAdmin AND NOT n18:Recorded)
    OR EXISTS {
      (n18)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n18)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n18
  ORDER BY n18.startsOn, n18.id
  LIMIT 1001
  OPTIONAL MATCH (n18)-[:ON]->(n19)
  OPTIONAL MATCH (n18)<-[:PROVIDER_OF]-(n20)
  RETURN collect([n18.id, n18.state, n19.id, n19.name, n20.id, n20.name]) AS r21
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[n22:TAKES_PART_IN]-(participant_)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n22
  ORDER BY n22.role, elementId(n22)
  LIMIT 1001
  OPTIONAL MATCH (n23:Person)-[n22]->(:ServiceRelationship)
  RETURN collect([n22.role, n23.id, n23.name]) AS r24
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:GOVERNS]-(n25)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n25
  ORDER BY n25.agreedOn DESC, n25.id
  LIMIT 1001
  RETURN collect(
    [
      n25.id,
      n25.title,
      n25.terms,
      toString(n25.agreedOn),
      toString(n25.validUntil),
      n25.noticePeriod,
      toString((n25.validUntil + duration('P1D') - duration(n25.noticePeriod) - duration('P1D'))),
      n25.documentUrl,
      toString(n25.cancelledAt),
      n25.cancelReason,
      coalesce(isAdmin OR any(acting_ IN actingFor WHERE acting_.id = n25.recordedById), false),
      n25.version,
      n25.amountMinor,
      n25.currency
    ]
  ) AS r26
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[made_:CREATES|MODIFIES]->(n27)
  WHERE (
    (
      CASE
      WHEN type(made_) = 'CREATES'
      AND n27.disclosure IS NULL THEN true
      ELSE CASE
      WHEN (isAdmin AND NOT n27:Recorded)
      OR n27.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n27:Recorded)
      OR EXISTS { (n27)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
      OR EXISTS { (n27)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      OR EXISTS {
        (n27)<-[:CREATES]-(origin_)
        WHERE n27.disclosure IS NULL
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
        (n27)<-[:CREATES]-(origin_)
        WHERE EXISTS {
          (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n27.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        }
      } END END
    )
  )
  WITH n27
  ORDER BY n27.createdAt, n27.id
  LIMIT $p1
  OPTIONAL MATCH (n27)<-[:OWNS]-(n28)
  CALL (n27, isAdmin, actingFor, disclosedServices) {
    MATCH (n27)-[n29:ENABLES]->(enabled_)
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
    WITH n29
    ORDER BY endNode(n29).name, elementId(n29)
    LIMIT 1001
    OPTIONAL MATCH (:Resource)-[n29]->(n30)
    RETURN collect([n29.criticality, n30.id, n30.name]) AS r31, count(*) * 3 AS v32
  }
  RETURN collect(
    [
      n27.id,
      n27.name,
      n27.kind,
      (
        (isAdmin AND NOT n27:Recorded)
        OR EXISTS { (n27)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
        OR EXISTS { (n27)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      ),
      n27.url,
      n27.description,
      toString(n27.validUntil),
      n27.disclosure,
      n27.version,
      1,
      n28.id,
      r31
    ]
  ) AS r33, count(*) * 12 + sum(v32) AS v34
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(n35:PropertyAlert)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n35
  ORDER BY n35.createdAt, n35.id
  LIMIT 1001
  OPTIONAL MATCH (n35)<-[:OF_ALERT]-(n36:SearchCriteria)
  WHERE (n36.validUntil IS NULL)
  CALL (n35, isAdmin, actingFor, disclosedServices) {
    MATCH (n35)<-[:OF_ALERT]-(n37:SearchCriteria)
    WITH n37
    ORDER BY n37.version
    LIMIT 1001
    RETURN collect(
      [
        n37.id,
        n37.version,
        n37.summary,
        toString(n37.validFrom),
        toString(n37.validUntil),
        n37.places,
        n37.forLease,
        n37.homeTypes,
        n37.bedroomsFrom,
        n37.bedroomsTo,
        n37.bathroomsFrom,
        n37.bathroomsTo,
        n37.livingAreaFrom,
        n37.livingAreaTo,
        n37.areaUnit,
        n37.yearBuiltFrom,
        n37.yearBuiltTo,
        n37.must,
        n37.nice,
        n37.never,
        n37.polygon,
        n37.circleRadiusKm,
        n37.circleLatitude,
        n37.circleLongitude,
        n37.priceFromMinor,
        n37.currency,
        n37.priceToMinor
      ]
    ) AS r38, count(*) * 27 AS v39
  }
  OPTIONAL MATCH (n35)<-[:ASKS_CHANGE_OF]-(n40:CriteriaChangeRequest)
  WHERE (n40.state = 'ASKED')
  OPTIONAL MATCH (n40)<-[:ASKED]-(n41:Party)
  CALL (n35, isAdmin, actingFor, disclosedServices) {
    MATCH (n35)<-[:ASKS_CHANGE_OF]-(n42:CriteriaChangeRequest)
    WITH n42
    ORDER BY n42.askedAt, n42.id
    LIMIT 1001
    OPTIONAL MATCH (n42)<-[:ASKED]-(n43:Party)
    RETURN collect(
      [
        n42.id,
        n42.state,
        n42.wish,
        n42.answer,
        toString(n42.askedAt),
        toString(n42.answeredAt),
        n42.version,
        n43.id,
        n43.name
      ]
    ) AS r44, count(*) * 9 AS v45
  }
  OPTIONAL MATCH (n35)-[:PROVISIONED_IN]->(n46:ServiceRelationship)
  OPTIONAL MATCH (n46)<-[:PROVIDER_OF]-(n47)
  RETURN collect(
    [
      n35.id,
      n35.name,
      n35.state,
      n35.frequency,
      COUNT { (n35)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
      n35.version,
      n36.id,
      n36.version,
      n36.summary,
      toString(n36.validFrom),
      toString(n36.validUntil),
      n36.places,
      n36.forLease,
      n36.homeTypes,
      n36.bedroomsFrom,
      n36.bedroomsTo,
      n36.bathroomsFrom,
      n36.bathroomsTo,
      n36.livingAreaFrom,
      n36.livingAreaTo,
      n36.areaUnit,
      n36.yearBuiltFrom,
      n36.yearBuiltTo,
      n36.must,
      n36.nice,
      n36.never,
      n36.polygon,
      n36.circleRadiusKm,
      n36.circleLatitude,
      n36.circleLongitude,
      n36.priceFromMinor,
      n36.currency,
      n36.priceToMinor,
      r38,
      n40.id,
      n40.state,
      n40.wish,
      n40.answer,
      toString(n40.askedAt),
      toString(n40.answeredAt),
      n40.version,
      n41.id,
      n41.name,
      r44,
      n46.id,
      n47.id,
      n47.name
    ]
  ) AS r48, count(*) * 47 + sum(v39) + sum(v45) AS v49
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n50:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  RETURN count(n50) AS c59
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n50:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n50
  ORDER BY n50.startsAt DESC, n50.id
  LIMIT $p2
  OPTIONAL MATCH (n50)-[:PROPOSED_BY]->(n51:Party)
  OPTIONAL MATCH (n50)-[:HOSTED_BY]->(n52:Party)
  OPTIONAL MATCH (n50)-[:ATTENDED_BY]->(n53:Party)
  OPTIONAL MATCH (n50)-[:AT_PLACE]->(n54)
  WHERE (
    EXISTS {
      (n50)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n54:WithheldListing THEN false
        WHEN n54:Organisation
        OR n54:Person THEN n54.profile = 'PUBLIC'
        OR EXISTS { (n54)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n54)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n54:Product THEN EXISTS {
          (n54)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n54:Service THEN EXISTS {
          (n54)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n54:Offering THEN n54.published = true
        OR EXISTS { (within_)-[:ON]->(n54) }
        WHEN n54:Agreement
        OR n54:Activity
        OR n54:Access
        OR n54:Survey
        OR n54:Appointment
        OR n54:Feedback
        OR n54:SearchCriteria
        OR n54:CriteriaChangeRequest
        OR n54:PropertyAlert
        OR n54:Match
        OR n54:FinancingQuestionnaire THEN true
        WHEN n54:ServiceRelationship THEN n54 = within_
        OR n54.disclosure = 'PUBLIC'
        WHEN n54:Resource THEN n54.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n54) }
        WHEN n54:Listing THEN n54.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n54.ownerId}) }
        WHEN n54:ListingChange THEN EXISTS {
          (n54)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n54:RateOffer THEN EXISTS {
          (n54)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n54:Referral THEN EXISTS { (n54)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n50)-[:WITHIN]->(n55:ServiceRelationship)
  OPTIONAL MATCH (n55)<-[:PROVIDER_OF]-(n56)
  OPTIONAL MATCH (n55)<-[:CONSUMER_OF]-(n57)
  OPTIONAL MATCH (n55)-[:ON]->(n58)
  RETURN collect(
    [
      n50.id,
      n50.state,
      n50.title,
      toString(n50.startsAt),
      toString(n50.endsAt),
      n50.timeZone,
      n50.location,
      n50.note,
      n50.cancelReason,
      n50.version,
      n51.id,
      n51.name,
      n52.id,
      n52.name,
      n53.id,
      n53.name,
      n54.id,
      n54.address,
      n54.city,
      n55.id,
      n55.state,
      n56.id,
      n56.name,
      n57.id,
      n57.name,
      n58.id,
      n58.name
    ]
  ) AS r60
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:WITHIN]-(n61:FinancingQuestionnaire)
  WHERE (
    (isAdmin AND NOT n0:Recorded)
    OR EXISTS {
      (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
    }
  )
  WITH n61
  ORDER BY n61.createdAt DESC, n61.id
  LIMIT 1001
  RETURN collect([n61.id, n61.state]) AS r62
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n63:Match)
  WHERE (
    n63.favouriteAt IS NOT NULL
    AND (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  RETURN count(n63) AS c65
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n63:Match)
  WHERE (
    n63.favouriteAt IS NOT NULL
    AND (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n63
  ORDER BY n63.favouriteAt DESC, n63.id
  LIMIT $p3
  OPTIONAL MATCH (n63)-[:OF_LISTING]->(n64:Listing)
  RETURN collect(
    [
      n63.id,
      toString(n63.at),
      n63.cause,
      n63.score,
      n63.met,
      n63.missed,
      n63.unknown,
      toString(n63.seenAt),
      toString(n63.endedAt),
      toString(n63.favouriteAt),
      toString(n63.dismissedAt),
      n63.dismissReason,
      n63.dismissNote,
      n63.version,
      n64.id,
      n64.standardStatus,
      n64.homeType,
      n64.leaseFrequency,
      n64.address,
      coalesce(n64.addressWithheld, false),
      n64.city,
      n64.bedroomsTotal,
      n64.bathroomsTotal,
      n64.livingArea,
      n64.areaUnit,
      n64.yearBuilt,
      n64.latitude,
      n64.longitude,
      n64.features,
      n64.remarks,
      size([photo_ IN [n64.photoUrl] + coalesce(n64.otherPhotoUrls, []) WHERE photo_ IS NOT NULL]),
      toString(n64.listedOn),
      n64.listPriceMinor,
      n64.currency
    ]
  ) AS r66
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n67)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n67
  ORDER BY n67.occurredAt DESC, n67.id
  LIMIT $p4
  OPTIONAL MATCH (n67)-[:USED]->(n68)
  RETURN collect([n67.id, n68.id]) AS r69
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n70)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  RETURN count(n70) AS c73
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:PART_OF]-(n70)
  WHERE (
    (
      (isAdmin AND NOT n0:Recorded)
      OR EXISTS {
        (n0)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n0)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
  )
  WITH n70
  ORDER BY n70.occurredAt DESC, n70.id
  LIMIT $p5
  OPTIONAL MATCH (n70)<-[:PERFORMED]-(n71)
  OPTIONAL MATCH (n70)-[:USED]->(n72)
  RETURN collect(
    [
      n70.id,
      n70.kind,
      n70.summary,
      n70.note,
      toString(n70.occurredAt),
      n70.quantity,
      toString(n70.cancelledAt),
      n70.cancelReason,
      (
        isAdmin
        OR any(
          acting_ IN actingFor WHERE acting_.id = coalesce(
            n70.recordedById,
            head(
              COLLECT {
                MATCH (n70)<-[:PERFORMED]-(by_), (n70)-[:PART_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-(side_)
                WHERE side_ = by_ OR EXISTS { (by_)-[:ACTS_FOR]->(side_) }
                RETURN side_.id
                ORDER BY side_.id
                LIMIT 1
              }
            )
          )
        )
      ),
      n70.version,
      n71.id,
      n71.name,
      n72.id,
      n72.name,
      n70.amountMinor,
      n70.currency
    ]
  ) AS r74
}
RETURN viewer.id AS viewer, CASE
  WHEN v34 + v49 > 250000 THEN null
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
    r8,
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
    n9.id,
    n9.name,
    r11,
    r14,
    n0.disclosure,
    n0.disclosureAsked,
    n0.declineReason,
    n15.id,
    n16.id,
    n16.name,
    n17.id,
    n17.name,
    r21,
    r24,
    r26,
    r33,
    r48,
    c59,
    r60,
    r62,
    c65,
    r66,
    r69,
    c73,
    r74
  ] END AS row
