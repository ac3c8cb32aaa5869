import type { Language } from "#texts/language.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { digestExamples } from "./digestExamples.ts";
import { handoverExamples } from "./handoverExamples.ts";
import { messageExamples } from "./messageExamples.ts";
import { outcomeExamples } from "./outcomeExamples.ts";
import { queryExamples } from "./queryExamples.ts";
import { questionExamples } from "./questionExamples.ts";
import { refusalExamples } from "./refusalExamples.ts";
import { severalExamples } from "./severalExamples.ts";
import { statementExamples } from "./statementExamples.ts";
import { toldExamples } from "./toldExamples.ts";

/** A new kind of card is one file and one line here. */
const GROUPS: readonly ExampleGroup[] = [
  questionExamples,
  refusalExamples,
  handoverExamples,
  severalExamples,
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
