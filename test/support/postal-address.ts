/** Of senders of commercial emails; the organisations of the story have one (`seed/story.ts`). */
export const POSTAL_ADDRESS = '12 Harbour Street, Port Credit ON  L5G 1A1, Canada';
