import type { RawRow } from "./importedRow.ts";

/**
 * What a row is known by that has no id in its source: the same texts under the same titles have the same digest. It
 * tells rows apart and protects nothing: 106 bits of cyrb53 (public domain), once from each end of the seed.
 */
export function rowDigest(raw: RawRow): string {
  const text = JSON.stringify(
    Object.entries(raw)
      .filter(([, cell]) => cell !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [hash53(text, 1), hash53(text, 2)]
    .map((half) => half.toString(16).padStart(14, "0"))
    .join("");
}

function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
