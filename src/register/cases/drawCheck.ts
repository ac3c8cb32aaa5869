import { createHmac } from "node:crypto";

const ONE_IN = 10;

/** Draws one case in ten with the city's secret: always the same, and by its key nobody can tell which (workflow §2). */
export function createDraw(secret: string): (caseKey: string) => boolean {
  return (caseKey) =>
    createHmac("sha256", secret).update(caseKey.toLowerCase()).digest().readUInt32BE(0) % ONE_IN ===
    0;
}
