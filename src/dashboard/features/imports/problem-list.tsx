import { importTexts as t } from './texts.ts';

interface Problem {
  line: number;
  column: string;
  why: string;
}

/** Nothing if there are none. */
export function ProblemList({ title, problems }: { title: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="import-problems">
      <h3>{title}</h3>
      <ul className="lines">
        {problems.map(({ line, column, why }) => (
          <li key={`${line} ${column} ${why}`}>
            {t.columns.line} {line}
            {column && `, ${column}`}: {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
