// Made by "npm run plans"; do not edit.
// src/dashboard/features/financing/mortgage.graphql, planned with the variables {"client":"org_x","horizonMonths":2,"rateAfterTerm":"0.05"}
// MortgageSuggestion
OPTIONAL MATCH (viewer:Person {email: split($viewer, '\n')[0]})
WHERE viewer.signInEndedAt IS NULL
  AND CASE
  WHEN split($viewer, '\n')[1] IS NULL THEN true
  ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split($viewer, '\n')[1]}) } END
WITH viewer, coalesce(viewer.administrator, false) AS isAdmin, CASE
  WHEN viewer IS NULL THEN []
  ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor
WITH viewer, isAdmin, actingFor, [] AS disclosedServices
OPTIONAL MATCH (n0:Party {id: $p0})
WHERE (
  CASE
  WHEN (isAdmin AND NOT n0:Recorded)
  OR n0.profile = 'PUBLIC'
  OR n0 IN actingFor THEN true
  ELSE EXISTS {
    (n0)-[:ACTS_FOR]->(organisation_)
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
  OR any(acting_ IN actingFor WHERE acting_.id = n0.recordedBy)
  OR EXISTS {
    (n0)<-[:RECORDED]-(recorder_)
    WHERE recorder_ IN actingFor AND NOT coalesce(recorder_.leftAt >= n0.createdAt, false)
  }
  OR EXISTS {
    (n0)-[:PROVIDER_OF|CONSUMER_OF]->(shared_)
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
    (n0)-[:TAKES_PART_IN]->(joined_)
    WHERE (isAdmin AND NOT joined_:Recorded)
      OR EXISTS {
        (joined_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (joined_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
  } END
)
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:HAS_MORTGAGE]->(n1)
  WHERE (
    EXISTS {
      (n1)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE debtor_ IN actingFor
        OR (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(debtor_)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
        OR any(acting_ IN actingFor WHERE acting_.id = debtor_.recordedBy)
    }
    OR EXISTS {
      (n1)<-[:HAS_MORTGAGE]-(debtor_)
      WHERE EXISTS {
        (debtor_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
        WHERE trusted_ IN actingFor
          AND (
            (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
            AND CASE
            WHEN consent_.noted IS NULL THEN EXISTS {
              (n1)-[:TOLD_IN]->(telling_)
              WHERE n1.noted IS NULL OR n1.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            }
            ELSE EXISTS {
              (n1)-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(consent_)
              WHERE telling_.state IN ['AGREED', 'ACTIVE'] AND EXISTS { (telling_)<-[:PROVIDER_OF]-(trusted_) }
            } END
          )
      }
    }
  )
  WITH n1
  ORDER BY n1.asOfOn DESC, n1.createdAt DESC, n1.id
  LIMIT 1001
  OPTIONAL MATCH (n1)<-[:NOTED]-(n2:Party)
  RETURN collect(
    [
      n1.id,
      n1.lender,
      n1.annualRate,
      n1.remainingTermMonths,
      n1.remainingAmortisationMonths,
      n1.repaymentType,
      toString(n1.asOfOn),
      (n1.noted IS NOT NULL AND n1.confirmedAt IS NULL),
      n1.compounding,
      n1.rateType,
      n1.penaltyKind,
      n1.comparisonRate,
      n1.prepaymentShare,
      n1.version,
      n1.country,
      n1.insured,
      n1.homeValueMinor,
      n1.currency,
      n1.incomeMinor,
      n1.debtPaymentsMinor,
      n1.propertyTaxMinor,
      n1.heatingMinor,
      n1.condoFeesMinor,
      n1.paymentMinor,
      n2.id,
      n2.name,
      n1.balanceMinor,
      head(
        COLLECT {
          MATCH (n1)<-[:HAS_MORTGAGE]-(debtor_:Party)
          RETURN CASE WHEN debtor_ IN actingFor THEN null ELSE debtor_.id END
        }
      )
    ]
  ) AS r3
}
CALL (n0, isAdmin, actingFor, disclosedServices) {
  MATCH (n0)-[:REFERRED]->(n4:Referral)
  WHERE (
    EXISTS {
      (n4)<-[:REFERRED]-(referred_)
      WHERE referred_ IN actingFor
        OR EXISTS {
          (referred_)-[:GAVE]->(consent_)-[:TO]->(trusted_)
          WHERE trusted_ IN actingFor
            AND consent_.noted IS NULL
            AND (consent_.withdrawnAt IS NULL AND consent_.endsAt > datetime())
        }
        OR (
          isAdmin
          AND EXISTS {
            (opener_)-[opened_:OPENED]->(referred_)
            WHERE opener_ IN actingFor AND opened_.openUntil > datetime()
          }
        )
    }
    OR EXISTS {
      (n4)-[:LED_TO]->(led_)
      WHERE EXISTS {
        (led_)<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
        WHERE party_ IN actingFor AND NOT EXISTS { (led_)<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor }
      }
    }
  )
  WITH n4
  ORDER BY n4.createdAt DESC, n4.id
  LIMIT 1001
  OPTIONAL MATCH (n4)<-[:REFERRED]-(n5:Party)
  OPTIONAL MATCH (n4)-[:TO_BROKER]->(n6:Party)
  OPTIONAL MATCH (n4)-[:WITH_OFFER]->(n7:RateOffer)
  WHERE (
    EXISTS {
      (n7)-[:UNDER]->(under_)
      WHERE (isAdmin AND NOT under_:Recorded)
        OR under_.published = true
        OR EXISTS { (under_)<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
        OR EXISTS {
          (under_)<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
          WHERE taker_ IN actingFor AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id)
        }
    }
  )
  RETURN collect(
    [
      n4.id,
      n4.state,
      n4.horizonMonths,
      n4.reason,
      n4.outcomeNote,
      toString(n4.completedAt),
      toString(n4.createdAt),
      n4.version,
      n5.id,
      n5.name,
      n6.id,
      n6.name,
      n7.id,
      n7.name,
      n4.expectedSavingMinor,
      n4.currency,
      n4.realisedSavingMinor
    ]
  ) AS r8
}
RETURN viewer.id AS viewer, [n0.id, n0.name, r3, r8] AS row
