import { LATER_KEYS, reminderDay } from "#domain/messages/reminderDay.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { CardAnswerProblem } from "#domain/triage/answerProblems.ts";
import { type CardAnswer, checkCardAnswer, leavesUnchanged } from "#domain/triage/triage.ts";
import { CHANGED_TICKS, type ChangedTick, REASON_KEYS } from "#domain/triage/triageQuestions.ts";
import { LIVE, QUESTION_IDS, type QuestionId } from "#domain/triage/triageRules.ts";
import { INPUTS, UNSURE_OF_ALL } from "#teams/cards/actions.ts";
import type { Typed } from "#teams/cards/cardContext.ts";

/** What can be wrong with what somebody typed into a card. */
export type TypedProblem =
  | CardAnswerProblem
  | "malformed"
  | "tooLong"
  | "liveMissing"
  | "dateNotReal"
  | "confirmationMissing"
  | "whenMissing"
  | "textMissing"
  | "nameMissing"
  | "personMissing"
  | "resultMissing";

type Read<Value> = Result<Value, TypedProblem>;

export function readUnchanged(typed: Typed, today: Day): Read<CardAnswer> {
  const text = readText(typed.reasonText, INPUTS.reasonText.longest);
  if (!text.ok) return text;
  const reason = readChoice(REASON_KEYS, typed.reason, "reasonMissing");
  if (!reason.ok) return reason;
  return checkCardAnswer(
    { option: "unchanged", reason: reason.value, reasonText: text.value },
    today,
  );
}

export function readChanged(typed: Typed, today: Day): Read<CardAnswer> {
  const changed = readTicks(CHANGED_TICKS, typed.changed);
  if (!changed.ok) return changed;
  const unsure = readTicks([...QUESTION_IDS, UNSURE_OF_ALL], typed.unsure);
  if (!unsure.ok) return unsure;
  const option = readOption(typed.option, changed.value, unsure.value);
  if (!option.ok) return option;
  const live = readChoice(LIVE, typed.live, "liveMissing");
  if (!live.ok) return live;
  const date = readDay(typed.date);
  if (!date.ok) return date;
  const note = readText(typed.note, INPUTS.note.longest);
  if (!note.ok) return note;
  const answer = checkCardAnswer(
    {
      option: option.value,
      changed: changed.value,
      unsure: pointsUnsure(changed.value, unsure.value),
      live: live.value,
      date: date.value,
      dateUnknown: typed.dateUnknown === "true",
      note: note.value,
    },
    today,
  );
  if (!answer.ok || answer.value.option === "unchanged") return answer;
  const isMissing = leavesUnchanged(answer.value) && typed.restUnchanged !== "true";
  return isMissing ? err("confirmationMissing") : answer;
}

type Unsure = QuestionId | typeof UNSURE_OF_ALL;

/** What the ticks say together: a change beats a doubt. Older cards ask for it apart. */
function readOption(
  text: string | undefined,
  changed: readonly ChangedTick[],
  unsure: readonly Unsure[],
): Read<"changed" | "unsure"> {
  if (text !== undefined && text !== "")
    return readChoice(["changed", "unsure"] as const, text, "tickMissing");
  if (changed.length > 0) return ok("changed");
  return unsure.length > 0 ? ok("unsure") : err("tickMissing");
}

/** Unsure about everything is stored as no point at all, but beside a change as every point. */
function pointsUnsure(
  changed: readonly ChangedTick[],
  unsure: readonly Unsure[],
): readonly QuestionId[] {
  const isOfAll = unsure.includes(UNSURE_OF_ALL);
  if (isOfAll) return changed.length === 0 ? [] : QUESTION_IDS;
  return QUESTION_IDS.filter((id) => unsure.includes(id));
}

export function readLater(typed: Typed, today: Day): Read<Day> {
  const key = readChoice(LATER_KEYS, typed.later, "whenMissing");
  return key.ok ? ok(reminderDay(key.value, today)) : key;
}

/** The name to search for. */
export function readPersonName({ personName }: Typed): Read<string> {
  const text = readText(personName, INPUTS.personName.longest);
  return text.ok && text.value === "" ? err("nameMissing") : text;
}

export function readPersonId({ personId }: Typed): Read<string> {
  if ((personId ?? "").trim() === "") return err("personMissing");
  const id = parseDirectoryId(personId ?? "");
  return id === undefined ? err("malformed") : ok(id);
}

export function readQueryAnswer(typed: Typed): Read<string> {
  const text = readText(typed.queryAnswer, INPUTS.queryAnswer.longest);
  return text.ok && text.value === "" ? err("textMissing") : text;
}

function readChoice<Key extends string>(
  keys: readonly Key[],
  text: string | undefined,
  missing: TypedProblem,
): Read<Key> {
  if (text === undefined || text === "") return err(missing);
  const key = keys.find((one) => one === text);
  return key === undefined ? err("malformed") : ok(key);
}

/** Multi-selects arrive as `T1,T5`. */
function readTicks<Key extends string>(
  keys: readonly Key[],
  text: string | undefined,
): Read<readonly Key[]> {
  const ticked = (text ?? "").split(",").filter((one) => one !== "");
  const known = keys.filter((key) => ticked.includes(key));
  const foreign = ticked.some((one) => !keys.some((key) => key === one));
  return foreign ? err("malformed") : ok(known);
}

function readDay(text: string | undefined): Read<Day | undefined> {
  if (text === undefined || text === "") return ok(undefined);
  const day = parseDay(text);
  return day === undefined ? err("dateNotReal") : ok(day);
}

function readText(text: string | undefined, limit: number): Read<string> {
  const trimmed = (text ?? "").trim();
  return trimmed.length > limit ? err("tooLong") : ok(trimmed);
}
