import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import {
  openedByCoordinator,
  openingProblem,
  submissionProblem,
  submittedAgain,
} from "#domain/cases/openedByHand.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Cause, CauseRules } from "#register/cases/cause.ts";
import { fileMatter, readAfresh } from "#register/cases/openCase.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { type CaseInEntry, findCase } from "#register/memory/findCase.ts";
import type { CommandProblem, Written } from "#register/memory/problems.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";

/** A coordinator asks about one application, with a reason. */
export const coordinator: Cause = { turn: "report", step: null };

/** Owner or deputy submit again what was withdrawn before it was evaluated. */
export const submission: Cause = { turn: "report", step: null };

export interface OpeningCommands {
  openCase(no: EntryNo, input: { readonly reason: string }, acting: Acting): Written<CaseInEntry>;
  submitAgain(no: EntryNo, acting: Acting): Written<CaseInEntry>;
}

/** One way to open a case by hand: who may, what stands against it, and which case follows. */
interface Opening {
  readonly may: (entry: Entry) => boolean;
  readonly problem: typeof openingProblem;
  readonly rules: (entry: Entry, context: Context) => CauseRules<number>;
}

export function openingCommands(context: Context): OpeningCommands {
  return {
    async openCase(no, { reason }, acting) {
      if (reason.trim() === "") return err("reasonMissing");
      const by = { ...acting.viewer.person, role: "coordinator" } as const;
      return open(context, no, {
        may: () => isCoordinator(acting.viewer),
        problem: openingProblem,
        rules: ({ no: entryNo }) => ({
          ...COUNTED,
          kind: "coordinator",
          begin: (_, start, when) =>
            openedByCoordinator(start, context.replica.casesOf(entryNo), { by, reason }, when),
          noteOf: () => ({ action: "requested", actor: by, channel: acting.channel, reason }),
        }),
      });
    },

    submitAgain: (no, acting) =>
      open(context, no, {
        may: (entry) => relationTo(entry, acting.viewer.person.id) !== undefined,
        problem: submissionProblem,
        rules: (entry) => ({
          ...COUNTED,
          kind: "submission",
          begin: (_, start, when) => submittedAgain(start, context.replica.casesOf(entry.no), when),
          noteOf: () => ({
            action: "submittedAgain",
            actor: actorIn(entry, acting.viewer),
            channel: acting.channel,
          }),
        }),
      }),
  };
}

const COUNTED = {
  subjectOf: (number: number) => number,
  join: (): Result<never, CaseProblem> => err("caseRunning"),
} as const;

async function open(context: Context, no: EntryNo, opening: Opening): Written<CaseInEntry> {
  if (context.replica.entry(no) === undefined) return err("notFound");
  const opened = await retryRaced(() => context.withLock(no, () => openOnce(context, no, opening)));
  if (opened.ok) context.wake();
  return opened;
}

/** The caller holds the entry's lock. */
async function openOnce(
  context: Context,
  no: EntryNo,
  { may, problem, rules }: Opening,
): Promise<Result<CaseInEntry, CommandProblem | "raced">> {
  if (await isForbidden(context, no, may)) return err("forbidden");
  const entry = await readAfresh(context, no);
  if (entry === undefined) return err("notFound");
  if (!may(entry)) return err("forbidden");
  const cases = context.replica.casesOf(no);
  const refused = problem({ entry, cases });
  if (refused !== undefined) return err(refused);
  const filed = await fileMatter(context, entry, rules(entry, context), cases.length + 1);
  if (!filed.ok) return err(filed.problem === "full" ? "raced" : filed.problem);
  const found = findCase(context, filed.value);
  return found === undefined ? err("raced") : ok(found);
}
