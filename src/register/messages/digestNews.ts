import { createHash } from "node:crypto";
import type { Context } from "#register/memory/context.ts";
import type { ToTell } from "./digestLines.ts";
import { bundleKey, readBundle } from "./ledger.ts";

/** Digits by which a line is known again, and how many lines are kept: what stands behind them counts as new. */
const DIGITS = 8;
const MOST_LINES = 1000;

/** The lines of a morning, so that the next morning knows them again. */
export function toldOf(lines: readonly ToTell[]): string {
  return lines.slice(0, MOST_LINES).map(markOf).join("");
}

/** Whether these lines say something that the digest sent last did not; one of an earlier version is not remembered. */
export function saysNews(
  context: Pick<Context, "keyValues">,
  personId: string,
  lines: readonly ToTell[],
): boolean {
  const told = lastTold(context, personId);
  if (told === undefined) return lines.length > 0;
  const known = new Set(told.match(new RegExp(`.{${DIGITS}}`, "g")));
  return lines.some((line) => !known.has(markOf(line)));
}

/** A case under another heading, or with another deadline, is news. */
function markOf({ line, section }: ToTell): string {
  const text = `${section} ${line.caseKey} ${line.due}`;
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
