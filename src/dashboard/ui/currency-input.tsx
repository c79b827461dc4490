/** The currency of amounts in a form, as a code of ISO 4217. */
import { uiTexts } from './texts.ts';

const CURRENCY_OF_REGION = new Map([
  ['US', 'USD'],
  ['CA', 'CAD'],
  ['GB', 'GBP'],
]);

/** The currency of the browser's region; empty, to be filled in, where it is not known. */
export function localCurrency(): string {
  return CURRENCY_OF_REGION.get(new Intl.Locale(navigator.language).region ?? '') ?? '';
}

export function CurrencyInput({
  value,
  required,
  onChange,
}: {
  value: string;
  required: boolean;
  onChange: (currency: string) => void;
}) {
  return (
    <label>
      {uiTexts.currency}
      <input
        value={value}
        required={required}
        pattern="[A-Z]{3}"
        maxLength={3}
        placeholder="CAD"
        onChange={({ target }) => onChange(target.value.toUpperCase())}
      />
    </label>
  );
}
