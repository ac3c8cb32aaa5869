import type { Field } from "#domain/entry/fields.ts";
import { CHOICE_SYNONYMS } from "#domain/imports/choiceSynonyms.ts";
import { folded } from "#domain/imports/folded.ts";
import { LIKELY, likeness } from "./likeness.ts";

const MOST_PROPOSED = 3;
/** Shorter words stand in many texts. */
const SHORTEST_WORD = 4;
/** A text with a choice's name among its words: "Pilot – seit Mai". */
const NAMED = 0.9;

type Choice = NonNullable<Field["choices"]>[number];

/** The choices that a text may mean, the likeliest first: to be chosen by somebody, never taken by itself. */
export function likelyChoices(
  { choices = [], key: field }: Field,
  text: string,
): readonly Choice[] {
  const wanted = folded(text);
  const synonyms = CHOICE_SYNONYMS[field] ?? {};
  return choices
    .map((choice) => {
      const names = [choice.de, choice.en, ...(synonyms[choice.key] ?? [])].map(folded);
      return { choice, share: Math.max(...names.map((name) => nearness(wanted, name))) };
    })
    .filter(({ share }) => share >= LIKELY)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_PROPOSED)
    .map(({ choice }) => choice);
}

function nearness(wanted: string, name: string): number {
  const isAmongWords =
    name.length >= SHORTEST_WORD && ` ${words(wanted)} `.includes(` ${words(name)} `);
  return Math.max(isAmongWords ? NAMED : 0, likeness(wanted, name));
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
