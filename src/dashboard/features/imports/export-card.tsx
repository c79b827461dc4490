/** All data of the party as one file. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { fetchAsViewer } from '../../client/graphql-client.ts';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { importTexts as t } from './texts.ts';

export function ExportCard() {
  const { party } = useViewer();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const response = await fetchAsViewer(`/exports?${new URLSearchParams({ party: party.id })}`);
      if (response.ok) saveFile(await response.blob(), 'covalue-export.zip');
      else setProblem(((await response.json()) as { error: string }).error);
    } catch {
      setProblem(t.export.failed);
    }
    setBusy(false);
  };
  return (
    <Card title={t.export.title} hint={t.export.hint(party.name)}>
      <Button icon={Download} busy={busy} onClick={run}>
        {t.export.button}
      </Button>
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
    </Card>
  );
}
