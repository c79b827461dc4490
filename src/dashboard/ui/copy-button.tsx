/** Puts a text on the clipboard, and says so. */
import { Copy } from 'lucide-react';
import { texts } from '../texts.ts';
import { notify } from './notice.tsx';
import { Button } from './parts.tsx';

export function CopyButton({ text }: { text: string }) {
  return (
    <Button
      icon={Copy}
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        notify(texts.copied);
      }}
    >
      {texts.copy}
    </Button>
  );
}
