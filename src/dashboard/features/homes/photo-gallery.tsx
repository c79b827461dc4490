/** The photos of a home, one at a time. */
import { ChevronLeft, ChevronRight, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Photo } from './photo.tsx';
import { homeTexts as t } from './texts.ts';

export function PhotoGallery({ listing, count, name }: { listing: string; count: number; name: string }) {
  const [chosen, setChosen] = useState(1);
  if (count === 0)
    return (
      <div className="gallery">
        <div className="photo">
          <div className="photo-missing">
            <ImageOff size={28} aria-hidden />
            <p>{t.noPhotos}</p>
          </div>
        </div>
      </div>
    );
  // A change of the listing may have removed the chosen one.
  const n = Math.min(chosen, count);
  const goTo = (next: number) => setChosen(((next - 1 + count) % count) + 1);
  return (
    <section className="gallery" aria-label={t.photos}>
      <Photo listing={listing} n={n} alt={t.photoAlt(n, count, name)} isMain />
      {count > 1 && (
        <div className="actions">
          <Button variant="quiet" icon={ChevronLeft} aria-label={t.previousPhoto} onClick={() => goTo(n - 1)} />
          <span className="hint" aria-live="polite">
            {t.photoOf(n, count)}
          </span>
          <Button variant="quiet" icon={ChevronRight} aria-label={t.nextPhoto} onClick={() => goTo(n + 1)} />
        </div>
      )}
    </section>
  );
}
