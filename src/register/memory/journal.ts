/** Chains that tell of what is no item. Each is one for all, so that an event taken out of it is missed. */
const JOURNALS = ["exports", "imports"] as const;
export type Journal = (typeof JOURNALS)[number];

export function isJournal(chain: string): chain is Journal {
  return JOURNALS.some((one) => one === chain);
}
