import { unreadable } from "./readProblem.ts";

/** A value by where it stands in the text. */
export interface JsonSpan {
  readonly from: number;
  readonly to: number;
}

/** Finds values in a text of JSON without building them: a file may be as long as the memory it would take. */
export interface JsonScanner {
  /** The sign with which the value at a place begins; spaces before it are passed over. */
  signAt(at: number): string;
  /** Calls for each value of the list that begins here; each tells where it ends. Gives the end of the list. */
  eachItem(at: number, item: (at: number) => number): number;
  eachMember(at: number, member: (key: string, at: number) => number): number;
  /** Where the value that begins here begins exactly, and ends. */
  span(at: number): JsonSpan;
  /** The value itself, by the grammar of JSON. */
  value(span: JsonSpan): unknown;
  /** Stops where something follows. */
  end(at: number): void;
}

/** Deeper than any register, and far from what a stack holds. */
const MOST_DEPTH = 100;
const SPACES = /[ \t\r\n]*/y;
const WORD = /[-+.\w]+/y;

export function createJsonScanner(text: string): JsonScanner {
  function afterSpaces(at: number): number {
    SPACES.lastIndex = at;
    SPACES.test(text);
    return SPACES.lastIndex;
  }

  function fault(at: number): Error {
    const line = text.slice(0, at).split("\n").length;
    const sign = text[at];
    return unreadable(sign === undefined ? "ends too early" : `${sign} is not expected`, line);
  }

  function endOfString(at: number): number {
    for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
      let escapes = 0;
      while (text[end - 1 - escapes] === "\\") escapes++;
      if (escapes % 2 === 0) return end + 1;
    }
    throw fault(text.length);
  }

  function endOf(at: number, depth: number): number {
    if (depth > MOST_DEPTH) throw fault(at);
    const sign = text[at];
    if (sign === '"') return endOfString(at);
    if (sign === "[") return eachItem(at, (item) => endOf(afterSpaces(item), depth + 1));
    if (sign === "{") return eachMember(at, (_, from) => endOf(afterSpaces(from), depth + 1));
    WORD.lastIndex = at;
    if (!WORD.test(text)) throw fault(at);
    return WORD.lastIndex;
  }

  /** What stands between two brackets, parted by commas. */
  function eachPart(from: number, last: string, part: (at: number) => number): number {
    let at = afterSpaces(afterSpaces(from) + 1);
    if (text[at] === last) return at + 1;
    for (;;) {
      at = afterSpaces(part(at));
      if (text[at] === last) return at + 1;
      if (text[at] !== ",") throw fault(at);
      at = afterSpaces(at + 1);
    }
  }

  function eachItem(at: number, item: (at: number) => number): number {
    return eachPart(at, "]", item);
  }

  function eachMember(at: number, member: (key: string, at: number) => number): number {
    return eachPart(at, "}", (from) => {
      if (text[from] !== '"') throw fault(from);
      const to = endOfString(from);
      const colon = afterSpaces(to);
      if (text[colon] !== ":") throw fault(colon);
      return member(String(value({ from, to })), colon + 1);
    });
  }

  function value({ from, to }: JsonSpan): unknown {
    try {
      return JSON.parse(text.slice(from, to));
    } catch {
      throw fault(from);
    }
  }

  return {
    signAt: (at) => text[afterSpaces(at)] ?? "",
    eachItem,
    eachMember,
    span(at) {
      const from = afterSpaces(at);
      return { from, to: endOf(from, 0) };
    },
    value,
    end(at) {
      const rest = afterSpaces(at);
      if (rest < text.length) throw fault(rest);
    },
  };
}
