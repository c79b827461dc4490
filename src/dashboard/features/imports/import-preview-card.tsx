/** The first rows as the settings would import them, and the first problems. */
import { useQuery } from 'urql';
import { ImportPreviewDocument, type ImportPreviewInput } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Kinds } from './proposed-table.ts';
import { importTexts as t } from './texts.ts';

export function ImportPreviewCard({
  id,
  kind,
  settings,
}: {
  id: string;
  kind: Kinds[number];
  settings: ImportPreviewInput['settings'];
}) {
  const [query] = useQuery({ query: ImportPreviewDocument, variables: { input: { id, kind: kind.kind, settings } } });
  return (
    <Card title={t.columns.preview}>
      <QueryBoundary query={query} select={(data) => data.importPreview}>
        {({ rows, problems, leftOut, problem }) => {
          const shown = kind.fields.filter(({ name }) =>
            rows.some(({ values }) => values.some(({ field }) => field === name)),
          );
          return (
            <>
              {problem && <ErrorMessage>{problem}</ErrorMessage>}
              {!problem && rows.length === 0 && <p>{t.columns.noRows}</p>}
              {rows.length > 0 && (
                <TableFrame label={t.columns.preview}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{t.columns.line}</th>
                        {shown.map(({ name, label }) => (
                          <th key={name} scope="col">
                            {label}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ line, values }) => (
                        <tr key={line}>
                          <th scope="row">{line}</th>
                          {shown.map(({ name }) => (
                            <td key={name}>
                              {values.flatMap(({ field, value }) => (field === name ? [value] : [])).join(', ')}
                            </td>
                          ))}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableFrame>
              )}
              <ProblemList title={t.columns.problems} problems={[...problems, ...leftOut].slice(0, 10)} />
            </>
          );
        }}
      </QueryBoundary>
    </Card>
  );
}
