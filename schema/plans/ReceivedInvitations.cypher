// Made by "npm run plans"; do not edit.
// src/dashboard/features/contacts/invitations.graphql, planned with the variables {}
// ReceivedInvitations
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
  MATCH (n0:ContactInvitation {address: viewer.email})
  WHERE (n0.state = 'OPEN' AND n0.expiresAt > datetime())
  WITH n0
  ORDER BY n0.sentAt, n0.id
  LIMIT 1001
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    MATCH (:Contact {id: n0.contact})-[:PROVIDER_OF|CONSUMER_OF]->(n1:Recorded)
    WHERE (
      n1.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      AND NOT EXISTS {
        MATCH (n1)<-[:PROVIDER_OF]-(c_:Contact), (n1)<-[:EXTENDS]-(x_)<-[:PROVIDER_OF]-(p_)
        WHERE p_.id = c_.confirmedBy AND x_.state IN ['PROPOSED', 'AGREED', 'ACTIVE', 'SUSPENDED']
      }
    )
    WITH n1
    ORDER BY n1.startsOn, n1.id
    LIMIT 1001
    RETURN collect(
      [
        n1.id,
        reduce(
          text_ = n1.id,
          part_ IN [
            n1.state,
            toString(n1.startsOn),
            toString(n1.endsOn),
            n1.kind,
            n1.criticality
          ] + COLLECT {
            MATCH (n1)-[:ON]->(on_)
            RETURN on_.id + ' ' + on_.name
          } + COLLECT {
            MATCH (n1)<-[:PROVIDER_OF]-(:Contact)
            MATCH (n1)-[:CREATES]->(made_)
            RETURN made_.id + ' ' + made_.version + ' ' + made_.name
            ORDER BY made_.id
          } | text_ + '\n' + coalesce(part_, '')
        ),
        n1.state,
        CASE
        WHEN EXISTS { (n1)<-[:CONSUMER_OF]-(:Contact) } THEN 'CONSUMER'
        ELSE 'PROVIDER' END,
        head(COLLECT { MATCH (n1)-[:ON]->(on_) RETURN on_.name }),
        toString(n1.startsOn),
        toString(n1.endsOn),
        n1.kind,
        n1.criticality,
        CASE
        WHEN EXISTS { (n1)<-[:PROVIDER_OF]-(:Contact) } THEN COLLECT {
          MATCH (n1)-[:CREATES]->(made_)
          RETURN made_.name
          ORDER BY made_.name
        }
        ELSE [] END
      ]
    ) AS r2, count(*) * 10 AS v3
  }
  RETURN collect(
    [
      n0.id,
      head(COLLECT { MATCH (named_:Party {id: n0.recordedBy}) RETURN named_.name }),
      head(COLLECT { MATCH (named_:Person {id: n0.invitedBy}) RETURN named_.name }),
      toString(n0.expiresAt),
      r2
    ]
  ) AS r4, count(*) * 5 + sum(v3) AS v5
}
RETURN viewer.id AS viewer, CASE
  WHEN v5 > 250000 THEN null
  ELSE ['vwr_' + substring(viewer.id, size('per_')), r4] END AS row
