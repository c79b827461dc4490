// Made by "npm run plans"; do not edit.
// src/dashboard/features/visits/visits.graphql, planned with the variables {"party":"org_x","first":2,"after":"brok","from":"2026-06-01T00:00:00.000Z","until":"2026-06-01T00:00:00.000Z","states":["PROPOSED"],"orderBy":"EARLIEST"}
// Visits
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
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1_within:ServiceRelationship)<-[:WITHIN]-(n1:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n1_within:Recorded)
      OR EXISTS {
        (n1_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n1.state IN $p1
    AND n1.endsAt >= datetime($p2)
    AND n1.startsAt < datetime($p3)
  )
  RETURN count(n1) AS c10
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n1_within:ServiceRelationship)<-[:WITHIN]-(n1:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n1_within:Recorded)
      OR EXISTS {
        (n1_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n1_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n1.state IN $p1
    AND n1.endsAt >= datetime($p2)
    AND n1.startsAt < datetime($p3)
  )
    AND (n1.startsAt >= datetime($p4) AND (n1.startsAt > datetime($p4) OR (n1.id > $p5)))
  WITH n1
  ORDER BY n1.startsAt, n1.id
  LIMIT $p6
  OPTIONAL MATCH (n1)-[:PROPOSED_BY]->(n2:Party)
  OPTIONAL MATCH (n1)-[:HOSTED_BY]->(n3:Party)
  OPTIONAL MATCH (n1)-[:ATTENDED_BY]->(n4:Party)
  OPTIONAL MATCH (n1)-[:AT_PLACE]->(n5)
  WHERE (
    EXISTS {
      (n1)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n5:WithheldListing THEN false
        WHEN n5:Organisation
        OR n5:Person THEN n5.profile = 'PUBLIC'
        OR EXISTS { (n5)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n5)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n5:Product THEN EXISTS {
          (n5)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n5:Service THEN EXISTS {
          (n5)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n5:Offering THEN n5.published = true
        OR EXISTS { (within_)-[:ON]->(n5) }
        WHEN n5:Agreement
        OR n5:Activity
        OR n5:Access
        OR n5:Survey
        OR n5:Appointment
        OR n5:Feedback
        OR n5:SearchCriteria
        OR n5:CriteriaChangeRequest
        OR n5:PropertyAlert
        OR n5:Match
        OR n5:FinancingQuestionnaire THEN true
        WHEN n5:ServiceRelationship THEN n5 = within_
        OR n5.disclosure = 'PUBLIC'
        WHEN n5:Resource THEN n5.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n5) }
        WHEN n5:Listing THEN n5.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n5.ownerId}) }
        WHEN n5:ListingChange THEN EXISTS {
          (n5)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n5:RateOffer THEN EXISTS {
          (n5)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n5:Referral THEN EXISTS { (n5)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n1)-[:WITHIN]->(n6:ServiceRelationship)
  OPTIONAL MATCH (n6)<-[:PROVIDER_OF]-(n7)
  OPTIONAL MATCH (n6)<-[:CONSUMER_OF]-(n8)
  OPTIONAL MATCH (n6)-[:ON]->(n9)
  RETURN collect(
    [
      n1.id,
      n1.state,
      n1.title,
      toString(n1.startsAt),
      toString(n1.endsAt),
      n1.timeZone,
      n1.location,
      n1.note,
      n1.cancelReason,
      n1.version,
      n2.id,
      n2.name,
      n3.id,
      n3.name,
      n4.id,
      n4.name,
      n5.id,
      n5.address,
      n5.city,
      n6.id,
      n6.state,
      n7.id,
      n7.name,
      n8.id,
      n8.name,
      n9.id,
      n9.name
    ]
  ) AS r11
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n12_within:ServiceRelationship)<-[:WITHIN]-(n12:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n12_within:Recorded)
      OR EXISTS {
        (n12_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n12_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n12.state IN $p7
    AND n12.endsAt >= datetime($p8)
    AND n12.startsAt < datetime($p9)
  )
  RETURN count(n12) AS c21
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n12_within:ServiceRelationship)<-[:WITHIN]-(n12:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n12_within:Recorded)
      OR EXISTS {
        (n12_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n12_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n12.state IN $p7
    AND n12.endsAt >= datetime($p8)
    AND n12.startsAt < datetime($p9)
  )
    AND (n12.startsAt >= datetime($p10) AND (n12.startsAt > datetime($p10) OR (n12.id > $p11)))
  WITH n12
  ORDER BY n12.startsAt, n12.id
  LIMIT $p12
  OPTIONAL MATCH (n12)-[:PROPOSED_BY]->(n13:Party)
  OPTIONAL MATCH (n12)-[:HOSTED_BY]->(n14:Party)
  OPTIONAL MATCH (n12)-[:ATTENDED_BY]->(n15:Party)
  OPTIONAL MATCH (n12)-[:AT_PLACE]->(n16)
  WHERE (
    EXISTS {
      (n12)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n16:WithheldListing THEN false
        WHEN n16:Organisation
        OR n16:Person THEN n16.profile = 'PUBLIC'
        OR EXISTS { (n16)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n16)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n16:Product THEN EXISTS {
          (n16)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n16:Service THEN EXISTS {
          (n16)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n16:Offering THEN n16.published = true
        OR EXISTS { (within_)-[:ON]->(n16) }
        WHEN n16:Agreement
        OR n16:Activity
        OR n16:Access
        OR n16:Survey
        OR n16:Appointment
        OR n16:Feedback
        OR n16:SearchCriteria
        OR n16:CriteriaChangeRequest
        OR n16:PropertyAlert
        OR n16:Match
        OR n16:FinancingQuestionnaire THEN true
        WHEN n16:ServiceRelationship THEN n16 = within_
        OR n16.disclosure = 'PUBLIC'
        WHEN n16:Resource THEN n16.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n16) }
        WHEN n16:Listing THEN n16.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n16.ownerId}) }
        WHEN n16:ListingChange THEN EXISTS {
          (n16)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n16:RateOffer THEN EXISTS {
          (n16)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n16:Referral THEN EXISTS { (n16)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n12)-[:WITHIN]->(n17:ServiceRelationship)
  OPTIONAL MATCH (n17)<-[:PROVIDER_OF]-(n18)
  OPTIONAL MATCH (n17)<-[:CONSUMER_OF]-(n19)
  OPTIONAL MATCH (n17)-[:ON]->(n20)
  RETURN collect(
    [
      n12.id,
      n12.state,
      n12.title,
      toString(n12.startsAt),
      toString(n12.endsAt),
      n12.timeZone,
      n12.location,
      n12.note,
      n12.cancelReason,
      n12.version,
      n13.id,
      n13.name,
      n14.id,
      n14.name,
      n15.id,
      n15.name,
      n16.id,
      n16.address,
      n16.city,
      n17.id,
      n17.state,
      n18.id,
      n18.name,
      n19.id,
      n19.name,
      n20.id,
      n20.name
    ]
  ) AS r22
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n23_within:ServiceRelationship)<-[:WITHIN]-(n23:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n23_within:Recorded)
      OR EXISTS {
        (n23_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n23_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n23.state IN $p13
    AND n23.endsAt >= datetime($p14)
    AND n23.startsAt < datetime($p15)
  )
  RETURN count(n23) AS c32
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n23_within:ServiceRelationship)<-[:WITHIN]-(n23:Appointment)
  WHERE (
    (
      (isAdmin AND NOT n23_within:Recorded)
      OR EXISTS {
        (n23_within)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n23_within)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    AND n23.state IN $p13
    AND n23.endsAt >= datetime($p14)
    AND n23.startsAt < datetime($p15)
  )
    AND (n23.startsAt >= datetime($p16) AND (n23.startsAt > datetime($p16) OR (n23.id > $p17)))
  WITH n23
  ORDER BY n23.startsAt, n23.id
  LIMIT $p18
  OPTIONAL MATCH (n23)-[:PROPOSED_BY]->(n24:Party)
  OPTIONAL MATCH (n23)-[:HOSTED_BY]->(n25:Party)
  OPTIONAL MATCH (n23)-[:ATTENDED_BY]->(n26:Party)
  OPTIONAL MATCH (n23)-[:AT_PLACE]->(n27)
  WHERE (
    EXISTS {
      (n23)-[:WITHIN]->(within_)
      WHERE CASE
        WHEN n27:WithheldListing THEN false
        WHEN n27:Organisation
        OR n27:Person THEN n27.profile = 'PUBLIC'
        OR EXISTS { (n27)-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        OR EXISTS { (n27)-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(within_) }
        WHEN n27:Product THEN EXISTS {
          (n27)<-[:HAS_PRODUCT]-(offered_)
          WHERE EXISTS {
            (offered_)<-[:OF|INCLUDES]-(offering_)
            WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
          }
        }
        WHEN n27:Service THEN EXISTS {
          (n27)<-[:OF|INCLUDES]-(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n27:Offering THEN n27.published = true
        OR EXISTS { (within_)-[:ON]->(n27) }
        WHEN n27:Agreement
        OR n27:Activity
        OR n27:Access
        OR n27:Survey
        OR n27:Appointment
        OR n27:Feedback
        OR n27:SearchCriteria
        OR n27:CriteriaChangeRequest
        OR n27:PropertyAlert
        OR n27:Match
        OR n27:FinancingQuestionnaire THEN true
        WHEN n27:ServiceRelationship THEN n27 = within_
        OR n27.disclosure = 'PUBLIC'
        WHEN n27:Resource THEN n27.disclosure = 'PUBLIC'
        OR EXISTS { (within_)-[:CREATES|MODIFIES]->(n27) }
        WHEN n27:Listing THEN n27.ownerId IS NULL
        OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: n27.ownerId}) }
        WHEN n27:ListingChange THEN EXISTS {
          (n27)-[:CHANGE_OF]->(changed_)
          WHERE changed_.ownerId IS NULL OR EXISTS { (within_)<-[:PROVIDER_OF]-(:Party {id: changed_.ownerId}) }
        }
        WHEN n27:RateOffer THEN EXISTS {
          (n27)-[:UNDER]->(offering_)
          WHERE offering_.published = true OR EXISTS { (within_)-[:ON]->(offering_) }
        }
        WHEN n27:Referral THEN EXISTS { (n27)-[:LED_TO]->(within_) }
        ELSE false END
    }
  )
  OPTIONAL MATCH (n23)-[:WITHIN]->(n28:ServiceRelationship)
  OPTIONAL MATCH (n28)<-[:PROVIDER_OF]-(n29)
  OPTIONAL MATCH (n28)<-[:CONSUMER_OF]-(n30)
  OPTIONAL MATCH (n28)-[:ON]->(n31)
  RETURN collect(
    [
      n23.id,
      n23.state,
      n23.title,
      toString(n23.startsAt),
      toString(n23.endsAt),
      n23.timeZone,
      n23.location,
      n23.note,
      n23.cancelReason,
      n23.version,
      n24.id,
      n24.name,
      n25.id,
      n25.name,
      n26.id,
      n26.name,
      n27.id,
      n27.address,
      n27.city,
      n28.id,
      n28.state,
      n29.id,
      n29.name,
      n30.id,
      n30.name,
      n31.id,
      n31.name
    ]
  ) AS r33
}
RETURN viewer.id AS viewer, [n0.id, c10, r11, c21, r22, c32, r33] AS row
