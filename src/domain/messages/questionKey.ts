/** Which question of a case is open: the one about a revision of the version (asked again the n-th time), or the n-th query. */
export type QuestionKey = VersionQuestionKey | `q${number}`;
export type VersionQuestionKey = `v${number}` | `v${number}.${number}`;

/** What a key says. */
export type QuestionNamed =
  | { readonly about: "version"; readonly key: VersionQuestionKey; readonly revision: number }
  | { readonly about: "query"; readonly key: QuestionKey; readonly number: number };

const VERSION_PATTERN = String.raw`v\d+(?:\.\d+)?`;

/** For patterns that a key is a part of. */
export const QUESTION_KEY_PATTERNS = {
  version: VERSION_PATTERN,
  any: String.raw`${VERSION_PATTERN}|q\d+`,
} as const;

const KEY = /^(?:v(?<revision>\d+)(?:\.(?<again>\d+))?|q(?<query>\d+))$/;

export function parseQuestionKey(text: string): QuestionNamed | undefined {
  const { again, query, revision } = KEY.exec(text)?.groups ?? {};
  if (query !== undefined) {
    return { about: "query", key: `q${Number(query)}`, number: Number(query) };
  }
  if (revision === undefined) return undefined;
  const of = `v${Number(revision)}` as const;
  const key = again === undefined ? of : (`${of}.${Number(again)}` as const);
  return { about: "version", key, revision: Number(revision) };
}
