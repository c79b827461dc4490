// Made by "npm run plans"; do not edit.
// src/dashboard/features/account/account.graphql, planned with the variables {}
// Account
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:EmailChange)-[:CHANGES_EMAIL_OF]->(viewer)
WHERE (viewer IN actingFor AND n0.expiresAt > datetime())
RETURN viewer.id AS viewer,
  [
    'vwr_' + substring(viewer.id, size('per_')),
    viewer.id,
    viewer.name,
    (
      CASE
      WHEN viewer IN actingFor THEN true
      ELSE (
        isAdmin
        AND EXISTS { (opener_)-[opened_:OPENED]->(viewer) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }
      )
      OR any(acting_ IN actingFor WHERE acting_.id = viewer.recordedBy)
      OR EXISTS {
        (viewer)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= viewer.createdAt, false)
      }
      OR EXISTS { (viewer)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (viewer)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (viewer)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END
    ),
    viewer.email,
    CASE
    WHEN viewer IN actingFor THEN null
    ELSE viewer.id END,
    viewer.phone,
    viewer.postalAddress,
    (isAdmin OR viewer IN actingFor),
    toString(COLLECT { MATCH (viewer)<-[:SECURES]-(factor_) RETURN factor_.confirmedAt }[0]),
    ((isAdmin AND NOT viewer:Recorded) OR viewer IN actingFor),
    toString(viewer.identityBoundAt),
    (viewer IN actingFor),
    viewer.mailTimeZone,
    viewer.locale,
    coalesce(viewer.mutedMails, []),
    coalesce(viewer.mutedNotices, []),
    (
      CASE
      WHEN viewer.profile = 'PUBLIC' THEN true
      ELSE CASE
      WHEN (isAdmin AND NOT viewer:Recorded)
      OR viewer IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = viewer.recordedBy)
      OR EXISTS {
        (viewer)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= viewer.createdAt, false)
      }
      OR EXISTS { (viewer)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (viewer)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (viewer)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END END
    ),
    viewer.version,
    1,
    n0.newAddress,
    toString(n0.at),
    toString(n0.expiresAt),
    coalesce(n0.oldConfirmed, false),
    coalesce(n0.newConfirmed, false),
    n0 IS NOT NULL,
    viewer:Person
  ] AS row
