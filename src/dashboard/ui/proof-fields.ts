/** The fields with which a person proves again who it is. */
import { orNull } from './form-dialog.tsx';
import type { FormField } from './form-field.tsx';
import { uiTexts as t } from './texts.ts';

export type ProofName = 'password' | 'code';

const CODE: FormField<ProofName> = { name: 'code', label: t.codeIfAny, autoComplete: 'one-time-code' };
const PASSWORD: FormField<ProofName> = {
  name: 'password',
  label: t.yourPassword,
  kind: 'password',
  autoComplete: 'current-password',
};

/** Where people may also sign in with an identity provider, which leaves them empty. */
export const PROOF_IF_ANY: readonly FormField<ProofName>[] = [PASSWORD, CODE];
export const PROOF_FIELDS: readonly FormField<ProofName>[] = [{ ...PASSWORD, required: true }, CODE];

/** As the mutations expect it. Spaces belong to a password, also at its ends. */
export const proofOf = ({ password, code }: Record<ProofName, string>) => ({
  password: password || null,
  code: orNull(code),
});
