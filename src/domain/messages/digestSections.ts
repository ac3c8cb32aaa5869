/**
 * What waits for coordinators, the most urgent first, in their digest and on the page they land on; a case stands in the first
 * that fits.
 */
export const DIGEST_SECTIONS = [
  "suspensions",
  "incidents",
  "unattended",
  "undelivered",
  "overdue",
  "sections",
  "evidence",
  "conditions",
  "soon",
  "unanswered",
  "checks",
  "new",
] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];
