/** The rules of docs/WRITING_STYLE.md, and the collectors that find the texts. */
import { describe, expect, it } from 'vitest';
import {
  forbiddenIn,
  longSentencesIn,
  MAX_SENTENCE_WORDS,
  outsideReferencesIn,
} from '../../scripts/prose/prose.rules.ts';
import { schemaTexts, titleTexts } from '../../scripts/prose/texts.ts';

describe('the prose check', () => {
  it.each([
    'What is wished.',
    'A wish of the consumer.',
    'How many of them that you may see.',
    'What was said about the home.',
    'Ask whoever invited you.',
    'It holds anew.',
    'Whether it saves is reckoned at once.',
    'The id that is no more.',
    'This is no cursor.',
    'Since when it is suspended.',
    'The person is told by mail.',
    'Nothing tells that it is used less.',
    'As which somebody may look.',
    'What it rests on',
    'The relationship that it came of.',
    'Default page size; 20 when not given.',
    'Mend it and start again.',
    'Least price',
  ])('rejects "%s"', (text) => expect(forbiddenIn(text)).not.toEqual([]));

  it.each([
    'The input of `createParty`.',
    'When it entered its current state.',
    'The retailer resold the wishbone on the Tellus.',
    'Invalid event cursor; use one returned by an event or by `eventCursor`.',
    'There is no party with this id.',
    'It is no longer shown.',
    'The request (`wish`), in words.',
    'Null if the event was deleted.',
  ])('accepts "%s"', (text) => expect(forbiddenIn(text)).toEqual([]));

  it('rejects a sentence of more than the permitted number of words, wherever it stands', () => {
    const words = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
    expect(longSentencesIn(words(MAX_SENTENCE_WORDS))).toEqual([]);
    expect(longSentencesIn(`Short. ${words(MAX_SENTENCE_WORDS + 1)} Short.`)).toHaveLength(1);
    expect(longSentencesIn(`${words(20)} E.g. ${words(20)}`)).toEqual([]);
    expect(longSentencesIn(`Use one, e.g. ${words(MAX_SENTENCE_WORDS)}`)).toHaveLength(1);
  });

  it.each([
    'Done 3 is met.',
    'As in design.md.',
    'The table `../shared/x.csv`.',
    'The issue asks for it.',
    'See issue 12.',
  ])('rejects a text that refers outside the repository: "%s"', (text) =>
    expect(outsideReferencesIn(text)).toHaveLength(1),
  );

  it('accepts references within the repository', () => {
    expect(outsideReferencesIn('See docs/decisions, `src/shared-model.ts` and the issuer of a token. Done.')).toEqual(
      [],
    );
  });

  it('reads the titles of tests and groups, also with modifiers', () => {
    const titles = titleTexts('test/checks/prose.rules.test.ts').map(({ text }) => text);
    expect(titles).toContain('the prose check');
    expect(titles).toContain('rejects "%s"');
    expect(titles).toContain('reads the titles of tests and groups, also with modifiers');
  });

  it('names the coordinate of a planted description', () => {
    const texts = schemaTexts('"A party." type Party { "What is wished." name("A wish." search: String): String }');
    expect(texts).toEqual([
      { place: 'Party', text: 'A party.' },
      { place: 'Party.name', text: 'What is wished.' },
      { place: 'Party.name.search', text: 'A wish.' },
    ]);
  });
});
