/** A text that is easy to read: at most so many characters, and so many words in a sentence on average. A hint, no block. */
export const PLAIN_LANGUAGE = { characters: 800, words: 15 } as const;

export interface ReadingHint {
  readonly characters: number;
  /** In a sentence, on average. */
  readonly words: number;
  readonly isPlain: boolean;
}

export function readingHint(text: string): ReadingHint {
  const sentences = text.split(/[.!?:;]+(?=\s|$)/).filter((one) => wordsIn(one) > 0);
  const total = sentences.reduce((sum, one) => sum + wordsIn(one), 0);
  const words = sentences.length === 0 ? 0 : Math.round(total / sentences.length);
  const characters = text.trim().length;
  const isPlain = characters <= PLAIN_LANGUAGE.characters && words <= PLAIN_LANGUAGE.words;
  return { characters, words, isPlain };
}

function wordsIn(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
