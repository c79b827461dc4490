import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH, MAX_POSTAL_ADDRESS_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { PACK_FIELDS, type PackName, packsIn, packValues } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type PartyProfileFragment, type Profile, UpdatePartyDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { organisationTexts as t } from './texts.ts';

type Name = PackName | 'name' | 'description' | 'website' | 'email' | 'phone' | 'postalAddress' | 'segment' | 'profile';

const FIELDS: readonly FormField<Name>[] = [
  { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'description', label: t.fields.description, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
  { name: 'website', label: t.fields.website, kind: 'url', hint: t.fields.websiteHint },
  { name: 'email', label: t.fields.email, kind: 'email' },
  { name: 'phone', label: t.fields.phone, hint: uiTexts.phoneHint, autoComplete: 'tel' },
  {
    ...{ name: 'postalAddress', label: t.fields.postalAddress, hint: t.fields.postalAddressHint },
    ...{ kind: 'paragraph', maxLength: MAX_POSTAL_ADDRESS_LENGTH, autoComplete: 'street-address' },
  },
  { name: 'segment', label: t.fields.segment, hint: t.fields.segmentHint, maxLength: MAX_NAME_LENGTH },
  { name: 'profile', label: t.fields.profile, kind: 'choice', options: Object.entries(t.fields.profiles) },
  ...PACK_FIELDS,
];
/** A person has no organisation's address and packs. */
const OF_ORGANISATIONS: readonly Name[] = ['email', 'phone', 'postalAddress', ...PACK_FIELDS.map(({ name }) => name)];

/** The industries of an organisation. */
const packsOf = (party: PartyProfileFragment) => (party.__typename === 'Organisation' && party.packs) || [];

const RESTORABLE = ['name', 'description', 'website', 'phone', 'postalAddress', 'segment', 'profile'];

export function ProfileCard({ party }: { party: PartyProfileFragment }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={t.profile}
      hint={t.profileHint[party.profile]}
      aside={
        <div className="actions">
          <Button icon={Pencil} onClick={() => setOpen(true)}>
            {t.edit}
          </Button>
          <RecordMenu
            id={party.id}
            name={party.name}
            restoring={{ document: UpdatePartyDocument, input: { id: party.id }, fields: RESTORABLE }}
          />
        </div>
      }
    >
      <FactList>
        <Fact term={t.fields.description}>{party.description}</Fact>
        <Fact term={t.fields.website}>{party.website && String(party.website)}</Fact>
        <Fact term={t.fields.email}>{party.email}</Fact>
        {party.__typename === 'Organisation' && (
          <>
            <Fact term={t.fields.phone}>{party.phone}</Fact>
            <Fact term={t.fields.postalAddress}>{party.postalAddress}</Fact>
          </>
        )}
        <Fact term={t.fields.segment}>{party.segment}</Fact>
        <Fact term={t.fields.profile}>{t.fields.profiles[party.profile]}</Fact>
        {party.__typename === 'Organisation' && (
          <Fact term={t.fields.packs}>
            {PACK_FIELDS.flatMap(({ name, label }) => (packsOf(party).includes(name) ? [label] : [])).join(', ') ||
              t.fields.noPacks}
          </Fact>
        )}
      </FactList>
      {isOpen && <ProfileDialog party={party} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ProfileDialog({ party, onClose }: { party: PartyProfileFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdatePartyDocument, t.saved);
  const fields = FIELDS.filter(({ name }) => party.__typename === 'Organisation' || !OF_ORGANISATIONS.includes(name));
  return (
    <FormDialog<Name>
      title={t.edit}
      fields={fields}
      initial={{
        name: party.name,
        description: party.description ?? '',
        website: party.website ? String(party.website) : '',
        email: party.email ?? '',
        phone: (party.__typename === 'Organisation' && party.phone) || '',
        postalAddress: (party.__typename === 'Organisation' && party.postalAddress) || '',
        segment: party.segment ?? '',
        profile: party.profile,
        ...packValues(packsOf(party)),
      }}
      {...{ busy, problem, onClose }}
      onSubmit={({ name, description, website, email, phone, postalAddress, segment, profile, ...values }) =>
        mutate({
          id: party.id,
          expectedVersion: party.version,
          name,
          description: orNull(description),
          website: orNull(website),
          ...(party.__typename === 'Organisation' && {
            email: orNull(email),
            phone: orNull(phone),
            postalAddress: orNull(postalAddress),
            packs: packsIn(values),
          }),
          segment: orNull(segment),
          profile: profile as Profile,
        })
      }
    />
  );
}
