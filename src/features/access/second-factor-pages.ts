/** The parts of pages without scripts that ask for a second factor. */
import { type Html, html } from '../../pages/html.rules.ts';
import type { SecondFactorSetup } from './second-factor.actions.ts';

export function codeField(): Html {
  return html`<label for="code">Code of your authenticator app, or a recovery code</label><input id="code" name="code" autocomplete="one-time-code" required>`;
}

/** For a person who has none. */
export function secretToAdd({ secret, uri }: SecondFactorSetup): Html {
  return html`<p>Secret: <strong>${secret}</strong></p><p><a href="${uri}">Open it in an app</a></p>`;
}

export function recoveryCodeList(codes: string[] | undefined): Html {
  if (!codes) return html``;
  return html`<p>Keep these recovery codes. Each replaces one code of the app:</p><ul>${codes.map((each) => html`<li>${each}</li>`)}</ul>`;
}
