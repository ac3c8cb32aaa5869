import type { ReactNode } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand, CaseCommandName } from "#contract/caseCommands.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import type { TEXT_LIMITS } from "#domain/limits.ts";
import { err, ok } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { AnswerForm } from "#tab/case/AnswerForm.tsx";
import { QueryAnswerForm } from "#tab/case/QueryAnswerForm.tsx";
import { ReassignFields } from "#tab/case/ReassignFields.tsx";
import type { TabMessages } from "#tab/session/texts.ts";
import {
  type CommandFieldProps,
  DepthField,
  RoomForQueries,
  WorkingDaysField,
} from "./CommandFields.tsx";
import {
  type CommandDraft,
  decision,
  extension,
  type ReadDraft,
  reasonProblems,
  withReason,
} from "./commandDraft.ts";
import { DecisionFields } from "./DecisionFields.tsx";

type Texts = TabMessages["cases"];
/** What is done has a text for it. */
type DoneKey = keyof Texts["done"];
/** What is said with one sentence. */
type TextKey = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

/** Something that a coordinator does with a case. */
interface AnyStep {
  /** Its text is button, title and last press. */
  readonly kind: TextKey & DoneKey;
  readonly lead?: TextKey;
  /** Whether the case's state and the person's rights leave it open; all of it is for coordinators. */
  readonly isOpen: (view: CaseView) => boolean;
  /** It is never the one to take next: others have to answer. */
  readonly isAside?: true;
}

/** A step whose form others fill in, too: the same questions, with the coordinator's name beside the answer. */
export interface AnswerStep extends AnyStep {
  readonly Form: (props: {
    readonly view: CaseView;
    readonly onAnswered: (after: CaseView) => void;
  }) => ReactNode;
}

/** A step that a coordinator takes with a few fields. Several may be one command with different words. */
export interface CommandStep<Name extends CaseCommandName = CaseCommandName> extends AnyStep {
  readonly Form?: never;
  readonly Fields?: (props: CommandFieldProps) => ReactNode;
  /** What the words are called, and whether they may stay empty; no words without it. */
  readonly words?: {
    readonly label: TextKey;
    readonly optional?: true;
    /** That of a reason without it. */
    readonly limit?: keyof typeof TEXT_LIMITS;
  };
  /** What is chosen with the step itself. */
  readonly starts?: Partial<CommandDraft>;
  /** The words that are there already. */
  readonly stored?: (view: CaseView) => string | null;
  /** The command that takes it back, where nobody was told of it; from the case before and after. */
  readonly undo?: (before: CaseView, after: CaseView) => CaseCommand;
  /** The command to send, naming the revision that was seen, or all that is missing. */
  readonly read: (
    draft: CommandDraft,
    revision: number,
    today: Day,
  ) => ReadDraft<CaseCommand<Name>>;
}

export type Step<Name extends CaseCommandName = CaseCommandName> = CommandStep<Name> | AnswerStep;

const reason = { label: "reason" } as const;

/** Stands with what it is about: a question, a statement, a delivery, the list of tasks. */
const WITH_ITS_SUBJECT = [] as const;

/** Every command on a case, and the steps in which coordinators take it, in the order of their buttons. */
const COMMANDS: { readonly [Name in CaseCommandName]: readonly Step<Name>[] } = {
  settleSuspension: [
    {
      kind: "confirmSuspension",
      lead: "confirmSuspensionLead",
      isOpen: ({ rights }) => rights.settleSuspension,
      words: reason,
      read: (draft, revision) => settled("confirmed", draft, revision),
    },
    {
      kind: "declineSuspension",
      lead: "declineSuspensionLead",
      isOpen: ({ rights }) => rights.settleSuspension,
      words: reason,
      read: (draft, revision) => settled("declined", draft, revision),
    },
  ],
  objectToAnswer: [
    {
      kind: "confirm",
      lead: "confirmLead",
      isOpen: ({ rights, state }) => rights.evaluate && state === "objection",
      read: (_draft, revision) =>
        ok({ name: "objectToAnswer", input: { revision, confirm: true } }),
    },
    {
      kind: "object",
      lead: "objectLead",
      isOpen: ({ rights, state }) => rights.evaluate && state === "objection",
      Fields: DepthField,
      words: reason,
      read({ depth, ...draft }, revision) {
        if (depth === null) return err(["depthMissing", ...reasonProblems(draft)]);
        return withReason(draft, (input) => ({
          name: "objectToAnswer",
          input: { revision, depth, ...input },
        }));
      },
    },
  ],
  decideCase: [
    // Whoever presses one of them has said what is decided: nobody is asked again.
    {
      kind: "approve",
      isOpen: mayBeDecided,
      starts: { decision: "approved" },
      Fields: DecisionFields,
      words: reason,
      read: decision,
    },
    {
      kind: "reject",
      isOpen: mayBeDecided,
      starts: { decision: "rejected" },
      Fields: DecisionFields,
      words: reason,
      read: decision,
    },
  ],
  askQuery: [
    {
      kind: "query",
      isOpen: isEvaluated,
      Fields: RoomForQueries,
      words: { label: "queryText" },
      read(draft, revision) {
        const text = draft.text.trim();
        return text === ""
          ? err(["textMissing"])
          : ok({ name: "askQuery", input: { revision, text } });
      },
    },
  ],
  raiseToFull: [
    {
      kind: "raise",
      lead: "raiseLead",
      isOpen: (view) => isEvaluated(view) && view.depth === "short",
      words: reason,
      read: (draft, revision) =>
        withReason(draft, (input) => ({ name: "raiseToFull", input: { revision, ...input } })),
    },
  ],
  extendCase: [
    {
      kind: "extend",
      isOpen: (view) => isEvaluated(view) && view.depth === "full" && view.extension === null,
      Fields: WorkingDaysField,
      words: reason,
      read(draft, revision) {
        const read = extension(draft);
        return read.ok ? ok({ name: "extendCase", input: { revision, ...read.value } }) : read;
      },
    },
  ],
  remindResponsible: [
    {
      kind: "remind",
      lead: "remindLead",
      isOpen: ({ rights, state }) =>
        rights.evaluate && (state === "requested" || state === "query"),
      isAside: true,
      read: (_draft, revision) => ok(remind(revision)),
    },
  ],
  answer: [
    {
      kind: "answerFor",
      lead: "answerForLead",
      isOpen: ({ rights, state }) => rights.answer && state === "requested",
      isAside: true,
      Form: AnswerForm,
    },
    {
      kind: "answerQueryFor",
      lead: "answerForLead",
      isOpen: ({ rights, state }) => rights.answerQuery && state === "query",
      isAside: true,
      Form: QueryAnswerForm,
    },
  ],
  reassign: [
    {
      kind: "reassign",
      lead: "reassignLead",
      isOpen: () => true,
      isAside: true,
      Fields: ReassignFields,
      words: reason,
      read({ deputy, owner, ...draft }, revision) {
        if (owner === null) return err(["ownerMissing", ...reasonProblems(draft)]);
        const persons = {
          ownerId: owner.id,
          ...(deputy === null ? {} : { deputyId: deputy.id }),
        };
        return withReason(draft, (input) => ({
          name: "reassign",
          input: { revision, ...persons, ...input },
        }));
      },
    },
  ],
  withdrawCase: [
    {
      kind: "withdraw",
      lead: "withdrawLead",
      isOpen: ({ rights }) => rights.withdraw,
      isAside: true,
      words: reason,
      read: (draft, revision) =>
        withReason(draft, (input) => ({ name: "withdrawCase", input: { revision, ...input } })),
    },
  ],
  markForCheck: [
    {
      kind: "markForCheck",
      lead: "markForCheckLead",
      isOpen: ({ markedForCheck, rights }) => rights.markForCheck && !markedForCheck,
      isAside: true,
      read: (_draft, revision) => ok(marked(true, revision)),
      undo: (_before, { revision }) => marked(false, revision),
    },
    {
      kind: "unmarkForCheck",
      lead: "unmarkForCheckLead",
      isOpen: ({ markedForCheck, rights }) => rights.markForCheck && markedForCheck,
      isAside: true,
      read: (_draft, revision) => ok(marked(false, revision)),
      undo: (_before, { revision }) => marked(true, revision),
    },
  ],
  noteCase: [
    {
      kind: "note",
      lead: "noteLead",
      isOpen: ({ rights }) => rights.writeNote,
      isAside: true,
      words: { label: "noteText", limit: "internalNote", optional: true },
      stored: ({ internalNote }) => internalNote,
      read: ({ text }, revision) =>
        ok({ name: "noteCase", input: { revision, note: text.trim() } }),
      undo: ({ internalNote }, { revision }) => ({
        name: "noteCase",
        input: { revision, note: internalNote ?? "" },
      }),
    },
  ],
  assignHandler: WITH_ITS_SUBJECT,
  resend: WITH_ITS_SUBJECT,
  remindLater: WITH_ITS_SUBJECT,
  answerHandover: WITH_ITS_SUBJECT,
  reportNotMine: WITH_ITS_SUBJECT,
  classify: WITH_ITS_SUBJECT,
  confirmAnswer: WITH_ITS_SUBJECT,
  confirmClassification: WITH_ITS_SUBJECT,
  requestStatement: WITH_ITS_SUBJECT,
  giveStatement: WITH_ITS_SUBJECT,
  cancelStatement: WITH_ITS_SUBJECT,
  addCondition: WITH_ITS_SUBJECT,
  giveEvidence: WITH_ITS_SUBJECT,
  judgeEvidence: WITH_ITS_SUBJECT,
  moveCondition: WITH_ITS_SUBJECT,
  liftCondition: WITH_ITS_SUBJECT,
  addEvidence: WITH_ITS_SUBJECT,
  setRisks: WITH_ITS_SUBJECT,
  requestSections: WITH_ITS_SUBJECT,
  cancelSections: WITH_ITS_SUBJECT,
  waiveSection: WITH_ITS_SUBJECT,
  confirmSections: WITH_ITS_SUBJECT,
};

export const STEPS: readonly Step[] = Object.values(COMMANDS).flat();

/** The steps that are open to this coordinator, the likeliest first. */
export function possibleSteps(view: CaseView): readonly Step[] {
  return view.rights.coordinate && isRunning(view.state)
    ? STEPS.filter(({ isOpen }) => isOpen(view))
    : [];
}

function isEvaluated({ rights, state }: CaseView): boolean {
  return rights.evaluate && state === "open";
}

function mayBeDecided(view: CaseView): boolean {
  return isEvaluated(view) && view.rights.decide;
}

function settled(
  decision: "confirmed" | "declined",
  draft: CommandDraft,
  revision: number,
): ReadDraft<CaseCommand<"settleSuspension">> {
  return withReason(draft, (input) => ({
    name: "settleSuspension",
    input: { revision, decision, ...input },
  }));
}

function marked(isMarked: boolean, revision: number): CaseCommand<"markForCheck"> {
  return { name: "markForCheck", input: { revision, marked: isMarked } };
}

export function remind(revision: number): CaseCommand<"remindResponsible"> {
  return { name: "remindResponsible", input: { revision } };
}
