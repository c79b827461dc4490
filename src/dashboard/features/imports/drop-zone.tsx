/** Where a file is dropped or chosen. The button does the same by keyboard. */
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { MAX_FILE_BYTES, MAX_ROWS } from '../../../features/imports/import.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { number } from '../../values/format.ts';
import { importTexts as t } from './texts.ts';
import { uploadFile } from './upload-file.ts';

export function DropZone() {
  const { party } = useViewer();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await uploadFile(party.id, file);
    setBusy(false);
    if ('id' in answer) navigate(`/import/${answer.id}`);
    else setProblem(answer.problem);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Card>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same by keyboard */}
      <div
        className={`drop-zone ${isOver ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="strong">{t.drop}</p>
        <Button variant="primary" icon={FileUp} busy={busy} onClick={() => input.current?.click()}>
          {busy ? t.uploading : t.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t.choose}
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
        <p className="hint">{t.limits(MAX_FILE_BYTES / 1_048_576, number(MAX_ROWS))}</p>
        {problem && <ErrorMessage>{problem}</ErrorMessage>}
      </div>
    </Card>
  );
}
