/** Puts a text on the clipboard, and says so. */
import { Copy } from 'lucide-react';
import { notify } from './notice.tsx';
import { Button } from './parts.tsx';
import { uiTexts } from './texts.ts';

export function CopyButton({ text }: { text: string }) {
  return (
    <Button
      icon={Copy}
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        notify(uiTexts.copied);
      }}
    >
      {uiTexts.copy}
    </Button>
  );
}
