/** The steps of a new client: record, propose, invite. When one fails, the next try goes on there. */
import { useRef } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  CreateClientOrganisationDocument,
  CreatePersonDocument,
  GrantAccessDocument,
  ProposeToClientDocument,
} from '../../generated.ts';

export interface NewClient {
  kind: 'person' | 'organisation';
  name: string;
  contactName: string | null;
  email: string | null;
  segment: string | null;
  offering: string;
  purpose: string | null;
  isInvited: boolean;
}

/** The steps that succeeded for a client, so that they are not repeated. */
interface Progress {
  of: string;
  party?: string;
  relationship?: string;
}

export function useNewClient() {
  const { party } = useViewer();
  const person = useIdempotentMutation(CreatePersonDocument);
  const organisation = useIdempotentMutation(CreateClientOrganisationDocument);
  const proposal = useIdempotentMutation(ProposeToClientDocument);
  const invitation = useIdempotentMutation(GrantAccessDocument);
  const progress = useRef<Progress>({ of: '' });

  async function record({ kind, name, email, segment }: NewClient): Promise<string | undefined> {
    if (kind === 'person') return (await person.mutate({ name, email, segment }))?.person?.id;
    return (await organisation.mutate({ name, segment, representative: false }))?.organisation?.id;
  }

  /** @returns the ID of the relationship; undefined if a step failed, see `problem` */
  async function create(client: NewClient): Promise<string | undefined> {
    const of = JSON.stringify([client.kind, client.name, client.email]);
    if (progress.current.of !== of) progress.current = { of };
    const done = progress.current;
    done.party ??= await record(client);
    if (!done.party) return undefined;
    const { offering, purpose } = client;
    done.relationship ??= (
      await proposal.mutate({ provider: party.id, consumer: done.party, offering, purpose })
    )?.relationship?.id;
    const { relationship } = done;
    if (!relationship || !client.isInvited || !client.email) return relationship;
    const invitee =
      client.kind === 'person'
        ? { person: done.party }
        : { email: client.email, name: client.contactName ?? client.name };
    return (await invitation.mutate({ relationship, ...invitee })) && relationship;
  }

  const steps = [person, organisation, proposal, invitation];
  return {
    create,
    busy: steps.some(({ busy }) => busy),
    problem: steps.find(({ problem }) => problem)?.problem,
  };
}
