import { createHmac } from "node:crypto";

/** Draws one case in so many with the city's secret: always the same, and by its key nobody can tell which (workflow §2). */
export function createDraw(secret: string): (caseKey: string, oneIn: number) => boolean {
  return (caseKey, oneIn) =>
    createHmac("sha256", secret).update(caseKey.toLowerCase()).digest().readUInt32BE(0) % oneIn ===
    0;
}
