// Made by "npm run plans"; do not edit.
// src/dashboard/features/system/operations.graphql, planned with the variables {"states":["QUEUED"],"after":"brok"}
// MailLog
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
  MATCH (n0:Mail)
  WHERE ((isAdmin AND NOT n0:Recorded) AND n0.createdAt IS NOT NULL AND n0.state IN $p0)
  RETURN count(n0) AS c2
}
CALL (isAdmin, actingFor, disclosedServices) {
  MATCH (n0:Mail)
  WHERE ((isAdmin AND NOT n0:Recorded) AND n0.createdAt IS NOT NULL AND n0.state IN $p0)
    AND (n0.createdAt <= datetime($p1) AND (n0.createdAt < datetime($p1) OR (n0.id > $p2)))
  WITH n0
  ORDER BY n0.createdAt DESC, n0.id
  LIMIT $p3
  OPTIONAL MATCH (n0)-[:TO]->(n1:Party|Contact)
  RETURN collect(
    [
      n0.id,
      n0.template,
      n0.state,
      toString(n0.dueAt),
      toString(n0.sentAt),
      n0.attempts,
      (
        EXISTS {
          (n0)-[:TO]->(reader_)
          WHERE reader_ IN actingFor
            OR any(acting_ IN actingFor WHERE acting_.id = reader_.recordedBy)
            OR (
              isAdmin
              AND EXISTS {
                (opener_)-[opened_:OPENED]->(reader_)
                WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
              }
            )
        }
        OR EXISTS { (n0)-[:ABOUT]->()<-[:PROVIDER_OF]-(teller_) WHERE teller_ IN actingFor }
      ),
      n0.lastError,
      reduce(
        clean_ = '',
        word_ IN split(toStringOrNull(n0.lastError), ' ') | clean_ + CASE clean_
        WHEN '' THEN ''
        ELSE ' ' END + CASE
        WHEN word_ CONTAINS '@' THEN '(address)'
        ELSE word_ END
      ),
      n0.version,
      n1.id,
      n1.name,
      toString(n0.createdAt)
    ]
  ) AS r3
}
RETURN viewer.id AS viewer, [c2, r3] AS row
