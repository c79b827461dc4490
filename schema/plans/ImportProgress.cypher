// Made by "npm run plans"; do not edit.
// src/dashboard/features/imports/imports.graphql, planned with the variables {"id":"org_x"}
// ImportProgress
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:Import {id: $p0})
WHERE (EXISTS { (n0)<-[:HAS_IMPORT]-(owner_:Party) WHERE owner_ IN actingFor })
RETURN viewer.id AS viewer,
  [
    n0.id,
    n0.fileName,
    n0.kind,
    n0.state,
    n0.problem,
    n0.rowCount,
    n0.doneRows,
    n0.problemCount,
    n0.duplicateCount,
    n0.createdCount,
    n0.updatedCount,
    n0.mergedCount,
    n0.skippedCount,
    n0.rejectedCount,
    n0.removedCount,
    n0.restoredCount,
    n0.keptCount,
    toString(n0.fileDeletedAt),
    toString(n0.createdAt),
    n0.version
  ] AS row
