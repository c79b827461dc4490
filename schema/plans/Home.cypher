// Made by "npm run plans"; do not edit.
// src/dashboard/features/homes/home.graphql, planned with the variables {"id":"org_x","party":"org_x"}
// Home
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
  MATCH (n0)<-[:OF_LISTING]-(n1:Match)
  WHERE (
    (
      (isAdmin AND NOT n1:Recorded)
      OR EXISTS {
        (n1)-[:FOR_ALERT]->(:PropertyAlert)-[:PROVISIONED_IN]->(told_:ServiceRelationship)
        WHERE (isAdmin AND NOT told_:Recorded)
          OR EXISTS {
            (told_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (told_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
    AND n1.dismissedAt IS NULL
    AND n1.endedAt IS NULL
  )
  WITH n1
  ORDER BY CASE WHEN n1.seenAt IS NULL THEN 0 ELSE 1 END, n1.at DESC, n1.id
  LIMIT $p1
  OPTIONAL MATCH (n1)-[:FOR_ALERT]->(n2:PropertyAlert)
  OPTIONAL MATCH (n2)<-[:OF_ALERT]-(n3:SearchCriteria)
  WHERE (n3.validUntil IS NULL)
  RETURN collect(
    [n1.id, n2.id, n2.name, n3.id, n3.polygon, n3.circleRadiusKm, n3.circleLatitude, n3.circleLongitude]
  ) AS r4
}
OPTIONAL MATCH (n5:Party {id: $p2})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n5:Recorded)
  OR n5.profile = 'PUBLIC'
  OR n5 IN actingFor THEN true
  ELSE EXISTS {
    (n5)-[:ACTS_FOR]->(organisation_)
    WHERE organisation_ IN actingFor
      OR any(acting_ IN actingFor WHERE acting_.id = organisation_.recordedBy)
      OR EXISTS {
        (organisation_)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= organisation_.createdAt, false)
      }
      OR EXISTS {
        (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN actingFor AND common_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
  }
  OR any(acting_ IN actingFor WHERE acting_.id = n5.recordedBy)
  OR EXISTS {
    (n5)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n5.createdAt, false)
  }
  OR EXISTS {
    (n5)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
    WHERE CASE
      WHEN (isAdmin AND NOT shared_:Recorded)
      OR shared_.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT shared_:Recorded)
      OR EXISTS {
        (shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (shared_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (shared_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE shared_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
  }
  OR EXISTS {
    (n5)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n5, isAdmin, actingFor, disclosedServices) {
  MATCH (n5)-[:CONSUMER_OF]->(n6)
  WHERE (
    (
      CASE
      WHEN (isAdmin AND NOT n6:Recorded)
      OR n6.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT n6:Recorded)
      OR EXISTS {
        (n6)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n6)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (n6)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE n6.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    AND n6.state IN $p3
  )
  WITH n6
  ORDER BY n6.startsOn DESC, n6.id
  LIMIT $p4
  CALL (n6, isAdmin, actingFor, disclosedServices) {
    MATCH (n6)<-[:PROVISIONED_IN]-(n7:PropertyAlert)
    WHERE (
      (isAdmin AND NOT n6:Recorded)
      OR EXISTS {
        (n6)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (n6)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    )
    WITH n7
    ORDER BY n7.createdAt, n7.id
    LIMIT 1001
    OPTIONAL MATCH (n7)<-[:OF_ALERT]-(n8:SearchCriteria)
    WHERE (n8.validUntil IS NULL)
    RETURN collect([n7.id, n7.name, n8.id, n8.polygon, n8.circleRadiusKm, n8.circleLatitude, n8.circleLongitude]) AS r9,
      count(*) * 7 AS v10
  }
  RETURN collect([n6.id, r9]) AS r11, count(*) * 2 + sum(v10) AS v12
}
RETURN viewer.id AS viewer, CASE
  WHEN v12 > 250000 THEN null
  ELSE [
    n0.id,
    n0.version,
    n0.address,
    coalesce(n0.addressWithheld, false),
    n0.city,
    n0.stateOrProvince,
    n0.postalCode,
    n0.country,
    n0.latitude,
    n0.longitude,
    n0.standardStatus,
    n0.forLease,
    n0.homeType,
    n0.leaseFrequency,
    n0.bedroomsTotal,
    n0.bathroomsTotal,
    n0.livingArea,
    n0.areaUnit,
    n0.yearBuilt,
    toString(n0.listedOn),
    n0.remarks,
    n0.listOfficeName,
    n0.features,
    n0.lackingFeatures,
    size([photo_ IN [n0.photoUrl] + coalesce(n0.otherPhotoUrls, []) WHERE photo_ IS NOT NULL]),
    n0.listPriceMinor,
    n0.currency,
    r4,
    n5.id,
    r11
  ] END AS row
