/** Where the page of a record is. Pure. */

/** The address of the page of a record; of a contact it is in the list of contacts. */
export function pagePath(id: string): string {
  if (id.startsWith('rel_')) return `/relationships/${id}`;
  return id.startsWith('con_') ? `/contacts/${id}` : `/records/${id}`;
}
