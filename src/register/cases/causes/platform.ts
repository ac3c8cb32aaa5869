import type { PlatformChange } from "#domain/cases/evaluationCase.ts";
import {
  joinPlatformChange,
  platformCase,
  platformChangesDue,
  platformSubject,
} from "#domain/cases/platformCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { platformOf } from "#domain/entry/platform.ts";
import type { Cause, DueCause } from "#register/cases/cause.ts";
import { openCase } from "#register/cases/openCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { Scope } from "#register/memory/scope.ts";
import { dueAmong, stepOf } from "#register/memory/step.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { openDueCase } from "./version.ts";

/** A change of the platform that a use case runs on, and was not asked about. */
export const platform: Cause = {
  turn: "rule",
  step: (context) =>
    stepOf<StoredEntry>({
      name: "ask use cases about their platforms",
      due: (scope) =>
        dueAmong(
          lookedAt(context, scope),
          (entry) => isUseCase(entry) && changesFor(context, entry).length > 0,
        ),
      entryOf: ({ no }) => no,
      async run({ no }) {
        // What the use case's own version asks for comes first: the platform joins it.
        await openDueCase(context, no);
        await openCase(context, no, rules(context));
      },
    }),
};

function rules(context: Context): DueCause<PlatformChange> {
  return {
    kind: "platform",
    due: (entry) => changesFor(context, entry),
    subjectOf: ({ caseKey }) => platformSubject(caseKey),
    begin: (change, start, when) => platformCase(start, change, when),
    join: (change, { evaluationCase }, when) => joinPlatformChange(evaluationCase, change, when),
    noteOf: (_, next, before) => ({
      action: before?.state === next.state ? "joined" : "requested",
      actor: SYSTEM,
      channel: "system",
    }),
  };
}

const isUseCase = ({ values }: Entry): boolean => values.entryKind === "useCase";

/** A platform that changed brings its use cases into the scope. */
function lookedAt({ replica }: Context, scope: Scope): Iterable<StoredEntry> {
  if (scope.all) return replica.entries();
  const numbers = [...scope.numbers].flatMap((no) => [no, ...replica.entriesOn(no)]);
  return [...new Set(numbers)].flatMap((no) => replica.entry(no) ?? []);
}

function changesFor(context: Context, entry: Entry): readonly PlatformChange[] {
  const { replica } = context;
  const found = platformOf(entry, replica.entry);
  if (found === undefined) return [];
  const ofPlatform = { entry: found, cases: replica.casesOf(found.no) };
  return platformChangesDue(entry, replica.casesOf(entry.no), ofPlatform, momentOf(context).today);
}
