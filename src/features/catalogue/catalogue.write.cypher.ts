/** Statements that create and change services, products and offerings. */

import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';

/** Columns of a locked node of the catalogue. */
const LOCKED = { provider: z.string(), version: z.number(), before: z.record(z.string(), z.unknown()) };

export const CREATE_SERVICE = statement('createService')
  .params<{ id: string; provider: string; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $provider})
CREATE (p)-[:PROVIDES]->(s:Service {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1}) SET s += $values`);

export const CREATE_PRODUCT = statement('addProduct')
  .params<{ id: string; service: string; values: object; now: string }>()
  .text(`MATCH (s:Service {id: $service}) ${nextVersion('s')}
CREATE (s)-[:HAS_PRODUCT]->(p:Product {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1}) SET p += $values`);

export const LOCK_SERVICE = statement('serviceForChange')
  .params<{ id: string }>()
  .row(LOCKED)
  .text(`MATCH (s:Service {id: $id}) SET s.lock = true REMOVE s.lock
WITH s MATCH (s)<-[:PROVIDES]-(p:Party)
RETURN p.id AS provider, s.version AS version, properties(s) AS before`);

export const LOCK_PRODUCT = statement('productForChange')
  .params<{ id: string }>()
  .row({ ...LOCKED, service: z.string() })
  .text(`MATCH (p:Product {id: $id})<-[:HAS_PRODUCT]-(s:Service) SET s.lock = true REMOVE s.lock
WITH s MATCH (p:Product {id: $id}) SET p.lock = true REMOVE p.lock
WITH s, p MATCH (s)<-[:PROVIDES]-(provider:Party)
RETURN provider.id AS provider, s.id AS service, p.version AS version, properties(p) AS before`);

export const UPDATE_PRODUCT = statement('updateProduct')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (p:Product {id: $id}) SET p += $values
${nextVersion('p')}`);

export const UPDATE_SERVICE = statement('updateService')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (s:Service {id: $id}) SET s += $values
${nextVersion('s')}`);

export const CATALOGUE_KEY_TAKEN = statement('catalogueKeyTaken')
  .params<{ key: string | null }>()
  .row({ service: z.string().nullable(), offering: z.string().nullable(), product: z.string().nullable() })
  .text(`OPTIONAL MATCH (s:Service {key: $key}) OPTIONAL MATCH (o:Offering {key: $key}) OPTIONAL MATCH (p:Product {key: $key})
RETURN s.id AS service, o.id AS offering, p.id AS product`);

export const SERVICES_OF_PROVIDER = statement('servicesOfProvider')
  .params<{ provider: string; ids: string[] }>()
  .row({ id: z.string() })
  .text('MATCH (:Party {id: $provider})-[:PROVIDES]->(s:Service) WHERE s.id IN $ids RETURN s.id AS id');

export const CREATE_OFFERING = statement('createOffering')
  .params<{ id: string; provider: string; service: string; includes: string[]; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $provider}), (s:Service {id: $service})
CREATE (p)-[:OFFERS]->(o:Offering {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, published: false})-[:OF]->(s)
SET o += $values
WITH o UNWIND $includes AS included MATCH (i:Service {id: included}) CREATE (o)-[:INCLUDES]->(i)`);

export const LOCK_OFFERING = statement('offeringForChange')
  .params<{ id: string }>()
  .row({ ...LOCKED, service: z.string() })
  .text(`MATCH (o:Offering {id: $id}) SET o.lock = true REMOVE o.lock
WITH o MATCH (o)<-[:OFFERS]-(p:Party), (o)-[:OF]->(s:Service)
RETURN p.id AS provider, s.id AS service, o.version AS version, properties(o) AS before`);

export const UPDATE_OFFERING = statement('updateOffering')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (o:Offering {id: $id}) SET o += $values
${nextVersion('o')}`);

export const REPLACE_INCLUDED_SERVICES = statement('replaceIncludedServices')
  .params<{ id: string; includes: string[] }>()
  .text(`MATCH (o:Offering {id: $id})
OPTIONAL MATCH (o)-[old:INCLUDES]->() DELETE old
WITH DISTINCT o UNWIND $includes AS included MATCH (i:Service {id: included}) CREATE (o)-[:INCLUDES]->(i)`);

export const SHOW_PROVIDER = statement('showProvider')
  .params<{ provider: string; now: string }>()
  .text(`MATCH (p:Party {id: $provider}) WHERE p.profile = 'PRIVATE'
SET p.lock = true REMOVE p.lock
WITH p WHERE p.profile = 'PRIVATE' SET p.profile = 'PUBLIC'
${nextVersion('p')}`);
