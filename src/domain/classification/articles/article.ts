import type { Bilingual } from "#domain/bilingual.ts";

/** A provision that questions and duties name: how it is cited, and what it says in one or two sentences of ours. */
export interface Article {
  readonly label: Bilingual;
  readonly text: Bilingual;
}
