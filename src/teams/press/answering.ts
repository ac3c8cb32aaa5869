import type { Result } from "#domain/result.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Register } from "#register/register.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { actingAs, type CasePress, caseDone, type PressProblem } from "./press.ts";
import type { PressedCard } from "./pressed.ts";
import { refusing } from "./refusedCard.ts";

/** What an answer runs its command with. */
interface Answering {
  readonly commands: Register["commands"];
  readonly acting: ReturnType<typeof actingAs>;
  readonly context: CardContext;
}

/** The press that is an answer, given by one command. */
export function answering(
  on: CasePress["on"],
  command: (
    pressed: PressedCard,
    answering: Answering,
  ) => Promise<Result<CaseInEntry, PressProblem>>,
  refuse: CasePress["refuse"] = refusing(),
): CasePress {
  return {
    on,
    answers: true,
    run: async (pressed, context, { register: { commands } }) =>
      caseDone(await command(pressed, { commands, acting: actingAs(context.person), context })),
    refuse,
  };
}
