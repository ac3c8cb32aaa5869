import { foldText } from "#domain/text/foldText.ts";
import { tasksNamed } from "#domain/usage/taskWords.ts";
import { queryWords, wordsIn } from "./searchWords.ts";

/** Longer texts tell something: nobody writes so many words to name an application. */
const MOST_WORDS = 6;
const MOST_LETTERS = 80;
const AROUND_NAMES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** What people say to a bot that they do not know yet, or have just used. */
const GREETINGS = new Set(
  `abend alles bist bitte dank danke du fragen funktioniert gott gruess gruesse guten hallo heisst hey hi hilfe hilf kannst
  liebe moin morgen ok okay servus start stopp tag tschuess test viele vielen do hello help good morning please stop thank
  thanks what who you`.split(/\s+/),
);

/** The name that a question asks for, as it was written: "Darf ich DeepL nutzen?" asks for DeepL. */
export function nameAsked(query: string): string {
  const asked = new Set(queryWords(query));
  const named = query
    .split(/\s+/)
    .map((word) => word.replaceAll(AROUND_NAMES, ""))
    .filter((word) => [...queryWords(word), ...wordsIn(word)].some((one) => asked.has(one)));
  // What it is for is no part of its name.
  const names = named.filter((word) => tasksNamed(word).length === 0);
  return (names.length > 0 ? names : named).join(" ").slice(0, MOST_LETTERS).trim();
}

/** Whether a message looks for something; else it greets, thanks or tells. */
export function isSearch(text: string): boolean {
  const words = queryWords(text).filter((word) => !GREETINGS.has(foldText(word)));
  return words.length > 0 && words.length <= MOST_WORDS;
}
