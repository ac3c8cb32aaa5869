import type { Request } from "express";
import type { Held } from "#server/answers/listAnswers.ts";

/** What whoever asks says they hold of a list. */
export function heldIn({ query }: Request): Held {
  return { since: textIn(query.since), digests: textIn(query.digests) };
}

/** A parameter of the query; undefined where it is given twice. */
export function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
