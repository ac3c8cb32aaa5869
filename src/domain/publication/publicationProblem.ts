/** Why something must not be released. */
export const RELEASE_PROBLEMS = [
  "notToPublish",
  "classNotPublic",
  "publicFieldMissing",
  "contactIsPerson",
  "namesPerson",
  "unknownPublicField",
  "deliberateMissing",
  "publicTooLong",
] as const;
export type ReleaseProblem = (typeof RELEASE_PROBLEMS)[number];

/** Why a step towards the public register is refused. */
export const PUBLICATION_PROBLEMS = [
  ...RELEASE_PROBLEMS,
  /** Nothing waits for the owner, or something else than what they looked at. */
  "releaseChanged",
  "notPublished",
  "notReopened",
  "withheldNoteMissing",
  /** It needs a closer look than several at once allow. */
  "releasedAlone",
] as const;
export type PublicationProblem = (typeof PUBLICATION_PROBLEMS)[number];
