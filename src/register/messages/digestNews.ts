import { createHash } from "node:crypto";
import { publicationTurn } from "#domain/publication/publicationTurn.ts";
import type { Context } from "#register/memory/context.ts";
import type { PublicationWait } from "#register/memory/publicationIndex.ts";
import type { ToTell } from "./digestLines.ts";
import { bundleKey, readBundle } from "./ledger.ts";

/** Digits by which a line is known again, and how many lines are kept: what stands behind them counts as new. */
const DIGITS = 8;
const MOST_LINES = 1000;

/** The marks of a morning's lines, so that the next morning knows them again. */
export function toldOf(marks: readonly string[]): string {
  return marks.slice(0, MOST_LINES).join("");
}

/** Whether lines with these marks say something that the digest sent last did not; one of an earlier version is not remembered. */
export function saysNews(
  context: Pick<Context, "keyValues">,
  personId: string,
  marks: readonly string[],
): boolean {
  const told = lastTold(context, personId);
  if (told === undefined) return marks.length > 0;
  const known = new Set(told.match(new RegExp(`.{${DIGITS}}`, "g")));
  return marks.some((mark) => !known.has(mark));
}

/** A case under another heading, or with another deadline, is news. */
export function lineMark({ line, section }: ToTell): string {
  return markOf(`${section} ${line.caseKey} ${line.due}`);
}

/** An application that has changed again, was sent back, or was released and can be confirmed by nobody, is news. */
export function publicationMark({ entry, isSentBack, state }: PublicationWait): string {
  const { publication } = entry;
  const isAsked = isSentBack || publicationTurn(state) === "responsible";
  const release = isAsked ? publication?.release : undefined;
  return markOf(`publication ${entry.no} ${state} ${publication?.publishedAt} ${release}`);
}

function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}

function lastTold({ keyValues }: Pick<Context, "keyValues">, personId: string): string | undefined {
  const own = bundleKey(personId, "digest-");
  const sent = [...keyValues.ofKind("parcel")]
    .filter(({ key }) => key.startsWith(own))
    .flatMap((stored) => readBundle(stored) ?? [])
    .filter(({ state }) => state === "sent")
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return sent.at(-1)?.told;
}
