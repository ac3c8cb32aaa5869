const END = "\n";

/** Many words in one text, so that those with a part in common are found without a look at each. */
export interface JoinedWords {
  /** The positions of the words that have this in them; `^` before it asks for the beginning of a word. */
  containing(part: string): Iterable<number>;
}

export function joinWords(words: readonly string[]): JoinedWords {
  const joined = `${END}${words.join(END)}${END}`;
  const starts = new Int32Array(words.length + 1);
  let start = 1;
  words.forEach((word, at) => {
    starts[at] = start;
    start += word.length + 1;
  });
  starts[words.length] = start;

  return {
    *containing(part) {
      const searched = part.startsWith("^") ? END + part.slice(1) : part;
      let from = joined.indexOf(searched);
      while (from >= 0) {
        const at = lastNotAfter(starts, from + (searched === part ? 0 : 1));
        yield at;
        // One hit in a word is enough. The end of this word is the beginning of the next one.
        from = joined.indexOf(searched, (starts[at + 1] ?? joined.length) - 1);
      }
    },
  };
}

function lastNotAfter(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
