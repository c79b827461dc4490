/** The parts of which every screen is made. */
import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { uiTexts } from './texts.ts';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'muted' | 'violet';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'quiet' | 'plain' | 'danger';
  icon?: LucideIcon;
  busy?: boolean;
}

export function Button({ look = 'plain', icon: Icon, busy, children, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${look} ${children ? '' : 'icon-only'} ${className}`}
      aria-busy={busy}
      disabled={busy}
      {...rest}
    >
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </button>
  );
}

export function Card({
  title,
  hint,
  aside,
  children,
  className = '',
}: {
  title?: ReactNode;
  hint?: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`card ${className}`}>
      {title && (
        <header>
          <div>
            <h2>{title}</h2>
            {hint && <p className="hint">{hint}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

export function PageTitle({ title, subtitle, aside }: { title: ReactNode; subtitle?: ReactNode; aside?: ReactNode }) {
  return (
    <header className="page-title">
      <div>
        <h1>{title}</h1>
        {subtitle && <p>{subtitle}</p>}
      </div>
      {aside && <div className="actions">{aside}</div>}
    </header>
  );
}

export function Empty({
  icon: Icon,
  title,
  hint,
  whole = false,
  children,
}: {
  icon: LucideIcon;
  title: string;
  hint?: string;
  /** There is nothing else on the page, so that this is its heading. */
  whole?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      {whole ? <h1>{title}</h1> : <p className="strong">{title}</p>}
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}

/** The error, read out at once. */
export function Wrong({ children }: { children: ReactNode }) {
  return (
    <p className="wrong" role="alert">
      {children}
    </p>
  );
}

export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={uiTexts.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}

interface Asked<Data> {
  data?: Data;
  fetching: boolean;
  error?: CombinedError;
}

/** Loading, an error that helps, nothing there, or the data. Old data stays on screen while new is fetched. */
export function Loaded<Data, Found>({
  asked: { data, fetching, error },
  find,
  again,
  rows,
  whole,
  children,
}: {
  asked: Asked<Data>;
  find: (data: Data) => Found | null | undefined;
  again?: () => void;
  rows?: number;
  /** It is the whole page. */
  whole?: boolean;
  children: (found: Found) => ReactNode;
}) {
  const found = data ? find(data) : undefined;
  if (found != null) return children(found);
  if (fetching) return <Skeleton rows={rows} />;
  if (error)
    return (
      <Empty
        whole={whole}
        icon={CircleAlert}
        title={uiTexts.errors.title}
        hint={error.networkError ? uiTexts.errors.network : error.graphQLErrors[0]?.message}
      >
        {again && (
          <Button look="primary" onClick={again}>
            {uiTexts.retry}
          </Button>
        )}
      </Empty>
    );
  return (
    <Empty whole={whole} icon={CircleAlert} title={uiTexts.errors.notFound} hint={uiTexts.errors.notFoundHint}>
      <Link href="/" className="button plain">
        {uiTexts.errors.home}
      </Link>
    </Empty>
  );
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A few views of the same place; each says which it is. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, ReactNode])[];
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {options.map(([key, text]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}

/** Terms and what they are, in two columns; those that are not known are left out. */
export function Facts({ of }: { of: (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value != null && value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A table that is wider than its place scrolls in it, by keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="table-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** How large something is beside others; the figure stands next to it. */
export function Bar({ share, tone = 'accent' }: { share: number; tone?: Tone }) {
  return (
    <span className={`bar ${tone}`} aria-hidden>
      <i style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
  );
}
