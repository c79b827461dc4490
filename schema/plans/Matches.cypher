// Made by "npm run plans"; do not edit.
// src/dashboard/features/homes/homes.graphql, planned with the variables {"alert":"org_x","first":2,"after":"brok","filter":{},"orderBy":"UNSEEN_FIRST"}
// Matches
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:PropertyAlert {id: $p0})
WHERE (
  (isAdmin AND NOT n0:Recorded)
  OR EXISTS {
    (n0)-[:PROVISIONED_IN]->(within_:ServiceRelationship)
    WHERE (isAdmin AND NOT within_:Recorded)
      OR EXISTS {
        (within_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (within_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  }
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:FOR_ALERT]-(n1:Match)
  WHERE (
    (
      (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)-[:FOR_ALERT]->(:PropertyAlert)-[:PROVISIONED_IN]->(told_:ServiceRelationship)
        WHERE (isAdmin AND NOT told_:Recorded)
          OR EXISTS {
            (told_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (told_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
    AND n1.dismissedAt IS NULL
    AND n1.endedAt IS NULL
  )
  RETURN count(n1) AS c3
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:FOR_ALERT]-(n1:Match)
  WHERE (
    (
      (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)-[:FOR_ALERT]->(:PropertyAlert)-[:PROVISIONED_IN]->(told_:ServiceRelationship)
        WHERE (isAdmin AND NOT told_:Recorded)
          OR EXISTS {
            (told_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (told_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
    AND n1.dismissedAt IS NULL
    AND n1.endedAt IS NULL
  )
    AND (
      CASE
      WHEN n1.seenAt IS NULL THEN 0
      ELSE 1 END >= $p1
      AND (
        CASE
        WHEN n1.seenAt IS NULL THEN 0
        ELSE 1 END > $p1
        OR (n1.at <= datetime($p2) AND (n1.at < datetime($p2) OR (n1.id > $p3)))
      )
    )
  WITH n1
  ORDER BY CASE WHEN n1.seenAt IS NULL THEN 0 ELSE 1 END, n1.at DESC, n1.id
  LIMIT $p4
  OPTIONAL MATCH (n1)-[:OF_LISTING]->(n2:Listing)
  RETURN collect(
    [
      n1.id,
      toString(n1.at),
      n1.cause,
      n1.score,
      n1.met,
      n1.missed,
      n1.unknown,
      toString(n1.seenAt),
      toString(n1.endedAt),
      toString(n1.favouriteAt),
      toString(n1.dismissedAt),
      n1.dismissReason,
      n1.dismissNote,
      n1.version,
      n2.id,
      n2.standardStatus,
      n2.homeType,
      n2.leaseFrequency,
      n2.address,
      coalesce(n2.addressWithheld, false),
      n2.city,
      n2.bedroomsTotal,
      n2.bathroomsTotal,
      n2.livingArea,
      n2.areaUnit,
      n2.yearBuilt,
      n2.latitude,
      n2.longitude,
      n2.features,
      n2.remarks,
      size([photo_ IN [n2.photoUrl] + coalesce(n2.otherPhotoUrls, []) WHERE photo_ IS NOT NULL]),
      toString(n2.listedOn),
      n2.listPriceMinor,
      n2.currency,
      CASE
      WHEN n1.seenAt IS NULL THEN 0
      ELSE 1 END
    ]
  ) AS r4
}
RETURN viewer.id AS viewer,
  [
    n0.id,
    COUNT { (n0)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
    c3,
    r4
  ] AS row
