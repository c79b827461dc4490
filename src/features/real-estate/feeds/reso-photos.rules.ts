/** The photos of a home in a feed: `Media`, else the addresses in `PhotoURL`. Pure. */
import { isPhotoAddress, MAX_PHOTOS } from '../homes/photo.rules.ts';
import { lookupWords, type ResoFields, yesOrNo } from './reso-values.rules.ts';

/** The fields of RESO Media that matter here. */
interface Medium {
  MediaURL?: unknown;
  Order?: unknown;
  PreferredPhotoYN?: unknown;
  MediaCategory?: unknown;
  MimeType?: unknown;
  MediaType?: unknown;
  Permission?: unknown;
}

/** Addresses without repetitions; one that is invalid is unknown, and so are those beyond the maximum. */
export function photosOf(fields: ResoFields): { photoUrl?: string; otherPhotoUrls?: string[] } {
  const media = mediaOf(fields.record.Media);
  const [field, told] = media.length ? ['Media', media] : ['PhotoURL', addressesIn(fields.text('PhotoURL'))];
  const valid = [...new Set(told)].filter((address) => {
    const isValid = isPhotoAddress(address);
    if (!isValid) fields.noteUnknown(field, address);
    return isValid;
  });
  if (valid.length > MAX_PHOTOS)
    fields.noteUnknown(field, `${valid.length} photos, of which the first ${MAX_PHOTOS} are kept`);
  const [photoUrl, ...others] = valid.slice(0, MAX_PHOTOS);
  return { photoUrl, ...(others.length > 0 && { otherPhotoUrls: others }) };
}

/** Of photos that everyone may see: the preferred one first, the others in the order of the feed. */
function mediaOf(media: unknown): string[] {
  if (!Array.isArray(media)) return [];
  const photos = media.filter((each): each is Medium => typeof each === 'object' && each !== null && isPhoto(each));
  const rank = ({ PreferredPhotoYN, Order }: Medium) =>
    yesOrNo(PreferredPhotoYN) === true ? Number.NEGATIVE_INFINITY : Number(Order ?? 0) || 0;
  return photos
    .sort((a, b) => rank(a) - rank(b) || 0)
    .flatMap(({ MediaURL }) => (typeof MediaURL === 'string' && MediaURL.trim() ? [MediaURL.trim()] : []));
}

/** Not a video, a document, or one that the feed shows to its members only. */
function isPhoto({ MediaCategory, MimeType, MediaType, Permission }: Medium): boolean {
  const category = lookupWords(String(MediaCategory ?? ''));
  const type = String(MimeType ?? MediaType ?? '').toLowerCase();
  const permitted = lookupWords([Permission ?? []].flat().join(' '));
  return (
    (!category || /photo|image|picture|floor ?plan/.test(category)) &&
    (!type.includes('/') || (type.startsWith('image/') && !type.includes('svg'))) &&
    (!permitted || /\b(public|idx|vow)\b/.test(permitted))
  );
}

/** A cell may have several, separated by white space, commas, semicolons or bars. */
function addressesIn(text: string | undefined): string[] {
  return text?.split(/[\s,;|]+(?=https?:)/i).map((each) => each.replace(/[\s,;|]+$/, '')) ?? [];
}
