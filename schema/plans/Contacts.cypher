// Made by "npm run plans"; do not edit.
// src/dashboard/features/contacts/contacts.graphql, planned with the variables {"party":"org_x","search":"brok","first":2,"after":"brok","orderBy":"NAME"}
// Contacts
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, CASE
  WHEN isAdmin
  OR NOT (
    EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
    OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }
  ) THEN []
  ELSE COLLECT {
    UNWIND actingFor AS o
    MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s)
    WHERE l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
    RETURN DISTINCT s
  } END AS w
WITH viewer, isAdmin, actingFor,
  reduce(
    w = [w, w],
    _ IN range(2, 4) | CASE
    WHEN w[0] = [] THEN w
    ELSE [
      n IN [
        COLLECT {
          UNWIND w[0] AS s
          MATCH (s)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(l)
          WITH DISTINCT l
          WHERE l.disclosure IN ['CHAIN', 'PUBLIC'] AND l.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
          MATCH (l)-[:ON]->()-[:OF|INCLUDES]->(t)
          RETURN DISTINCT t
        }
      ] | [n, w[1] + n]
    ][0] END
  )[1] AS disclosedServices
CALL (isAdmin, actingFor, disclosedServices) {
  UNWIND actingFor AS recorder_
  MATCH (n0:Contact {recordedBy: recorder_.id})
  WHERE (
    (
      all(word_ IN $p0 WHERE any(form_ IN word_ WHERE n0.searchTerms CONTAINS ' ' + form_))
      OR n0.searchTerms CONTAINS ' ' + $p1
      OR coalesce(n0.searchTerms CONTAINS $p2, false)
    )
    AND n0.recordedBy = $p3
  )
  RETURN count(n0) AS c14
}
CALL (isAdmin, actingFor, disclosedServices) {
  UNWIND actingFor AS recorder_
  MATCH (n0:Contact {recordedBy: recorder_.id})
  WHERE (
    (
      all(word_ IN $p0 WHERE any(form_ IN word_ WHERE n0.searchTerms CONTAINS ' ' + form_))
      OR n0.searchTerms CONTAINS ' ' + $p1
      OR coalesce(n0.searchTerms CONTAINS $p2, false)
    )
    AND n0.recordedBy = $p3
  )
    AND (n0.name >= $p5 AND (n0.name > $p5 OR (n0.id > $p6)))
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $p7
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    UNWIND [
      place_ IN range(0, coalesce(size(n0.phones), 0) - 1) | {
        place: place_,
        text: n0.phones[place_],
        number: n0.phoneNumbers[place_]
      }
    ] AS n1
    WITH n1
    ORDER BY n1.place
    LIMIT 1001
    RETURN collect([n1.text, nullIf(n1.number, '')]) AS r2, count(*) * 2 AS v3
  }
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    UNWIND [
      place_ IN range(
        0,
        coalesce(size(n0.identifierValues), 0) - 1
      ) | {place: place_, scheme: n0.identifierSchemes[place_], value: n0.identifierValues[place_]}
    ] AS n4
    WITH n4
    ORDER BY n4.place
    LIMIT 1001
    RETURN collect([n4.scheme, n4.value]) AS r5, count(*) * 2 AS v6
  }
  OPTIONAL MATCH (n7:ContactInvitation {contact: n0.id})
  OPTIONAL MATCH (n8:Party {id: n0.confirmedBy})
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n9)
    WHERE (
      (
        CASE
        WHEN (isAdmin AND NOT n9:Recorded)
        OR n9.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT n9:Recorded)
        OR EXISTS {
          (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (n9)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n9.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
      )
    )
    RETURN count(n9) AS c12
  }
  CALL (n0, isAdmin, actingFor, disclosedServices) {
    MATCH (n0)-[:PROVIDER_OF|CONSUMER_OF]->(n9)
    WHERE (
      (
        CASE
        WHEN (isAdmin AND NOT n9:Recorded)
        OR n9.disclosure = 'PUBLIC' THEN true
        ELSE (isAdmin AND NOT n9:Recorded)
        OR EXISTS {
          (n9)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (n9)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
        OR EXISTS {
          (n9)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE n9.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        } END
      )
    )
    WITH n9
    ORDER BY n9.stateSince DESC, n9.id
    LIMIT $p4
    OPTIONAL MATCH (n9)-[:ON]->(n10)
    OPTIONAL MATCH (n9)<-[:PROVIDER_OF]-(n11)
    RETURN collect([n9.id, n9.state, n10.id, n10.name, n11.id]) AS r13
  }
  RETURN collect(
    [
      n0.id,
      n0.name,
      n0.kind,
      n0.emails,
      r2,
      n0.address,
      n0.notes,
      n0.tags,
      r5,
      n0.mailBasis,
      n0.version,
      n7.state,
      n7.address,
      toString(n7.expiresAt),
      n7 IS NOT NULL,
      n8.id,
      n8.name,
      c12,
      r13
    ]
  ) AS r15, count(*) * 19 + sum(v3) + sum(v6) AS v16
}
RETURN viewer.id AS viewer, CASE WHEN v16 > 250000 THEN null ELSE [c14, r15] END AS row
