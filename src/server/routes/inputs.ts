import type { CardAnswerInput } from "#contract/case.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import { isPossibleDay, UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { HttpProblem, refusal } from "./httpProblem.ts";

/** The contract's answer with its day checked; what it must hold is the domain's to say. */
export function toAnswer(answer: CardAnswerInput): CardAnswer {
  if (answer.option === "unchanged") {
    const { reasonText, ...rest } = answer;
    return reasonText === undefined ? rest : { ...rest, reasonText };
  }
  const { date, dateUnknown, note, ...rest } = answer;
  const day = date === undefined ? undefined : requiredDay(date, "date");
  return {
    ...rest,
    ...(day === undefined ? {} : { date: day }),
    ...(dateUnknown === undefined ? {} : { dateUnknown }),
    ...(note === undefined ? {} : { note }),
  };
}

export function dayIn(text: string | undefined, field: string): Day | undefined {
  return text === undefined ? undefined : requiredDay(text, field);
}

/** A day, or that it is not known. */
export function dayOrUnknown(
  text: string | undefined,
  field: string,
): Day | typeof UNKNOWN_DAY | undefined {
  return text === "unknown" ? UNKNOWN_DAY : dayIn(text, field);
}

/** A day that has the form of one may still not exist, or be a slip of the keyboard. */
export function requiredDay(text: string, field: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new HttpProblem(400, "badRequest", { [field]: "badDate" });
  if (!isPossibleDay(day)) throw refusal("dateOutOfRange", { [field]: "dayOutOfRange" });
  return day;
}
