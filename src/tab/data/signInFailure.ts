/** Why Teams gave no token; `texts` has a sentence for each, and says what IT must do where it is theirs. */
export const SIGN_IN_PROBLEMS = [
  "hostSilent",
  "consentMissing",
  "confirmationMissing",
  "notAssigned",
  "blockedByPolicy",
  "resourceUnavailable",
  "cancelled",
  "windowBlocked",
  "sessionEnded",
  "unknown",
] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

/** No token, so no request. `said` is what Teams said about it, for those who have to mend it. */
export class SignInFailure extends Error {
  readonly problem: SignInProblem;
  readonly said: string;

  constructor(problem: SignInProblem, said = "") {
    super(`No token: ${problem} ${said}`);
    this.name = "SignInFailure";
    this.problem = problem;
    this.said = said;
  }
}

/*
 * Teams hands on one word, or a sentence of Microsoft Entra that holds it, such as "…, error mapped to
 * action:resourceRequiresConsent". Codes of Entra stand first, because they say more than the word beside them
 * ("invalid_grant: AADSTS65001"). Words: Teams' "Troubleshoot SSO" and the issues of teams-js (540, 691, 1343, 2239);
 * codes: Microsoft Entra's "Authentication and authorization error codes".
 */
const SAYINGS: readonly (readonly [SignInProblem, RegExp])[] = [
  ["consentMissing", /AADSTS(65001|65004|90094)\b/],
  ["confirmationMissing", /AADSTS(50074|50076|50079|50158|16000)\b/],
  ["notAssigned", /AADSTS50105\b/],
  ["blockedByPolicy", /AADSTS530\d{2,3}\b/],
  ["resourceUnavailable", /AADSTS(500011|650057|7000112|700016|50001)\b/],
  ["sessionEnded", /AADSTS(50133|50173|700082|700084|70008|50078)\b/],
  ["consentMissing", /resourceRequiresConsent|consent_?required/i],
  ["confirmationMissing", /resourceRequiresMfa|interaction_?required/i],
  ["resourceUnavailable", /resourceDisabled|invalid_?resource|App resource defined in manifest/i],
  ["cancelled", /CancelledByUser|UserCancel|user_?cancel/i],
  ["windowBlocked", /FailedToOpenWindow|popup_window_error/i],
  ["sessionEnded", /tokenRevoked|invalid_?grant|login_?required/i],
];

/** What a refusal of Teams means; whatever is not known is told as it was said. */
export function signInFailure(error: unknown): SignInFailure {
  const said = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  const known = SAYINGS.find(([, words]) => words.test(said));
  return new SignInFailure(known?.[0] ?? "unknown", said);
}
