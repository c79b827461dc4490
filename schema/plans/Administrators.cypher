// Made by "npm run plans"; do not edit.
// src/dashboard/features/system/operations.graphql, planned with the variables {}
// Administrators
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n0:Person {administrator: true})
  WHERE (isAdmin)
  RETURN count(n0) AS c1
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n0:Person {administrator: true})
  WHERE (isAdmin)
  WITH n0
  ORDER BY n0.createdAt DESC, n0.id
  LIMIT $p0
  RETURN collect([n0.id, n0.name, (isAdmin OR n0 IN actingFor), coalesce(n0.administrator, false)]) AS r2
}
RETURN viewer.id AS viewer, [c1, r2] AS row
