import { parsePressedBundle, parsePressedCard } from "./pressed.ts";

/** What a person does in the bot, as far as it is counted: everything, what changes something, what the directory is asked for. */
export type Act = "look" | "change" | "search";

/** Spends of what one person may do in the bot; false where nothing is left, and then nothing is done. */
export type MayAct = (personId: string, act: Act) => Promise<boolean>;

/** What nobody can read may be anything. */
export function actOf(value: unknown): Act {
  const verb = parsePressedCard(value)?.verb ?? parsePressedBundle(value)?.verb;
  switch (verb) {
    case "case/refresh":
    case "several/refresh":
      return "look";
    case "case/findPerson":
      return "search";
    default:
      return "change";
  }
}
