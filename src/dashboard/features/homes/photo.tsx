/** A photo of a home. It is fetched through the API, which checks that the viewer may see it, when it comes into view. */
import { ImageOff } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fetchAsViewer } from '../../client/graphql-client.ts';
import { Button } from '../../ui/button.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { homeTexts as t } from './texts.ts';

/** It is fetched before it is in view. */
const NEARBY = '200px';

interface PhotoProps {
  listing: string;
  /** From 1. */
  n: number;
  alt: string;
  /** In its place until it is there, and if it does not come. */
  placeholder?: ReactNode;
  /** Says that it did not come, with a button that tries it again. */
  isMain?: boolean;
}

export function Photo({ listing, n, alt, placeholder, isMain = false }: PhotoProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState<{ key: string; url?: string }>();
  const key = `${listing}/${n}/${round}`;
  useEffect(() => {
    if (isNear || !frame.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((each) => each.isIntersecting)), {
      rootMargin: NEARBY,
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [isNear]);
  useEffect(() => {
    if (!isNear) return;
    const left = new AbortController();
    let url: string | undefined;
    photoOf(`/homes/${listing}/photos/${n}`, left.signal).then(
      (blob) => {
        if (left.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setShown({ key, url });
      },
      () => left.signal.aborted || setShown({ key }),
    );
    return () => {
      left.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [isNear, listing, n, key]);
  const state = shown?.key === key ? shown : undefined;
  const isMissing = state !== undefined && !state.url;
  return (
    <div className="photo" ref={frame} aria-busy={isNear && !state}>
      {state?.url ? <img src={state.url} alt={alt} onError={() => setShown({ key })} /> : placeholder}
      {isMissing && isMain && (
        <div className="photo-missing" role="status">
          <ImageOff size={28} aria-hidden />
          <p>{t.photoMissing}</p>
          <Button onClick={() => setRound(round + 1)}>{uiTexts.retry}</Button>
        </div>
      )}
    </div>
  );
}

async function photoOf(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetchAsViewer(path, { signal });
  if (!response.ok) throw new Error(`The photo is answered with status ${response.status}.`);
  return response.blob();
}
