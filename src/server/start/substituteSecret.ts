import { createHmac } from "node:crypto";

/** What cases are drawn by where the city has set no secret for it; the self-check says so. */
export function substituteSecret(linkSecret: string): string {
  return createHmac("sha256", linkSecret).update("cases drawn for a check").digest("hex");
}
