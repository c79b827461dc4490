// Made by "npm run plans"; do not edit.
// src/dashboard/features/homes/home.graphql, planned with the variables {"id":"org_x","first":2,"after":"brok"}
// HomeChanges
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:Listing {id: $p0})
WHERE (
  CASE
  WHEN n0.ownerId IS NULL
  OR isAdmin THEN true
  WHEN any(acting_ IN actingFor WHERE acting_.id = n0.ownerId) THEN true
  ELSE EXISTS {
    (serving_:Party {id: n0.ownerId})-[:PROVIDER_OF]->(shared_)<-[:CONSUMER_OF]-(served_)
    WHERE served_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE']
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:CHANGE_OF]-(n1:ListingChange)
  RETURN count(n1) AS c2
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)<-[:CHANGE_OF]-(n1:ListingChange)
  WHERE (
    n1.at + duration({nanoseconds: n1.listingVersion}) <= datetime($p1)
    AND (n1.at + duration({nanoseconds: n1.listingVersion}) < datetime($p1) OR (n1.id > $p2))
  )
  WITH n1
  ORDER BY n1.at + duration({nanoseconds: n1.listingVersion}) DESC, n1.id
  LIMIT $p3
  RETURN collect(
    [
      n1.id,
      toString(n1.at),
      n1.standardStatus,
      n1.previousStatus,
      n1.listPriceMinor,
      n1.currency,
      n1.previousPriceMinor,
      n1.previousCurrency,
      toString(n1.at + duration({nanoseconds: n1.listingVersion}))
    ]
  ) AS r3
}
RETURN viewer.id AS viewer, [n0.id, c2, r3] AS row
