// Made by "npm run plans"; do not edit.
// src/dashboard/features/criteria/criteria.graphql, planned with the variables {"alert":"org_x"}
// Alert
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
OPTIONAL MATCH (n0)<-[:OF_ALERT]-(n1:SearchCriteria)
WHERE (n1.validUntil IS NULL)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:OF_ALERT]-(n2:SearchCriteria)
  WITH n2
  ORDER BY n2.version
  LIMIT 1001
  RETURN collect(
    [
      n2.id,
      n2.version,
      n2.summary,
      toString(n2.validFrom),
      toString(n2.validUntil),
      n2.places,
      n2.forLease,
      n2.homeTypes,
      n2.bedroomsFrom,
      n2.bedroomsTo,
      n2.bathroomsFrom,
      n2.bathroomsTo,
      n2.livingAreaFrom,
      n2.livingAreaTo,
      n2.areaUnit,
      n2.yearBuiltFrom,
      n2.yearBuiltTo,
      n2.must,
      n2.nice,
      n2.never,
      n2.polygon,
      n2.circleRadiusKm,
      n2.circleLatitude,
      n2.circleLongitude,
      n2.priceFromMinor,
      n2.currency,
      n2.priceToMinor
    ]
  ) AS r3
}
OPTIONAL MATCH (n0)<-[:ASKS_CHANGE_OF]-(n4:CriteriaChangeRequest)
WHERE (n4.state = 'ASKED')
OPTIONAL MATCH (n4)<-[:ASKED]-(n5:Party)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:ASKS_CHANGE_OF]-(n6:CriteriaChangeRequest)
  WITH n6
  ORDER BY n6.askedAt, n6.id
  LIMIT 1001
  OPTIONAL MATCH (n6)<-[:ASKED]-(n7:Party)
  RETURN collect(
    [n6.id, n6.state, n6.wish, n6.answer, toString(n6.askedAt), toString(n6.answeredAt), n6.version, n7.id, n7.name]
  ) AS r8
}
OPTIONAL MATCH (n0)-[:PROVISIONED_IN]->(n9:ServiceRelationship)
OPTIONAL MATCH (n9)<-[:PROVIDER_OF]-(n10)
RETURN viewer.id AS viewer,
  [
    n0.id,
    n0.name,
    n0.state,
    n0.frequency,
    COUNT { (n0)<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL },
    n0.version,
    n1.id,
    n1.version,
    n1.summary,
    toString(n1.validFrom),
    toString(n1.validUntil),
    n1.places,
    n1.forLease,
    n1.homeTypes,
    n1.bedroomsFrom,
    n1.bedroomsTo,
    n1.bathroomsFrom,
    n1.bathroomsTo,
    n1.livingAreaFrom,
    n1.livingAreaTo,
    n1.areaUnit,
    n1.yearBuiltFrom,
    n1.yearBuiltTo,
    n1.must,
    n1.nice,
    n1.never,
    n1.polygon,
    n1.circleRadiusKm,
    n1.circleLatitude,
    n1.circleLongitude,
    n1.priceFromMinor,
    n1.currency,
    n1.priceToMinor,
    r3,
    n4.id,
    n4.state,
    n4.wish,
    n4.answer,
    toString(n4.askedAt),
    toString(n4.answeredAt),
    n4.version,
    n5.id,
    n5.name,
    r8,
    n9.id,
    n10.id,
    n10.name
  ] AS row
