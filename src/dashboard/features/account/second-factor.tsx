/** The second step of signing in: the code of an authenticator app, its set-up where one is required, and the recovery codes. */
import { Button } from '../../ui/button.tsx';
import { accountTexts as t } from './texts.ts';

export interface Setup {
  secret: string;
  uri: string;
}

export function CodeField({ code, setCode, setup }: { code: string; setCode: (code: string) => void; setup?: Setup }) {
  return (
    <>
      {setup && (
        <p className="hint">
          {t.addSecret} <code>{setup.secret}</code> <a href={setup.uri}>{t.openApp}</a>
        </p>
      )}
      <label>
        {t.code}
        <input
          type="text"
          inputMode="text"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
    </>
  );
}

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <section>
      <h2>{t.recoveryCodes}</h2>
      <p className="hint">{t.recoveryHint}</p>
      <ul>
        {codes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <Button variant="primary" onClick={onDone}>
        {t.continue}
      </Button>
    </section>
  );
}
