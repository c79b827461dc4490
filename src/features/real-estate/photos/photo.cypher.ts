/** Where a photo of a listing is, for a viewer who may see the listing. */
import { z } from 'zod';
import { asViewer } from '../../../access-control/visibility.cypher.ts';
import { statement } from '../../../graph/statement.ts';
import { photosOf, seesListing } from '../listings/listing.cypher.ts';

/** `viewer`: null if the token is of nobody who may sign in. `address`: null if there is no such photo to be seen. */
export const PHOTO_OF_LISTING = statement('photoOfListing')
  .params<{ viewer: string; id: string; index: number }>()
  .row({ viewer: z.string().nullable(), address: z.string().nullable() })
  .text(
    asViewer(`OPTIONAL MATCH (l:Listing {id: $id}) WHERE ${seesListing('l')}
RETURN viewer.id AS viewer, ${photosOf('l')}[toInteger($index)] AS address`),
  );
