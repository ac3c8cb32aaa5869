import type { Logger } from "pino";

/** Codes, verbs and status only: never an activity, a card, a name or an id of a person. */
export type BotLog = Pick<Logger, "info" | "warn" | "error">;
