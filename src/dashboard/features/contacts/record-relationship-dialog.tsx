/** Records a relationship with a contact: a customer of the party, or a supplier. */
import { useQuery } from 'urql';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  type ContactRowFragment,
  type Criticality,
  OwnServicesDocument,
  RecordRelationshipDocument,
} from '../../generated.ts';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { contactTexts as t } from './texts.ts';

type Name = 'offering' | 'offeringName' | 'startsOn' | 'endsOn' | 'criticality' | 'resource' | 'enables';

export function RecordRelationshipDialog({
  contact,
  isSupplier,
  onClose,
  onDone,
}: {
  contact: ContactRowFragment;
  isSupplier: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const { party } = useViewer();
  const [{ data }] = useQuery({ query: OwnServicesDocument, variables: { party: party.id } });
  const { mutate, busy, problem } = useIdempotentMutation(RecordRelationshipDocument, t.recorded);
  const own = data?.party;
  if (!own) return null;
  const options = (nodes: readonly { id: string; name: string }[]) => nodes.map(({ id, name }) => [id, name] as const);
  const fields: FormField<Name>[] = [
    isSupplier
      ? { name: 'offeringName', label: t.relationshipFields.offeringName, required: true, maxLength: MAX_NAME_LENGTH }
      : {
          ...{ name: 'offering', label: t.relationshipFields.offering, kind: 'choice', required: true },
          options: options(own.offerings.nodes),
          hint: own.offerings.nodes.length ? undefined : t.noOffering,
        },
    { name: 'startsOn', label: t.relationshipFields.startsOn, kind: 'date' },
    { name: 'endsOn', label: t.relationshipFields.endsOn, hint: t.relationshipFields.endsOnHint, kind: 'date' },
    {
      ...{ name: 'criticality', label: t.relationshipFields.criticality, kind: 'choice' },
      options: Object.entries(t.criticalities),
    },
  ];
  if (isSupplier)
    fields.push(
      {
        ...{ name: 'resource', label: t.relationshipFields.resource, hint: t.relationshipFields.resourceHint },
        maxLength: MAX_NAME_LENGTH,
      },
      {
        ...{ name: 'enables', label: t.relationshipFields.enables, kind: 'choice' },
        options: [['', t.relationshipFields.noService], ...options(own.services.nodes)],
        shownWith: ({ resource }) => resource !== '',
      },
    );
  return (
    <FormDialog<Name>
      title={isSupplier ? t.recordSupplier : t.recordCustomer}
      hint={`${contact.name}. ${t.recordedHint}`}
      fields={fields}
      initial={{ offering: own.offerings.nodes[0]?.id ?? '', criticality: 'MEDIUM' }}
      {...{ busy, problem, onClose }}
      onSubmit={async (values) => {
        const criticality = values.criticality as Criticality;
        const resource = {
          ...{ name: values.resource, kind: 'ACCESS' as const },
          enables: values.enables ? [{ service: values.enables, criticality }] : [],
        };
        const done = await mutate({
          ...{ party: party.id, contact: contact.id, side: isSupplier ? 'CONSUMER' : 'PROVIDER', criticality },
          ...(isSupplier
            ? { offeringName: values.offeringName, resources: values.resource ? [resource] : [] }
            : { offering: values.offering }),
          startsOn: orNull(values.startsOn),
          endsOn: orNull(values.endsOn),
        });
        if (done) onDone();
        return done;
      }}
    />
  );
}
