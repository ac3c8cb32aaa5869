import type { LastRequest } from "./gate.ts";

/** `ALL_KILLS=1` kills before and after every request of every scenario. */
const ALL = process.env.ALL_KILLS === "1";

/**
 * Where to kill a process that asks for this. Between two requests it makes no difference whether the process has heard
 * the answer to the first, so each is held once: a write when it was carried out, a read before; reads of changes,
 * which leave together, once for all. `each` takes a sample.
 */
export function killsOf(asked: readonly string[], each: number): readonly LastRequest[] {
  const writes = asked.slice(0, 1 + asked.findLastIndex(isWrite));
  const both = [false, true];
  if (ALL) {
    return writes.flatMap((_, index) =>
      both.map((carriedOut) => ({ request: index + 1, carriedOut })),
    );
  }
  return writes
    .flatMap((what, index): LastRequest[] =>
      isDelta(what) && isDelta(writes[index - 1])
        ? []
        : [{ request: index + 1, carriedOut: isWrite(what) }],
    )
    .filter((_, index) => index % each === 0);
}

function isWrite(what: string): boolean {
  return !what.startsWith("GET");
}

function isDelta(what: string | undefined): boolean {
  return what?.endsWith("/delta") === true;
}
