/** The data of the person who is signed in: its export, and its erasure. */
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { PersonalDataExportDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { failureMessage } from '../../ui/failure-message.ts';
import { saveFile } from '../../ui/save-file.ts';
import { ErasureDialog } from './erasure-dialog.tsx';
import { erasureTexts as t } from './texts.ts';

const TYPES = { json: 'application/json', html: 'text/html' } as const;

export function OwnDataCard({ name }: { name: string }) {
  const client = useClient();
  const [busy, setBusy] = useState<keyof typeof TYPES>();
  const [problem, setProblem] = useState<string>();
  const [cut, setCut] = useState<readonly string[]>([]);
  const [isDeleting, setDeleting] = useState(false);

  async function download(format: keyof typeof TYPES) {
    setBusy(format);
    const { data, error } = await client.query(PersonalDataExportDocument, {}, { requestPolicy: 'network-only' });
    setBusy(undefined);
    setProblem(failureMessage(error));
    if (!data?.personalDataExport) return;
    setCut(data.personalDataExport.cut);
    saveFile(new Blob([data.personalDataExport[format]], { type: TYPES[format] }), `${t.file}.${format}`);
  }

  return (
    <Card title={t.title} hint={t.hint}>
      <div className="actions">
        <Button icon={Download} busy={busy === 'json'} onClick={() => download('json')}>
          {t.json}
        </Button>
        <Button icon={Download} busy={busy === 'html'} onClick={() => download('html')}>
          {t.html}
        </Button>
        <Button icon={Trash2} variant="danger" onClick={() => setDeleting(true)}>
          {t.delete}
        </Button>
      </div>
      {cut.length > 0 && <p className="hint">{t.cut(cut.join(', '))}</p>}
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      {isDeleting && (
        // The token is refused from now on, so the page opens at the sign-in.
        <ErasureDialog name={name} onDone={() => location.reload()} onClose={() => setDeleting(false)} />
      )}
    </Card>
  );
}
