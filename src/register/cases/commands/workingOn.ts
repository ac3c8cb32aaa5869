import { markForCheck } from "#domain/cases/caseCheck.ts";
import { assignHandler } from "#domain/cases/caseHandler.ts";
import { writeNote } from "#domain/cases/caseNote.ts";
import { askQuery } from "#domain/cases/caseQuery.ts";
import { remindResponsible } from "#domain/cases/caseReminder.ts";
import type { Person } from "#domain/people/person.ts";
import { err } from "#domain/result.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { caseRunner, type Revised, seen } from "./caseCommand.ts";

/** What coordinators do about a case on the way to its decision. */
export function workingOn(context: Context) {
  const command = caseRunner(context);
  /** Who can take a case: whoever acts, and the coordination's contacts. */
  const coordinatorNamed = (personId: string, { viewer }: Acting): Person | undefined =>
    [viewer.person, ...context.settings().contacts.coordination].find(({ id }) => id === personId);

  return {
    askQuery: command<Revised & { readonly text: string }>({
      action: "queried",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { text }, when }) =>
        askQuery(evaluationCase, { ...coordinating, text }, when),
    }),

    /** Writes the coordinators' own note; an empty one takes it away. */
    noteCase: command<Revised & { readonly note: string }>({
      action: "noted",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { note } }) =>
        writeNote(evaluationCase, { ...coordinating, note }),
    }),

    /** Marks the case, so that "unchanged" waits for a coordinator; or takes that back. */
    markForCheck: command<Revised & { readonly marked: boolean }>({
      action: ({ marked }) => (marked ? "checkMarked" : "checkUnmarked"),
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { marked } }) =>
        markForCheck(evaluationCase, { ...coordinating, marked }),
    }),

    /** Has owner and deputy reminded of the open question today. */
    remindResponsible: command<Revised>({
      action: "reminded",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, when }) =>
        remindResponsible(evaluationCase, coordinating, when),
    }),

    /** Takes the case, for oneself or another coordinator; null gives it back. */
    assignHandler: command<Revised & { readonly personId: string | null }>({
      action: "handled",
      who: "coordinator",
      seen,
      step({ acting, coordinating, evaluationCase, input: { personId } }) {
        const handler = personId === null ? null : coordinatorNamed(personId, acting);
        if (handler === undefined) return err("handlerNotAllowed");
        return assignHandler(evaluationCase, { ...coordinating, handler });
      },
    }),
  };
}
