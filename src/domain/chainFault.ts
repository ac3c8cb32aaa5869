/** What may be wrong with a chain of events: somebody changed or removed what the register wrote. */
export const CHAIN_FAULTS = [
  "unreadable",
  "missing",
  "duplicate",
  "link",
  "hash",
  "columns",
  "persons",
  "digest",
  "cutOff",
  "noChain",
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** What catches the eye in a sound chain: mostly an edit in SharePoint, which the register takes over by itself. */
export const CHAIN_NOTICES = ["outOfSync", "itemMissing", "handMade"] as const;
export type ChainNoticeKind = (typeof CHAIN_NOTICES)[number];
