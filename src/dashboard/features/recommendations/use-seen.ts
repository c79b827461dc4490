/** A recommendation that was shown counts as seen. Each is reported once; a failure is not worth a message. */
import { useEffect } from 'react';
import { useMutation } from 'urql';
import { MarkRecommendationSeenDocument, type RecommendationState } from '../../generated.ts';

const reported = new Set<string>();

export function useSeen({ id, state }: { id: string; state: RecommendationState }): void {
  const [, execute] = useMutation(MarkRecommendationSeenDocument);
  useEffect(() => {
    if (state !== 'MADE' || reported.has(id)) return;
    reported.add(id);
    void execute({ input: { id } });
  }, [id, state, execute]);
}
