// Made by "npm run plans"; do not edit.
// src/dashboard/features/system/system.graphql, planned with the variables {}
// System
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
  MATCH (n0:TrainingRun)
  WHERE (isAdmin)
  RETURN count(n0) AS c1
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n0:TrainingRun)
  WHERE (isAdmin)
  WITH n0
  ORDER BY n0.startedAt DESC, n0.id
  LIMIT $p0
  RETURN collect(
    [
      n0.id,
      toString(n0.startedAt),
      toString(n0.endedAt),
      n0.progress,
      n0.step,
      n0.outcome,
      n0.reason,
      n0.seconds,
      n0.cpuSeconds,
      n0.peakMemoryMb,
      n0.attempts,
      toString(n0.nextAttemptAt)
    ]
  ) AS r2
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n3:SetAside)
  WHERE (isAdmin AND n3.key IS NOT NULL)
  RETURN count(n3) AS c4
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n3:SetAside)
  WHERE (isAdmin AND n3.key IS NOT NULL)
  WITH n3
  ORDER BY n3.updatedAt DESC, n3.id
  LIMIT $p1
  RETURN collect(
    [
      n3.id,
      n3.loop,
      n3.record,
      n3.reason,
      n3.attempts,
      toString(n3.createdAt),
      toString(n3.updatedAt),
      toString(n3.nextAttemptAt)
    ]
  ) AS r5
}
RETURN viewer.id AS viewer, [c1, r2, c4, r5] AS row
