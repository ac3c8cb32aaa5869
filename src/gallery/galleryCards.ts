import { bundleExamples } from "#gallery/examples/bundleExamples.ts";
import type { CardExample, ExampleGroup } from "#gallery/examples/cardExample.ts";
import { digestExamples } from "#gallery/examples/digestExamples.ts";
import { handoverExamples } from "#gallery/examples/handoverExamples.ts";
import { messageExamples } from "#gallery/examples/messageExamples.ts";
import { outcomeExamples } from "#gallery/examples/outcomeExamples.ts";
import { queryExamples } from "#gallery/examples/queryExamples.ts";
import { questionExamples } from "#gallery/examples/questionExamples.ts";
import { refusalExamples } from "#gallery/examples/refusalExamples.ts";
import { statementExamples } from "#gallery/examples/statementExamples.ts";
import { toldExamples } from "#gallery/examples/toldExamples.ts";
import type { Language } from "#texts/language.ts";

/** A new kind of card is one file and one line here. */
const GROUPS: readonly ExampleGroup[] = [
  questionExamples,
  refusalExamples,
  handoverExamples,
  bundleExamples,
  queryExamples,
  outcomeExamples,
  statementExamples,
  toldExamples,
  digestExamples,
  messageExamples,
];

export interface GalleryCard extends CardExample {
  readonly group: string;
}

/** Every card in every state, made by the functions that make the real ones. */
export function galleryCards(language: Language): readonly GalleryCard[] {
  return GROUPS.flatMap(({ title, examples }) =>
    examples(language).map((example) => ({ group: title[language], ...example })),
  );
}
