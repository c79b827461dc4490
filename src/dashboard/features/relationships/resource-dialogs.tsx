/** Forms of the resources that a relationship creates or modifies. */
import { useQuery } from 'urql';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { capitalised } from '../../../values/words.rules.ts';
import { useHasPack } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type Criticality,
  DiscloseResourceDocument,
  type Disclosure,
  EnableServiceDocument,
  ModifyResourceDocument,
  RecordResourceDocument,
  type ResourceKind,
  type ResourceRowFragment,
  ServicesOfConsumerDocument,
} from '../../generated.ts';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { termsTexts as t } from './terms-texts.ts';
import { CRITICALITY_LABELS } from './texts.ts';

const KINDS: ResourceKind[] = [
  ...(['CERTIFICATION', 'KNOWLEDGE', 'ACCESS', 'ALERT', 'LISTING'] as const),
  ...(['REPORT', 'EQUIPMENT', 'FUNDING', 'OTHER'] as const),
];

type Name = 'name' | 'kind' | 'description' | 'url' | 'validUntil';

/** @param present the kind of a resource that exists */
function useFields(present?: ResourceKind): FormField<Name>[] {
  const hasRealEstate = useHasPack('REAL_ESTATE');
  const kinds = KINDS.filter((kind) => kind !== 'LISTING' || hasRealEstate || kind === present);
  return [
    { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH },
    { name: 'kind', label: t.resourceKind, kind: 'choice', options: kinds.map((kind) => [kind, capitalised(kind)]) },
    { name: 'description', label: t.description, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
    { name: 'url', label: t.url, kind: 'url' },
    { name: 'validUntil', label: t.validUntil, kind: 'date' },
  ];
}

const inputOf = ({ name, kind, description, url, validUntil }: Record<Name, string>) => ({
  name,
  kind: kind as ResourceKind,
  description: orNull(description),
  url: orNull(url),
  validUntil: orNull(validUntil),
});

export function RecordResourceDialog({ relationship, onClose }: { relationship: string; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(RecordResourceDocument, t.resourceRecorded);
  const fields = useFields();
  return (
    <FormDialog<Name>
      title={t.recordResource}
      hint={t.resourceHint}
      fields={fields}
      initial={{ kind: 'OTHER' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) => mutate({ relationship, ...inputOf(values) })}
    />
  );
}

interface Props {
  resource: ResourceRowFragment;
  onClose: () => void;
}

export function ModifyResourceDialog({ relationship, resource, onClose }: Props & { relationship: string }) {
  const { mutate, busy, problem } = useIdempotentMutation(ModifyResourceDocument, t.modified);
  const { id, version, name, kind, description, url, validUntil } = resource;
  const fields = useFields(kind);
  return (
    <FormDialog<Name | 'how'>
      title={t.modifyResource}
      fields={[...fields, { name: 'how', label: t.how, maxLength: MAX_NAME_LENGTH }]}
      initial={{ name, kind, description: description ?? '', url: url ?? '', validUntil: validUntil ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={({ how, ...values }) =>
        mutate({ id, expectedVersion: version, relationship, how: orNull(how), ...inputOf(values) })
      }
    />
  );
}

export function EnableServiceDialog({ resource, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(EnableServiceDocument, t.saved);
  const [{ data }] = useQuery({ query: ServicesOfConsumerDocument, variables: { party: resource.owner.id } });
  if (!data?.party) return null;
  const services = data.party.services.nodes;
  const enabled = (service: string) => resource.enables.some((each) => each.service.id === service);
  return (
    <FormDialog<'service' | 'criticality' | 'withdraw'>
      title={t.enable}
      hint={services.length ? t.enableHint : t.noServices}
      submitLabel={uiTexts.save}
      fields={[
        {
          name: 'service',
          label: t.service,
          kind: 'choice',
          required: true,
          options: services.map(({ id, name }) => [id, name] as const),
        },
        {
          name: 'criticality',
          label: t.criticality,
          kind: 'choice',
          options: Object.entries(CRITICALITY_LABELS),
          shownWith: ({ withdraw }) => withdraw !== 'true',
        },
        { name: 'withdraw', label: t.withdrawEnable, kind: 'check', shownWith: ({ service }) => enabled(service) },
      ]}
      initial={{ service: services[0]?.id, criticality: 'MEDIUM' }}
      {...{ busy, problem, onClose }}
      onSubmit={({ service, criticality, withdraw }) =>
        mutate({
          resource: resource.id,
          service,
          ...(enabled(service) && withdraw === 'true'
            ? { withdraw: true }
            : { criticality: criticality as Criticality }),
        })
      }
    />
  );
}

export function DiscloseResourceDialog({ resource: { id, version, disclosure }, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(DiscloseResourceDocument, t.saved);
  return (
    <FormDialog<'disclosure'>
      title={t.discloseResource}
      hint={t.disclosureHint}
      fields={[
        {
          name: 'disclosure',
          label: t.visibleTo,
          kind: 'choice',
          options: [['', t.asRelationship], ...Object.entries(t.disclosures)],
        },
      ]}
      initial={{ disclosure: disclosure ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({ id, expectedVersion: version, disclosure: orNull(values.disclosure) as Disclosure | null })
      }
    />
  );
}
