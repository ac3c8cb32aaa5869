import type { Logger } from "pino";

/** Codes, verbs and status only: never an activity, a card, a name or an id of a person. */
export type BotLog = Pick<Logger, "info" | "warn" | "error">;

/** What may be logged of something thrown: its kind, because messages may carry data. */
export function errorKind(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
