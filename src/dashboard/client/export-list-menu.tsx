/** Menus that export a list as it is shown. The code that writes files is loaded with the first export. */
import { Download } from 'lucide-react';
import { type AnyVariables, useClient } from 'urql';
import { Menu } from '../ui/menu.tsx';
import { notify } from '../ui/notice.tsx';
import { uiTexts } from '../ui/texts.ts';
import { number } from '../values/format.ts';
import type { ExportedList, ExportedRows } from './list-export.ts';
import { LIST_FORMATS, type ListFormat } from './list-formats.ts';

const writer = () => import('./list-export.ts');

/** All pages of a list. */
export function ExportListMenu<Data, Variables extends AnyVariables, Row>({
  list,
}: {
  list: ExportedList<Data, Variables, Row>;
}) {
  return <LazyExportListMenu name={list.name} load={async () => list} />;
}

/** The same for a list that is described by code of its own, on a screen that is loaded first. */
export function LazyExportListMenu<Data, Variables extends AnyVariables, Row>({
  name,
  load,
}: {
  name: string;
  load: () => Promise<ExportedList<Data, Variables, Row>>;
}) {
  const client = useClient();
  return (
    <ExportMenu
      name={name}
      save={async (format) => {
        const [{ exportList }, list] = await Promise.all([writer(), load()]);
        return exportList(client, format, list);
      }}
    />
  );
}

/** Rows that are on the screen. `isCut`: the screen says that there are more. */
export function ExportRowsMenu<Row>({ isCut = false, ...table }: ExportedRows<Row> & { isCut?: boolean }) {
  const rows = table.rows.length;
  if (rows === 0) return null;
  return (
    <ExportMenu
      name={table.name}
      save={async (format) => {
        await (await writer()).exportRows(format, table);
        return { rows, isCut };
      }}
    />
  );
}

function ExportMenu({
  name,
  save,
}: {
  name: string;
  save: (format: ListFormat) => Promise<{ rows: number; isCut: boolean }>;
}) {
  const run = async (format: ListFormat) => {
    try {
      const { rows, isCut } = await save(format);
      notify(isCut ? uiTexts.exportCut(number(rows)) : uiTexts.exported(number(rows)));
    } catch {
      notify(uiTexts.exportFailed, 'error');
    }
  };
  return (
    <Menu
      label={uiTexts.export}
      accessibleLabel={uiTexts.exportOf(name)}
      icon={Download}
      items={LIST_FORMATS.map((format) => ({ label: format, onSelect: () => void run(format) }))}
    />
  );
}
