import { cleanText } from "#domain/text/cleanText.ts";
import { INPUTS, type InputId, type InputRow, type Verb } from "#teams/cards/actions.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";

/** The inputs that came with a press. */
export interface Inputs {
  /** As texts, as far as they can be shown again. */
  readonly typed: Typed;
  /** Inputs of this button that arrived in another form than it takes; `unknown` where there is something else beside. */
  readonly unreadable: readonly (InputId | "unknown")[];
}

const isInput = (text: string): text is InputId => Object.hasOwn(INPUTS, text);
const INPUT_IDS = Object.keys(INPUTS).filter(isInput);
/** What a card says of itself beside its inputs. */
const OWN_DATA: readonly string[] = [
  "caseKey",
  "targetRevision",
  "step",
  "query",
  "parcel",
  "entryNo",
];

/**
 * Each input on its own: one that cannot be read refuses the press, but takes nothing else along that was typed. Some
 * clients send the inputs of every part of a card, not only those of the part that was pressed. `hasMore` where something
 * came that no copy of the data shows.
 */
export function readInputs(
  data: Readonly<Record<string, unknown>>,
  verb: Verb | undefined,
  hasMore = false,
): Inputs {
  const typed: Partial<Record<InputId, string>> = {};
  const unreadable: (InputId | "unknown")[] = [];
  for (const id of INPUT_IDS) {
    const value = Object.hasOwn(data, id) ? data[id] : undefined;
    if (value === undefined || value === null) continue;
    const text = textOf(value);
    if (text !== undefined) typed[id] = cleanText(text);
    const isRead = INPUTS[id].of.some((one) => one === verb);
    if (isRead && !(text !== undefined && takes(id, value))) unreadable.push(id);
  }
  const isKnown = (key: string) => isInput(key) || OWN_DATA.includes(key);
  if (hasMore || !Object.keys(data).every(isKnown)) unreadable.push("unknown");
  return { typed, unreadable };
}

function takes(id: InputId, value: unknown): boolean {
  const { also }: InputRow = INPUTS[id];
  return (
    typeof value === "string" ||
    (also === "array" && Array.isArray(value)) ||
    (also === "boolean" && typeof value === "boolean")
  );
}

/** Names the first input that is to be filled in again. */
export function unreadableNotice(unreadable: Inputs["unreadable"], language: Language): string {
  const { cards } = messagesFor(language);
  const [first] = unreadable;
  return first === undefined || first === "unknown"
    ? cards.notice.malformed
    : cards.notice.unreadable(INPUTS[first].label(cards));
}

/** What can be shown in the input again: texts, ticks and lists of them. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((one) => (Array.isArray(one) ? undefined : textOf(one)));
  return parts.every((part) => part !== undefined) ? parts.join(",") : undefined;
}
