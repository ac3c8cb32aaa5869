import { z } from "zod";

const cardWithParts = z.object({
  actions: z.array(z.looseObject({ type: z.string() })).default([]),
});
const partAction = z.object({
  type: z.literal("Action.ShowCard"),
  title: z.string(),
  card: z.unknown(),
});

export interface PartToOpen {
  /** Which of the card's parts. */
  readonly index: number;
  readonly title: string;
}

/** The parts of a card that look like none in `shown`, which then holds them too: most cards have the same four. */
export function partsToOpen(card: unknown, shown: Set<string>): readonly PartToOpen[] {
  const found: PartToOpen[] = [];
  const actions = cardWithParts.parse(card).actions.flatMap((action) => {
    const part = partAction.safeParse(action);
    return part.success ? [part.data] : [];
  });
  for (const [index, part] of actions.entries()) {
    const look = lookOf(part);
    if (!shown.has(look)) found.push({ index, title: part.title });
    shown.add(look);
  }
  return found;
}

/** Everything that is seen: the data that a button sends along is not. */
function lookOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (key === "data" ? undefined : value));
}
