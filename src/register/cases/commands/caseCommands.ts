import type { Context } from "#register/memory/context.ts";
import { answering } from "./answering.ts";
import { classifying } from "./classifying.ts";
import { conditions } from "./conditions.ts";
import { deciding } from "./deciding.ts";
import { documents } from "./documents.ts";
import { handingOver } from "./handingOver.ts";
import { sectioning } from "./sectioning.ts";
import { statements } from "./statements.ts";
import { workingOn } from "./workingOn.ts";

/** Every command on a case, by its family; their types follow from here. */
export function caseCommands(context: Context) {
  return {
    ...answering(context),
    ...classifying(context),
    ...deciding(context),
    ...documents(context),
    ...workingOn(context),
    ...statements(context),
    ...conditions(context),
    ...sectioning(context),
    ...handingOver(context),
  };
}

export type CaseCommands = ReturnType<typeof caseCommands>;
