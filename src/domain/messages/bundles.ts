/** Together in one card: `atOnce` where it is much, `daily` what is gathered for a day and waits for working hours. */
export const BUNDLES = {
  requests: "atOnce",
  unattended: "atOnce",
  incidents: "atOnce",
  suspensions: "atOnce",
  reminder: "daily",
  escalation: "daily",
  /** The coordinators' morning; it holds no messages. */
  digest: "daily",
} as const;
export type BundleKind = keyof typeof BUNDLES;
