// Made by "npm run plans"; do not edit.
// src/dashboard/features/corrections/corrections.graphql, planned with the variables {}
// PendingUndos
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
CALL (viewer, isAdmin, actingFor, disclosedServices) {
  MATCH (n0:Undo {actorId: viewer.id})
  WHERE (n0.until > datetime())
  WITH n0
  ORDER BY n0.until DESC, n0.id
  LIMIT 1001
  RETURN collect([n0.id, n0.mutation, toFloat(duration.inSeconds(datetime(), n0.until).milliseconds) / 1000]) AS r1
}
RETURN viewer.id AS viewer, ['vwr_' + substring(viewer.id, size('per_')), r1] AS row
