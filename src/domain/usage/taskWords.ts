import { fieldOf } from "#domain/entry/fields.ts";
import { queryWords, wordsIn } from "#domain/search/searchWords.ts";
import { isShort, type KnownWord, knownWord, MATCH, matchWord } from "#domain/search/wordMatch.ts";

/** The labels of the tasks that have a word of the question: "ChatGPT zum Übersetzen" names translating. */
export function tasksNamed(query: string): readonly string[] {
  const asked = queryWords(query).map(knownWord);
  const tasks = fieldOf("allowedTasks").choices ?? [];
  return tasks
    .filter(({ key }) => key !== "other")
    .flatMap(({ de, en }) => [de, en])
    .filter((label) => {
      const words = wordsIn(label).map(knownWord);
      return asked.some((wanted) => words.some((known) => isNamed(wanted, known)));
    });
}

function isNamed(wanted: KnownWord, known: KnownWord): boolean {
  const match = matchWord(wanted, known);
  return !isShort(wanted) && (match === MATCH.same || match === MATCH.form);
}
