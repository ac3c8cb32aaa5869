import { causeCommands } from "#register/cases/causes/causes.ts";
import { caseCommands } from "#register/cases/commands/caseCommands.ts";
import { entryCommands } from "#register/cases/commands/entryCommands.ts";
import { publicationCommands } from "#register/entries/publicationCommands.ts";
import type { Context } from "#register/memory/context.ts";
import { messageCommands } from "#register/messages/messageCommands.ts";
import { absenceCommands } from "#register/people/absence.ts";
import { followCommands } from "#register/people/follows.ts";
import type { RegisterCommands } from "./register.ts";

export function registerCommands(context: Context): RegisterCommands {
  return {
    ...entryCommands(context),
    ...publicationCommands(context),
    ...caseCommands(context),
    ...causeCommands(context),
    ...messageCommands(context),
    ...absenceCommands(context),
    ...followCommands(context),
  };
}
