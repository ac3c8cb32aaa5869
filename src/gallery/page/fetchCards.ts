import { z } from "zod";
import type { Language } from "#local/window/windowState.ts";

const answer = z.object({
  cards: z.array(
    z.object({ id: z.string(), group: z.string(), title: z.string(), card: z.unknown() }),
  ),
});
export type GalleryCard = z.infer<typeof answer>["cards"][number];

/** The service's examples; a failure is thrown with a sentence to show. */
export async function fetchCards(language: Language): Promise<readonly GalleryCard[]> {
  const path = `/gallery/cards?lang=${language}`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
  return answer.parse(await response.json()).cards;
}
