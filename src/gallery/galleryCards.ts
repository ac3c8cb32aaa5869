import { bundleExamples } from "#gallery/examples/bundleExamples.ts";
import type { CardExample, ExampleGroup } from "#gallery/examples/cardExample.ts";
import { digestExamples } from "#gallery/examples/digestExamples.ts";
import { dutyExamples } from "#gallery/examples/dutyExamples.ts";
import { followedExamples } from "#gallery/examples/followedExamples.ts";
import { hintExamples } from "#gallery/examples/hintExamples.ts";
import { MESSAGE_EXAMPLES } from "#gallery/examples/messageExamples.ts";
import { noticeExamples } from "#gallery/examples/noticeExamples.ts";
import { publicationExamples } from "#gallery/examples/publicationExamples.ts";
import { refusalExamples } from "#gallery/examples/refusalExamples.ts";
import { usageExamples } from "#gallery/examples/usageExamples.ts";
import type { Language } from "#texts/language.ts";

/** What each kind of message shows, then what belongs to no kind alone. */
const GROUPS: readonly ExampleGroup[] = [
  ...new Set(MESSAGE_EXAMPLES.values()),
  refusalExamples,
  bundleExamples,
  digestExamples,
  hintExamples,
  followedExamples,
  dutyExamples,
  publicationExamples,
  noticeExamples,
  usageExamples,
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
