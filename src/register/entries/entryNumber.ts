import type { EntryNo } from "#domain/entry/entry.ts";
import type { Context } from "#register/memory/context.ts";

/** The next free number of the year, claimed for ever: a deleted entry does not free it. */
export async function claimNumber(context: Context, year: string): Promise<EntryNo> {
  const prefix = `number/ki-${year}-`;
  let next = 1;
  const spend = (key: string): void => {
    const serial = key.startsWith(prefix) ? Number(key.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(serial)) next = Math.max(next, serial + 1);
  };
  for (const { key } of context.keyValues.ofKind("number")) spend(key);
  // The events know the numbers too, should somebody have emptied the list of claims.
  for (const [chain] of context.log.chains()) spend(`number/${chain}`);
  for (;;) {
    const serial = String(next).padStart(4, "0");
    const claim = await context.keyValues.claim(`${prefix}${serial}`, {
      by: context.instance,
      at: context.now(),
    });
    if (claim.ok) return `KI-${year}-${serial}`;
    next++;
  }
}
