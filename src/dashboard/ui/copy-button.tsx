/** Copies a text to the clipboard. */
import { Copy } from 'lucide-react';
import { Button } from './button.tsx';
import { notify } from './notice.tsx';
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
