import type { EntryNo } from "#domain/entry/entry.ts";
import type { Context } from "#register/memory/context.ts";

/** The next free number of the year, claimed for ever: a deleted entry does not free it. */
export async function claimNumber(context: Context, year: string): Promise<EntryNo> {
  return numberOf(year, await claimLast(context, year, 1));
}

/**
 * So many numbers in a row by one claim, that of the last: whoever looks for the next one begins behind it. Two who claim at
 * the same moment may have been given the same ones; the list takes each of them once, and one of the two claims another.
 */
export async function claimNumbers(
  context: Context,
  year: string,
  count: number,
): Promise<readonly EntryNo[]> {
  if (count === 0) return [];
  const last = await claimLast(context, year, count);
  return Array.from({ length: count }, (_, at) => numberOf(year, last - count + 1 + at));
}

async function claimLast(context: Context, year: string, count: number): Promise<number> {
  let last = highest(context, year) + count;
  for (;;) {
    const claim = await context.keyValues.claim(`number/${numberOf(year, last).toLowerCase()}`, {
      by: context.instance,
      at: context.now(),
    });
    if (claim.ok) return last;
    last++;
  }
}

function highest({ keyValues, log }: Context, year: string): number {
  const prefix = `number/ki-${year}-`;
  let found = 0;
  const spend = (key: string): void => {
    const serial = key.startsWith(prefix) ? Number(key.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(serial)) found = Math.max(found, serial);
  };
  for (const { key } of keyValues.ofKind("number")) spend(key);
  // The events know the numbers too, should somebody have emptied the list of claims.
  for (const [chain] of log.chains()) spend(`number/${chain}`);
  return found;
}

function numberOf(year: string, serial: number): EntryNo {
  return `KI-${year}-${String(serial).padStart(4, "0")}`;
}
