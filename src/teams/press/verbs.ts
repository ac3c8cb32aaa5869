import type { BundleVerb, CaseVerb } from "#teams/cards/actions.ts";
import { separate, unchangedTogether } from "./bundle.ts";
import { proveCondition } from "./condition.ts";
import { confirmPublication } from "./confirmPublication.ts";
import { acceptHandover, declineHandover } from "./handover.ts";
import { findPerson, handOver, notMine } from "./naming.ts";
import type { BundlePress, CasePress } from "./press.ts";
import { answerQuery } from "./query.ts";
import { answerChanged, answerUnchanged, remindLater } from "./question.ts";
import { refreshBundle, refreshCase } from "./refresh.ts";
import { giveStatement } from "./statement.ts";
import { unfollowPressed } from "./unfollow.ts";

/** What each button does: a new one is a line here, and a file where it reads or refuses more than one command does. */
export const PRESSES: {
  readonly [One in BundleVerb | CaseVerb]: One extends BundleVerb ? BundlePress : CasePress;
} = {
  "case/unchanged": answerUnchanged,
  "case/changed": answerChanged,
  "case/later": remindLater,
  "case/notMine": notMine,
  "case/findPerson": findPerson,
  "case/handOver": handOver,
  "case/refresh": refreshCase,
  "query/answer": answerQuery,
  "statement/give": giveStatement,
  "condition/prove": proveCondition,
  "handover/accept": acceptHandover,
  "handover/decline": declineHandover,
  "several/unchanged": unchangedTogether,
  "several/separate": separate,
  "several/unfollow": unfollowPressed,
  "several/confirmPublication": confirmPublication,
  "several/refresh": refreshBundle,
};
