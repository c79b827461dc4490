/** A menu that exports a list as it is shown. */
import { Download } from 'lucide-react';
import { type AnyVariables, useClient } from 'urql';
import { Menu } from '../ui/menu.tsx';
import { notify } from '../ui/notice.tsx';
import { uiTexts } from '../ui/texts.ts';
import { number } from '../values/format.ts';
import { type ExportedList, exportList, LIST_FORMATS, type ListFormat } from './list-export.ts';

export function ExportListMenu<Data, Variables extends AnyVariables, Row>({
  list,
}: {
  list: ExportedList<Data, Variables, Row>;
}) {
  const client = useClient();
  const run = async (format: ListFormat) => {
    try {
      const { rows, isCut } = await exportList(client, format, list);
      notify(isCut ? uiTexts.exportCut(number(rows)) : uiTexts.exported(number(rows)));
    } catch {
      notify(uiTexts.exportFailed, 'error');
    }
  };
  return (
    <Menu
      label={uiTexts.export}
      icon={Download}
      items={LIST_FORMATS.map((format) => ({ label: format, onSelect: () => void run(format) }))}
    />
  );
}
