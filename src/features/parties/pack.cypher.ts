/** Which industry packs a party has. */

import { knowsProfile } from '../../access-control/visibility.cypher.ts';
import { listLiteral } from '../../graph/statement.ts';
import { expression, onlyFor, type ValueField } from '../../planner/shape.ts';
import type { Packs } from '../../schema/packs.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';
import { GENERAL } from './pack.rules.ts';

/** Those that the organisation chose and this server has. */
export const packsOfOrganisation = (packs: Packs): ValueField =>
  onlyFor(
    knowsProfile,
    expression(
      (party) =>
        `['${GENERAL}'] + [pack_ IN coalesce(${party}.packs, []) WHERE pack_ IN [${Object.keys(packs)
          .map((name) => `'${name}'`)
          .join(', ')}]]`,
    ),
  );

/** For those who act for the party: what its relationships and data are about is nobody else's business. */
export const packsShown = (packs: Packs): ValueField =>
  onlyFor(
    (party) => `${party} IN actingFor`,
    expression((party) =>
      [
        `['${GENERAL}']`,
        ...Object.entries(packs).map(
          ([name, { concerns }]) =>
            `CASE WHEN ${isChosen(party, name)} THEN ['${name}'] WHEN ${isServedWith(party, name)} OR ${concerns(party)} THEN ['${name}'] ELSE [] END`,
        ),
      ].join(' + '),
    ),
  );

const isChosen = (party: string, pack: string) => `'${pack}' IN coalesce(${party}.packs, [])`;

/** A person has the packs of the organisations that serve it; a proposal of a stranger changes nothing. */
const isServedWith = (party: string, pack: string) =>
  `EXISTS { (${party}:Person)-[:CONSUMER_OF]->(served_)<-[:PROVIDER_OF]-(serving_)
      WHERE served_.state IN ${listLiteral(IN_FORCE_STATES)} AND ${isChosen('serving_', pack)} }`;
