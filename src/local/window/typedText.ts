/** What somebody typed into a card's text fields, by input id. */
export type TypedText = Readonly<Record<string, string>>;

/**
 * The card with the typed text filled in where it still asks for it. Only free text is carried over:
 * a choice made for an older card must be made again.
 */
export function withTypedText(card: unknown, typed: TypedText): unknown {
  if (Array.isArray(card)) return card.map((part) => withTypedText(part, typed));
  if (typeof card !== "object" || card === null) return card;
  const parts = Object.entries(card).map(([key, part]) => [key, withTypedText(part, typed)]);
  const copy: Record<string, unknown> = Object.fromEntries(parts);
  if (copy.type !== "Input.Text" || typeof copy.id !== "string") return copy;
  const text = typed[copy.id];
  return text === undefined ? copy : { ...copy, value: text };
}
