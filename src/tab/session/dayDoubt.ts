import type { Day } from "#domain/time/day.ts";
import { isUnusualDay } from "#domain/time/possibleDay.ts";
import type { TabMessages } from "./texts.ts";

/** A question beside a day that is possible, but so far away that the year may be a slip; nothing is refused for it. */
export function dayDoubt(text: string, today: Day, messages: TabMessages) {
  const validationMessage = dayQuestion(text, today, messages);
  return validationMessage === undefined
    ? {}
    : ({ validationState: "warning", validationMessage } as const);
}

export function dayQuestion(text: string, today: Day, { field }: TabMessages): string | undefined {
  return isUnusualDay(text, today) ? field.unusualYear(text.slice(0, 4)) : undefined;
}
