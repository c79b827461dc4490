/** Imports: a new file, the import that is open, and the earlier ones. */
import { Link, useParams } from 'wouter';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type ImportStateFragment, ImportsDocument } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { dateTime, number } from '../../values/format.ts';
import { DropZone } from './drop-zone.tsx';
import { ExportCard } from './export-card.tsx';
import { OpenImport } from './open-import.tsx';
import { importTexts as t } from './texts.ts';
import './imports.css';

const PAGE = 20;

export default function Imports() {
  const { party } = useViewer();
  const { id } = useParams<{ id?: string }>();
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <div className="stack">
        {id ? <OpenImport key={id} id={id} /> : <DropZone />}
        <EarlierImports />
        {!id && <ExportCard />}
      </div>
    </>
  );
}

const TONES: Record<ImportStateFragment['state'], Tone> = {
  UPLOADED: 'plain',
  CHECKING: 'accent',
  CHECKED: 'plain',
  RUNNING: 'accent',
  STOPPED: 'bad',
  DONE: 'good',
  UNDOING: 'accent',
  UNDONE: 'muted',
};

function EarlierImports() {
  const { party } = useViewer();
  const pages = useQueryPages({
    query: ImportsDocument,
    variables: { party: party.id, first: PAGE },
    select: ({ party: found }) => (found && 'imports' in found ? found.imports : null),
  });
  return (
    <Card title={t.earlier}>
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <p className="hint">{t.none}</p>
          ) : (
            <>
              <TableFrame label={t.earlier}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t.columnsOfList.file}</th>
                      <th scope="col">{t.columnsOfList.state}</th>
                      <th scope="col">{t.columnsOfList.rows}</th>
                      <th scope="col">{t.columnsOfList.uploaded}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {nodes.map(({ id, fileName, state, rowCount, createdAt }) => (
                      <tr key={id}>
                        <th scope="row">
                          <Link href={`/import/${id}`}>{fileName}</Link>
                        </th>
                        <td>
                          <Badge tone={TONES[state]}>{t.states[state]}</Badge>
                        </td>
                        <td>{number(rowCount)}</td>
                        <td className="nowrap">{dateTime(createdAt)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableFrame>
              <div className="actions">
                <ExportRowsMenu
                  name="imports"
                  rows={nodes}
                  isCut={pages.data?.hasMore}
                  columns={[
                    [t.columnsOfList.file, ({ fileName }) => fileName],
                    [t.columnsOfList.state, ({ state }) => t.states[state]],
                    [t.columnsOfList.rows, ({ rowCount }) => rowCount],
                    [t.columnsOfList.uploaded, ({ createdAt }) => createdAt],
                  ]}
                />
              </div>
              <MorePages pages={pages} />
            </>
          )
        }
      </QueryBoundary>
    </Card>
  );
}
