/** The locale of dates, numbers and amounts, and the notices on the screen. */
import { useState } from 'react';
import { localeName } from '../../../values/format.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AccountOfPersonFragment, type MailKind, UpdateMailSettingsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { BROWSER_LOCALE, dateTime, money } from '../../values/format.ts';
import { kindFields, kindValues, mutedIn, useKinds } from './kinds.ts';
import { accountTexts as t } from './texts.ts';

/** Those that are offered; the API accepts every known locale. */
// biome-ignore format: a list of names
const LOCALES = [
  'en-CA', 'fr-CA', 'en-US', 'es-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IE', 'en-IN', 'fr-FR', 'fr-CH', 'de-DE', 'de-AT', 'de-CH',
  'it-IT', 'es-ES', 'es-MX', 'pt-PT', 'pt-BR', 'nl-NL', 'da-DK', 'nb-NO', 'sv-SE', 'fi-FI', 'pl-PL', 'cs-CZ', 'uk-UA', 'el-GR',
  'tr-TR', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW', 'hi-IN',
];

const EXAMPLE = { amount: '1234567.89', currency: 'CAD' };

export function ScreenCard({ person }: { person: AccountOfPersonFragment }) {
  const [isOpen, setOpen] = useState(false);
  const muted = person.mutedNotices ?? [];
  const kinds = useKinds(muted);
  const { locale } = person;
  return (
    <Card title={t.screen} hint={t.screenHint} aside={<Button onClick={() => setOpen(true)}>{t.changeScreen}</Button>}>
      <FactList>
        <Fact term={t.formats}>{locale ? localeName(locale) : t.asBrowser(localeName(BROWSER_LOCALE))}</Fact>
        <Fact term={t.example}>{`${dateTime(new Date().toISOString())} · ${money(EXAMPLE)}`}</Fact>
        <Fact term={t.notices}>
          {muted.length ? t.mutedNotices(muted.map((kind) => t.mailKinds[kind]).join(', ')) : t.allNotices}
        </Fact>
      </FactList>
      {isOpen && <ScreenDialog {...{ kinds, muted }} locale={locale ?? ''} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ScreenDialog({
  kinds,
  muted,
  locale,
  onClose,
}: {
  kinds: readonly MailKind[];
  muted: readonly MailKind[];
  locale: string;
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateMailSettingsDocument, t.saved);
  const chosen = locale && !LOCALES.includes(locale) ? [locale] : [];
  const options = [...chosen, ...LOCALES]
    .map((each) => [each, localeName(each)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return (
    <FormDialog<MailKind | 'locale'>
      title={t.changeScreen}
      hint={t.noticesHint}
      fields={[
        {
          ...{ name: 'locale', label: t.formats, kind: 'choice', hint: t.formatsHint },
          options: [['', t.asBrowser(localeName(BROWSER_LOCALE))], ...options],
        },
        ...kindFields(kinds),
      ]}
      initial={{ locale, ...kindValues(kinds, muted) }}
      {...{ busy, problem, onClose }}
      onSubmit={({ locale: next, ...values }) =>
        mutate({ locale: orNull(next), mutedNotices: mutedIn(values, kinds, muted) })
      }
    />
  );
}
