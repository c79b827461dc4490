/** Forms of what both sides agree on: terms, disclosure, and the roles of the consumer's people. */
import { MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { usePeople } from '../../client/use-people.ts';
import {
  AssignConsumerRoleDocument,
  type ConsumerRole,
  type Criticality,
  DiscloseRelationshipDocument,
  type Disclosure,
  type RelationshipKind,
  UpdateRelationshipDocument,
} from '../../generated.ts';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { KIND_LABELS } from '../relationship-summary/texts.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { termsTexts as t } from './terms-texts.ts';
import { CRITICALITY_LABELS, ROLE_LABELS } from './texts.ts';

interface Props {
  relationship: RelationshipDetails;
  onClose: () => void;
}

export function TermsDialog({ relationship, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateRelationshipDocument, t.saved);
  const { id, version, state, kind, criticality, purpose, startsOn, endsOn } = relationship;
  return (
    <FormDialog<'kind' | 'criticality' | 'purpose' | 'startsOn' | 'endsOn'>
      title={t.editTerms}
      fields={[
        { name: 'kind', label: t.kind, kind: 'choice', options: Object.entries(KIND_LABELS) },
        { name: 'criticality', label: t.criticality, kind: 'choice', options: Object.entries(CRITICALITY_LABELS) },
        { name: 'purpose', label: t.purpose, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
        // The first day has been agreed.
        ...(state === 'PROPOSED'
          ? [{ name: 'startsOn' as const, label: t.startsOn, kind: 'date' as const, required: true }]
          : []),
        { name: 'endsOn', label: t.endsOn, kind: 'date', hint: t.endsOnHint },
      ]}
      initial={{ kind, criticality: criticality ?? 'MEDIUM', purpose: purpose ?? '', startsOn, endsOn: endsOn ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          id,
          expectedVersion: version,
          kind: values.kind as RelationshipKind,
          criticality: values.criticality as Criticality,
          purpose: orNull(values.purpose),
          ...(state === 'PROPOSED' && { startsOn: values.startsOn }),
          endsOn: orNull(values.endsOn),
        })
      }
    />
  );
}

export function DisclosureDialog({ relationship, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(DiscloseRelationshipDocument, t.saved);
  const { id, version, disclosure, disclosureAsked } = relationship;
  return (
    <FormDialog<'disclosure'>
      title={t.disclosure}
      hint={disclosureAsked ? t.disclosureAsked(t.disclosures[disclosureAsked]) : t.disclosureHint}
      fields={[{ name: 'disclosure', label: t.visibleTo, kind: 'choice', options: Object.entries(t.disclosures) }]}
      initial={{ disclosure: disclosureAsked ?? disclosure }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) => mutate({ id, expectedVersion: version, disclosure: values.disclosure as Disclosure })}
    />
  );
}

export function RoleDialog({ relationship, onClose }: Props) {
  const { consumer, participants } = relationship;
  const people = usePeople(consumer.id);
  const { mutate, busy, problem } = useIdempotentMutation(AssignConsumerRoleDocument, t.saved);
  if (!people) return null;
  const has = ({ person, role }: { person: string; role: string }) =>
    participants.some((each) => each.person.id === person && each.role === role);
  return (
    <FormDialog<'person' | 'role' | 'withdraw'>
      title={t.assignRole}
      hint={t.rolesHint}
      submitLabel={uiTexts.save}
      fields={[
        { name: 'person', label: t.person, kind: 'choice', options: people.map(({ id, name }) => [id, name] as const) },
        { name: 'role', label: t.role, kind: 'choice', options: Object.entries(ROLE_LABELS) },
        { name: 'withdraw', label: t.withdrawRole, kind: 'check', shownWith: has },
      ]}
      initial={{ person: people[0]?.id, role: 'CUSTOMER' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          relationship: relationship.id,
          person: values.person,
          role: values.role as ConsumerRole,
          withdraw: has(values) && values.withdraw === 'true',
        })
      }
    />
  );
}
