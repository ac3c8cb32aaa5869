import { germanStem } from "./germanStem.ts";

/** A shorter rest is no verb: Hering, Pudding. */
const SHORTEST_VERB = 4;
const FORM = /^(.*[aeiouy].*?)(?:ing|ed)$/;
const DOUBLED = /([bdfgmnprt])\1$/;

/**
 * The stem that an English form has in common with its verb: "translating" and "translated" with "translate", "classifies" with
 * "classify". Undefined for a word that is no such form. Plurals and the "s" of a verb end as in German.
 */
export function verbOf(folded: string): string | undefined {
  if (/..ie[sd]$/.test(folded)) return germanStem(`${folded.slice(0, -3)}y`);
  const rest = FORM.exec(folded)?.[1]?.replace(DOUBLED, "$1");
  return rest === undefined || rest.length < SHORTEST_VERB ? undefined : germanStem(rest);
}
