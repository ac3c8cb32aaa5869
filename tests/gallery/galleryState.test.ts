import { expect, test } from "vitest";
import { galleryStateToQuery, parseGalleryState } from "#gallery/page/galleryState.ts";
import { partsToOpen } from "#gallery/page/partsToOpen.ts";

test("the address tells what the gallery shows", () => {
  const state = { theme: "contrast", language: "en", width: "narrow", subject: 3 } as const;
  expect(parseGalleryState(galleryStateToQuery(state))).toEqual(state);
});

test.each(["", "?theme=blue&lang=fr&width=320&subject=x"])(
  "unknown values fall back: %s",
  (query) => {
    expect(parseGalleryState(query)).toEqual({
      theme: "light",
      language: "de",
      width: "wide",
      subject: 1,
    });
  },
);

test("a part is opened once, whichever case its button names", () => {
  const card = (label: string, caseKey: string) => ({
    actions: [
      { type: "Action.OpenUrl", title: "Öffnen", url: "https://example.org" },
      {
        type: "Action.ShowCard",
        title: "Später",
        card: { body: [{ label }], actions: [{ type: "Action.Execute", data: { caseKey } }] },
      },
    ],
  });
  const shown = new Set<string>();
  expect(partsToOpen(card("Wann?", "a"), shown)).toEqual([{ index: 0, title: "Später" }]);
  expect(partsToOpen(card("Wann?", "b"), shown)).toEqual([]);
  expect(partsToOpen(card("Bis wann?", "b"), shown)).toHaveLength(1);
  expect(partsToOpen({}, shown)).toEqual([]);
});
