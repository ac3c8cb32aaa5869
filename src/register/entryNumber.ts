import { randomUUID } from "node:crypto";
import type { EntryNo } from "#domain/entry.ts";
import type { Context } from "./context.ts";

/** The next free number of the year, claimed for ever: a deleted entry does not free it. */
export async function claimNumber(context: Context, year: string): Promise<EntryNo> {
  const prefix = `number/ki-${year}-`;
  const claimed = context.keyValues.withPrefix(prefix).map(({ key }) => key);
  // The events know the numbers too, should somebody have emptied the list of claims.
  const told = [...context.log.chains()].map(([chain]) => `number/${chain}`);
  const used = [...claimed, ...told]
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)));
  let next = Math.max(0, ...used.filter(Number.isInteger)) + 1;
  for (;;) {
    const serial = String(next).padStart(4, "0");
    const claim = await context.keyValues.claim(`${prefix}${serial}`, {
      // Two reports in the same millisecond must not take each other's claim for their own.
      id: randomUUID(),
      by: context.instance,
      at: context.now(),
    });
    if (claim.ok) return `KI-${year}-${serial}`;
    next++;
  }
}
