import { expect, test } from "vitest";
import { replyTo, TOKEN_REFUSALS } from "#local/window/hostBehaviour.ts";
import { SIGN_IN_PROBLEMS, signInFailure } from "#tab/data/signInFailure.ts";
import { problemText } from "#tab/session/problemText.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";
import { LANGUAGES } from "#texts/language.ts";

test.each([
  ["resourceRequiresConsent", "consentMissing"],
  [
    "Send an interactive authorization request for this user and resource., error mapped to action:resourceRequiresConsent, resource:api://register.example/1",
    "consentMissing",
  ],
  ["invalid_grant: AADSTS65001: The user or administrator has not consented", "consentMissing"],
  ["interaction_required: AADSTS50076: you must use multi-factor", "confirmationMissing"],
  ["resourceRequiresMfa", "confirmationMissing"],
  ["interaction_required", "confirmationMissing"],
  ["invalid_grant: AADSTS50105: is not assigned to a role", "notAssigned"],
  ["AADSTS53003: Access has been blocked by Conditional Access", "blockedByPolicy"],
  ["AADSTS530003: Your device is required to be managed", "blockedByPolicy"],
  ["resourceDisabled", "resourceUnavailable"],
  ["invalid_resource", "resourceUnavailable"],
  ["App resource defined in manifest and iframe origin do not match", "resourceUnavailable"],
  ["AADSTS7000112: Application is disabled", "resourceUnavailable"],
  ["CancelledByUser", "cancelled"],
  ["UserCancelled", "cancelled"],
  ["FailedToOpenWindow", "windowBlocked"],
  ["Get SSO token failed with error: tokenRevoked", "sessionEnded"],
  ["invalid_grant", "sessionEnded"],
  ["AADSTS50173: fresh auth token is needed", "sessionEnded"],
  ["unknownAuthError", "unknown"],
  ["Get Auth token failed", "unknown"],
  ["", "unknown"],
] as const)("%s means %s", (said, problem) => {
  expect(signInFailure(new Error(said))).toMatchObject({ problem, said });
  expect(signInFailure(said).problem).toBe(problem);
});

test.each(TOKEN_REFUSALS)("the local window's refusal %s has a sentence of its own", (refusal) => {
  expect(replyTo(refusal, "authentication.getAuthToken", 1)).toEqual({ refusal });
  expect(replyTo(refusal, "initialize", 1)).toBe("now");
  const { problem } = signInFailure(new Error(refusal));
  expect(problem === "unknown").toBe(refusal === "unknownAuthError");
});

test.each(LANGUAGES)("each reason is told apart from an expired sign-in (%s)", (language) => {
  const messages = tabMessages(language);
  const texts = SIGN_IN_PROBLEMS.map((problem) => messages.signIn[problem]);
  expect(new Set([...texts, messages.problems.notSignedIn]).size).toBe(texts.length + 1);
});

test("what only IT can mend names what Teams said, and long answers are cut", () => {
  const messages = tabMessages("de");
  expect(problemText(signInFailure(new Error("resourceDisabled")), messages)).toMatch(
    /Ihre IT.*\nMeldung von Teams: resourceDisabled$/,
  );
  expect(problemText(signInFailure(new Error("CancelledByUser")), messages)).not.toContain(
    "CancelledByUser",
  );
  expect(signInFailure(new Error("x".repeat(5_000))).said).toHaveLength(200);
});
