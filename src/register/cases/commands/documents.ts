import { maySee } from "#domain/cases/visibility.ts";
import { err, ok } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { caseRunner } from "./caseCommand.ts";

/** What becomes of the documents of decisions. */
export function documents(context: Context) {
  const command = caseRunner(context);
  return {
    /** Whoever makes a file of it takes it out of the register: the history says so (workflow §9). */
    exportDocument: command<Readonly<Record<string, never>>>({
      action: "documentExported",
      who: "reader",
      step({ acting: { viewer }, entry, evaluationCase }) {
        if (!maySee("document", { entry, evaluationCase, viewer })) return err("notAllowed");
        if (evaluationCase.decision === null) return err("noChange");
        return ok({
          ...evaluationCase,
          documentExports: (evaluationCase.documentExports ?? 0) + 1,
        });
      },
    }),
  };
}
