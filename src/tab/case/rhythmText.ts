import { fieldOf } from "#domain/entry/fields.ts";
import type { UpdateRhythm } from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";

/** The rhythm in words, as the field table has them. */
export function rhythmText(rhythm: UpdateRhythm, language: Language): string {
  const choice = fieldOf("updateRhythm").choices?.find(({ key }) => key === rhythm);
  return choice?.[language] ?? rhythm;
}
