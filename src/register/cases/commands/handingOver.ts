import { answerHandover, handOver, nominate } from "#domain/cases/handover.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { responsibleIds } from "#domain/entry/responsible.ts";
import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type CaseWriteProblem, writeCase } from "#register/cases/changeCase.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { type CaseInEntry, findCase, seekCase } from "#register/memory/findCase.ts";
import { freshCase, reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem, Written } from "#register/memory/problems.ts";
import { refusedByMemory } from "#register/memory/refusedByMemory.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import { caseRunner } from "./caseCommand.ts";
import { type Reassignment, reassign } from "./reassign.ts";

interface Naming {
  readonly targetRevision: number;
  readonly personId?: string | undefined;
}

/** Who is responsible, where whoever is asked says that they are not. */
export function handingOver(context: Context) {
  const command = caseRunner(context);
  const nominateNamed = command<{ readonly targetRevision: number; readonly named?: Person }>({
    action: "notMine",
    who: "responsible",
    step({ actor, entry, evaluationCase, input, when }) {
      const { targetRevision, ...naming } = input;
      // Who coordinates names somebody else by `reassign`.
      if (actor.role !== "owner" && actor.role !== "deputy") return err("notAllowed");
      if (evaluationCase.state !== "requested") return err("notRequested");
      if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
      const by = personOf(actor);
      const said = { by, ...naming, responsibleIds: responsibleIds(entry) };
      return nominate(evaluationCase, said, when);
    },
  });

  return {
    async reportNotMine(
      caseKey: string,
      { personId, targetRevision }: Naming,
      acting: Acting,
    ): Written<CaseInEntry> {
      const found = personId === undefined ? undefined : await context.people.person(personId);
      if (personId !== undefined && found?.active !== true) return err("namedUnknown");
      const named = found === undefined ? {} : { named: personOf(found) };
      return nominateNamed(caseKey, { targetRevision, ...named }, acting);
    },

    /** Only the person who was named may: they become responsible in the place of who named them. */
    acceptHandover: (caseKey: string, acting: Acting) => answer(context, caseKey, true, acting),
    declineHandover: (caseKey: string, acting: Acting) => answer(context, caseKey, false, acting),

    /** Names new responsible persons for the entry of a running case; the case and its deadline stay. */
    reassign: (caseKey: string, input: Reassignment, acting: Acting) =>
      reassign(context, caseKey, input, acting),
  };
}

async function answer(
  context: Context,
  caseKey: string,
  accept: boolean,
  acting: Acting,
): Written<CaseInEntry> {
  const found = await seekCase(context, caseKey);
  if (found === undefined) return err("notFound");
  const refused = await refusedByMemory(context, () => {
    const { evaluationCase } = findCase(context, caseKey) ?? found;
    const input = { personId: acting.viewer.person.id, accept };
    const tried = answerHandover(evaluationCase, input, momentOf(context));
    return !tried.ok && tried.problem === "notAllowed" ? tried.problem : undefined;
  });
  if (refused !== undefined) return err(refused);
  const done = await retryRaced(() =>
    context.withLock(found.entry.no, () => answerOnce(context, found, accept, acting)),
  );
  if (!done.ok) return done;
  context.wake();
  return ok(findCase(context, caseKey) ?? found);
}

/**
 * The entry says who is responsible, the case follows: accepting writes the entry first. Whoever dies in between is
 * finished by the next round, which reads the acceptance from the entry.
 */
async function answerOnce(
  context: Context,
  { evaluationCase: { key }, entry: { no } }: CaseInEntry,
  accept: boolean,
  acting: Acting,
): Promise<Result<null, CommandProblem | CaseWriteProblem>> {
  const { person } = acting.viewer;
  const fresh = await freshCase(context, key);
  const synced = await reconcileEntry(context, no);
  if (fresh === undefined || synced === undefined) return err("notFound");
  const { evaluationCase } = fresh;
  const answered = answerHandover(
    evaluationCase,
    { personId: person.id, accept },
    momentOf(context),
  );
  if (!answered.ok) return answered;
  if (answered.value === evaluationCase) return ok(null);
  const entry = recordToEntry(synced.record, synced.revision);
  const note = {
    action: accept ? "handoverAccepted" : "handoverDeclined",
    // Before the entry changes: who accepts is not responsible yet.
    actor: actorIn(entry, acting.viewer),
    channel: acting.channel,
    reason: key,
  } as const;
  if (accept) {
    const next = handOver(entry, evaluationCase, person.id);
    if (next === undefined) return err("handoverClosed");
    if (next !== entry) {
      const written = await context.entries.write(synced, entryToRecord(next), note);
      if (!written.ok) return err(written.problem === "gone" ? "notFound" : "raced");
    }
  } else if (relationTo(entry, person.id) !== undefined) {
    // Accepted already, by a process that died before it could say so in the case.
    return err("handoverClosed");
  }
  const written = await writeCase(context, fresh, { next: answered.value, note });
  return written.ok || written.problem === "notFound" ? written : err("raced");
}
