// Made by "npm run plans"; do not edit.
// src/dashboard/features/search/search.graphql, planned with the variables {"text":"brok"}
// Search
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
  WITH isAdmin, actingFor, disclosedServices,
    COLLECT {
      UNWIND actingFor AS acting_
      MATCH (acting_)-[:PROVIDER_OF|CONSUMER_OF]->(seen_)
      RETURN seen_
      UNION
      MATCH (seen_:ServiceRelationship {disclosure: 'PUBLIC'})
      RETURN seen_
      UNION
      UNWIND disclosedServices AS service_
      MATCH (service_)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(seen_)
      WHERE seen_.disclosure = 'CHAIN'
      RETURN seen_
    } AS relationships
  CALL (relationships, isAdmin, actingFor, disclosedServices) {
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      WITH acting AS record
      WITH DISTINCT record
      WHERE record:Organisation
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:RECORDED]->(record)
      WITH DISTINCT record
      WHERE record:Organisation
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND relationships AS relationship
      MATCH (relationship)<-[:PROVIDER_OF|CONSUMER_OF]-(record)
      WITH DISTINCT record
      WHERE record:Organisation
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Party {profile: 'PUBLIC'})
      WHERE record.searchName IS NOT NULL
      WITH DISTINCT record
      WHERE record:Organisation
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Organisation)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Organisation
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Organisation {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(record.searchName, '') + ' | ' AS words, coalesce(record.name, '') AS title
    WHERE (
      CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.profile = 'PUBLIC'
      OR record IN actingFor THEN true
      ELSE EXISTS {
        (record)-[:ACTS_FOR]->(organisation_)
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
      OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
      OR EXISTS {
        (record)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
      }
      OR EXISTS {
        (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
        (record)-[:TAKES_PART_IN]->(joined_)
        WHERE (isAdmin AND NOT joined_:Recorded)
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'ORGANISATION',
      rank: rank,
      title: title,
      context: CASE
      WHEN CASE
      WHEN record.profile = 'PUBLIC' THEN true
      ELSE CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record IN actingFor THEN true
      ELSE any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
      OR EXISTS {
        (record)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
      }
      OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
      OR EXISTS {
        (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
      }
      OR EXISTS {
        (record)-[:TAKES_PART_IN]->(joined_)
        WHERE EXISTS {
          (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
          WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
        }
      } END END THEN record.segment END,
      page: record.id
    } AS hit
    RETURN 'ORGANISATION' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      WITH acting AS record
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:RECORDED]->(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)<-[:ACTS_FOR]-(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:RECORDED]->()<-[:ACTS_FOR]-(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-()<-[:ACTS_FOR]-(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:TAKES_PART_IN]-(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      UNWIND relationships AS relationship
      MATCH (relationship)<-[:PROVIDER_OF|CONSUMER_OF]-(record)
      WITH DISTINCT record
      WHERE record:Person
        AND CASE
        WHEN any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN true
        WHEN any(
          text_ IN [' ' + coalesce(record.email, '')] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        ) THEN CASE
        WHEN record IN actingFor THEN true
        ELSE (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(record)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
        OR EXISTS {
          (record)<-[:RECORDED]-(recorder_)
          WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
        }
        OR EXISTS { (record)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
        OR EXISTS {
          (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
          WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
        }
        OR EXISTS {
          (record)-[:TAKES_PART_IN]->(joined_)
          WHERE EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
        } END
        ELSE false END
      RETURN record
      UNION
      MATCH (record:Party {profile: 'PUBLIC'})
      WHERE record.searchName IS NOT NULL
      WITH DISTINCT record
      WHERE record:Person
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Person)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Person
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Person {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(record.searchName, '') + ' | ' AS words, coalesce(record.name, '') AS title
    WHERE (
      CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.profile = 'PUBLIC'
      OR record IN actingFor THEN true
      ELSE EXISTS {
        (record)-[:ACTS_FOR]->(organisation_)
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
      OR any(acting_ IN actingFor WHERE acting_.id = record.recordedBy)
      OR EXISTS {
        (record)<-[:RECORDED]-(recorder_)
        WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= record.createdAt, false)
      }
      OR EXISTS {
        (record)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
        (record)-[:TAKES_PART_IN]->(joined_)
        WHERE (isAdmin AND NOT joined_:Recorded)
          OR EXISTS {
            (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'PERSON',
      rank: rank,
      title: title,
      context: head(
        [
          (record)-[:ACTS_FOR]->(at_) WHERE CASE
          WHEN (isAdmin AND NOT at_:Recorded)
          OR at_ IN actingFor THEN true
          ELSE any(acting_ IN actingFor WHERE acting_.id = at_.recordedBy)
          OR EXISTS {
            (at_)<-[:RECORDED]-(recorder_)
            WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= at_.createdAt, false)
          }
          OR EXISTS { (at_)-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
          OR EXISTS {
            (at_)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
            WHERE other_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE', 'SUSPENDED']
          }
          OR EXISTS {
            (at_)-[:TAKES_PART_IN]->(joined_)
            WHERE EXISTS {
              (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN actingFor
                AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
            }
          } END | at_.name
        ]
      ),
      page: record.id
    } AS hit
    RETURN 'PERSON' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      MATCH (acting)-[:OFFERS]->(record)
      WITH DISTINCT record
      WHERE record:Offering
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND relationships AS relationship
      MATCH (relationship)-[:ON]->(record)
      WITH DISTINCT record
      WHERE record:Offering
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Offering {published: true})
      WHERE record.searchName IS NOT NULL
      WITH DISTINCT record
      WHERE record:Offering
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Offering)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Offering
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Offering {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(record.searchName, '') + ' | ' AS words, coalesce(record.name, '') AS title
    WHERE (
      CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.published = true THEN true
      ELSE EXISTS { (record)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
      OR EXISTS {
        (record)<-[:ON]-(on_)
        WHERE CASE
          WHEN (isAdmin AND NOT on_:Recorded)
          OR on_.disclosure = 'PUBLIC' THEN true
          ELSE (isAdmin AND NOT on_:Recorded)
          OR EXISTS {
            (on_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor AND NOT EXISTS { (on_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
          OR EXISTS {
            (on_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
            WHERE on_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
          } END
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'OFFERING',
      rank: rank,
      title: title,
      context: head([(record)<-[:OFFERS]-(at_) | at_.name]),
      page: record.id
    } AS hit
    RETURN 'OFFERING' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      MATCH (acting)-[:PROVIDES]->(record)
      WITH DISTINCT record
      WHERE record:Service
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND actingFor AS acting
      MATCH (acting)-[:OFFERS]->()-[:OF|INCLUDES]->(record)
      WITH DISTINCT record
      WHERE record:Service
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND relationships AS relationship
      MATCH (relationship)-[:ON]->()-[:OF|INCLUDES]->(record)
      WITH DISTINCT record
      WHERE record:Service
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (offering:Offering {published: true})
      WHERE offering.searchName IS NOT NULL
      MATCH (offering)-[:OF|INCLUDES]->(record)
      WITH DISTINCT record
      WHERE record:Service
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Service)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Service
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Service {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(record.searchName, '') + ' | ' AS words, coalesce(record.name, '') AS title
    WHERE (
      (isAdmin AND NOT record:Recorded)
      OR EXISTS { (record)<-[:PROVIDES]-(provider_) WHERE provider_ IN actingFor }
      OR EXISTS {
        (record)<-[:OF|INCLUDES]-(offering_)
        WHERE CASE
          WHEN (isAdmin AND NOT offering_:Recorded)
          OR offering_.published = true THEN true
          ELSE EXISTS { (offering_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
          OR EXISTS {
            (offering_)<-[:ON]-(on_)
            WHERE CASE
              WHEN (isAdmin AND NOT on_:Recorded)
              OR on_.disclosure = 'PUBLIC' THEN true
              ELSE (isAdmin AND NOT on_:Recorded)
              OR EXISTS {
                (on_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
                WHERE party_ IN actingFor AND NOT EXISTS { (on_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
              }
              OR EXISTS {
                (on_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
                WHERE on_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
              } END
          } END
      }
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'SERVICE',
      rank: rank,
      title: title,
      context: head([(record)<-[:PROVIDES]-(at_) | at_.name]),
      page: record.id
    } AS hit
    RETURN 'SERVICE' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND relationships AS relationship
      WITH relationship AS record
      WITH DISTINCT record
      WHERE record:ServiceRelationship
        AND any(
          text_ IN [
            ' ' + reduce(
              words_ = head([(record)-[:ON]->(at_) | coalesce(at_.searchName, toLower(at_.name))]),
              other_ IN [
                (record)<-[:PROVIDER_OF|CONSUMER_OF]-(at_) WHERE NOT at_ IN actingFor | coalesce(
                  at_.searchName,
                  trim(at_.searchTerms),
                  ''
                )
              ] | words_ + ' | ' + other_
            )
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:ServiceRelationship)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:ServiceRelationship
        AND any(
          text_ IN [
            ' ' + reduce(
              words_ = head([(record)-[:ON]->(at_) | coalesce(at_.searchName, toLower(at_.name))]),
              other_ IN [
                (record)<-[:PROVIDER_OF|CONSUMER_OF]-(at_) WHERE NOT at_ IN actingFor | coalesce(
                  at_.searchName,
                  trim(at_.searchTerms),
                  ''
                )
              ] | words_ + ' | ' + other_
            )
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      MATCH (record:ServiceRelationship {id: $p4})
      RETURN record
    }
    WITH record,
      ' | ' + coalesce(
        reduce(
          words_ = head([(record)-[:ON]->(at_) | coalesce(at_.searchName, toLower(at_.name))]),
          other_ IN [
            (record)<-[:PROVIDER_OF|CONSUMER_OF]-(at_) WHERE NOT at_ IN actingFor | coalesce(
              at_.searchName,
              trim(at_.searchTerms),
              ''
            )
          ] | words_ + ' | ' + other_
        ),
        ''
      ) + ' | ' AS words, coalesce(head([(record)-[:ON]->(at_) | at_.name]), '') AS title
    WHERE (
      CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT record:Recorded)
      OR EXISTS {
        (record)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (record)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
      OR EXISTS {
        (record)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
        WHERE record.disclosure = 'CHAIN' AND reached_ IN disclosedServices
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'RELATIONSHIP',
      rank: rank,
      title: title,
      context: head(
        [(record)<-[:PROVIDER_OF]-(at_) | at_.name]
      ) + ' → ' + head([(record)<-[:CONSUMER_OF]-(at_) | at_.name]),
      page: record.id
    } AS hit
    RETURN 'RELATIONSHIP' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:GOVERNS]-(record)
      WITH DISTINCT record
      WHERE record:Agreement
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.title))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Agreement)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Agreement
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.title))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      MATCH (record:Agreement {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(coalesce(record.searchName, toLower(record.title)), '') + ' | ' AS words,
      coalesce(record.title, '') AS title
    WHERE (
      EXISTS {
        (record)-[:GOVERNS]->(governed_)
        WHERE (isAdmin AND NOT governed_:Recorded)
          OR EXISTS {
            (governed_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
            WHERE party_ IN actingFor
              AND NOT EXISTS { (governed_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
          }
      }
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'AGREEMENT',
      rank: rank,
      title: title,
      context: head(
        COLLECT {
          MATCH (record)-[:GOVERNS]->(governed_)
          RETURN head(
            [(governed_)<-[:PROVIDER_OF]-(at_) | at_.name]
          ) + ' → ' + head([(governed_)<-[:CONSUMER_OF]-(at_) | at_.name])
        }
      ),
      page: record.id
    } AS hit
    RETURN 'AGREEMENT' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      MATCH (acting)-[:OWNS]->(record)
      WITH DISTINCT record
      WHERE record:Resource
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.name))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      UNWIND relationships AS relationship
      MATCH (relationship)-[:CREATES|MODIFIES]->(record)
      WITH DISTINCT record
      WHERE record:Resource
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.name))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      MATCH (record:Resource {disclosure: 'PUBLIC'})
      WITH DISTINCT record
      WHERE record:Resource
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.name))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      UNWIND disclosedServices AS service
      MATCH (service)<-[:ENABLES]-(record)
      WITH DISTINCT record
      WHERE record:Resource
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.name))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Resource)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Resource
        AND any(
          text_ IN [
            ' ' + coalesce(record.searchName, toLower(record.name))
          ] WHERE all(word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_))
        )
      RETURN record
      UNION
      MATCH (record:Resource {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(coalesce(record.searchName, toLower(record.name)), '') + ' | ' AS words,
      coalesce(record.name, '') AS title
    WHERE (
      CASE
      WHEN (isAdmin AND NOT record:Recorded)
      OR record.disclosure = 'PUBLIC' THEN true
      ELSE (isAdmin AND NOT record:Recorded)
      OR EXISTS { (record)<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
      OR EXISTS { (record)<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }
      OR EXISTS {
        (record)<-[:CREATES]-(origin_)
        WHERE record.disclosure IS NULL
          AND (
            CASE
            WHEN (isAdmin AND NOT origin_:Recorded)
            OR origin_.disclosure = 'PUBLIC' THEN true
            ELSE (isAdmin AND NOT origin_:Recorded)
            OR EXISTS {
              (origin_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN actingFor
                AND NOT EXISTS { (origin_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
            }
            OR EXISTS {
              (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
              WHERE origin_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
            } END
          )
      }
      OR EXISTS {
        (record)<-[:CREATES]-(origin_)
        WHERE EXISTS {
          (origin_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
          WHERE record.disclosure = 'CHAIN' AND reached_ IN disclosedServices
        }
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'RESOURCE',
      rank: rank,
      title: title,
      context: head([(record)<-[:OWNS]-(at_) | at_.name]),
      page: coalesce(
        head(
          [
            (record)<-[:CREATES]-(at_) WHERE CASE
            WHEN (isAdmin AND NOT at_:Recorded)
            OR at_.disclosure = 'PUBLIC' THEN true
            ELSE (isAdmin AND NOT at_:Recorded)
            OR EXISTS {
              (at_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
              WHERE party_ IN actingFor AND NOT EXISTS { (at_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
            }
            OR EXISTS {
              (at_)-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_)
              WHERE at_.disclosure = 'CHAIN' AND reached_ IN disclosedServices
            } END | at_.id
          ]
        ),
        record.id
      )
    } AS hit
    RETURN 'RESOURCE' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      UNWIND actingFor AS acting
      MATCH (record:Contact {recordedBy: acting.id})
      WITH DISTINCT record
      WHERE record:Contact
        AND any(
          text_ IN [' ' + trim(record.searchTerms)] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Contact {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(trim(record.searchTerms), '') + ' | ' AS words, coalesce(record.name, '') AS title
    WHERE (any(acting_ IN actingFor WHERE acting_.id = record.recordedBy))
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'CONTACT',
      rank: rank,
      title: title,
      context: coalesce(head(record.emails), head(record.phones)),
      page: record.id
    } AS hit
    RETURN 'CONTACT' AS kind, collect(hit) AS hits
    UNION ALL
    CALL (relationships, isAdmin, actingFor, disclosedServices) {
      CALL db.index.fulltext.queryNodes(
        'listingSearch',
        '(' + $p3 + ') AND (' + '(*:* AND NOT ownerId:*)' + reduce(
          owners_ = '',
          id_ IN COLLECT {
            UNWIND actingFor AS acting_
            RETURN acting_.id AS owner_
            UNION
            UNWIND actingFor AS acting_
            MATCH (acting_)-[:CONSUMER_OF]->(shared_)<-[:PROVIDER_OF]-(serving_)
            WHERE shared_.state IN ['AGREED', 'ACTIVE']
            RETURN serving_.id AS owner_
          } | owners_ + ' OR ownerId:' + id_
        ) + ')'
      ) YIELD node AS record
      WITH DISTINCT record
      WHERE record:Listing
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_
      MATCH (record:Listing)
      WHERE record.id IS NOT NULL
      WITH DISTINCT record
      WHERE record:Listing
        AND any(
          text_ IN [' ' + record.searchName] WHERE all(
            word_ IN $p2 WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)
          )
        )
      RETURN record
      UNION
      MATCH (record:Listing {id: $p4})
      RETURN record
    }
    WITH record, ' | ' + coalesce(record.searchName, '') + ' | ' AS words,
      coalesce(coalesce(record.address, record.city, record.listingKey), '') AS title
    WHERE (
      CASE
      WHEN record.ownerId IS NULL
      OR isAdmin THEN true
      WHEN any(acting_ IN actingFor WHERE acting_.id = record.ownerId) THEN true
      ELSE EXISTS {
        (serving_:Party {id: record.ownerId})-[:PROVIDER_OF]->(shared_)<-[:CONSUMER_OF]-(served_)
        WHERE served_ IN actingFor AND shared_.state IN ['AGREED', 'ACTIVE']
      } END
    )
    WITH record, title, CASE
      WHEN record.id = $p4
      OR any(phrase_ IN $p0 WHERE words CONTAINS phrase_ + ' | ') THEN 0
      WHEN any(phrase_ IN $p0 WHERE words CONTAINS phrase_) THEN 1
      WHEN all(word_ IN $p1 WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
      ELSE 3 END AS rank
    ORDER BY rank, size(title), title, record.id
    LIMIT $p5 + 1
    WITH record {
      id: record.id,
      kind: 'HOME',
      rank: rank,
      title: title,
      context: CASE
      WHEN record.address IS NULL THEN record.stateOrProvince
      ELSE record.city END,
      page: record.id
    } AS hit
    RETURN 'HOME' AS kind, collect(hit) AS hits
  }
  WITH collect({kind: kind, hits: hits}) AS groups
  RETURN {
    hits: reduce(all_ = [], group_ IN groups | all_ + group_.hits[..$p5]),
    cut: [group_ IN groups WHERE size(group_.hits) > $p5 | group_.kind]
  } AS n0
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  UNWIND n0.hits AS n1
  WITH n1
  WITH n1
  ORDER BY n1.rank, size(n1.title), n1.title, n1.id
  LIMIT 1001
  RETURN collect([n1.id, n1.kind, n1.title, n1.context, n1.page]) AS r2
}
RETURN viewer.id AS viewer, [r2, n0.cut, n0 IS NOT NULL] AS row
