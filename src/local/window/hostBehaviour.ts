/** What Teams and its mobile apps have been seen to say when they give no token; each arrives as the text of an error. */
export const TOKEN_REFUSALS = [
  "resourceRequiresConsent",
  "resourceRequiresMfa",
  "resourceDisabled",
  "invalid_resource",
  "CancelledByUser",
  "FailedToOpenWindow",
  "tokenRevoked",
  "invalid_grant",
  "interaction_required",
  "AADSTS50105",
  "AADSTS53003",
  "unknownAuthError",
] as const;
type TokenRefusal = (typeof TOKEN_REFUSALS)[number];

/** How Teams behaves around the tab; a phone, a proxy or a busy computer makes it do all of this. */
export const HOST_BEHAVIOURS = [
  "prompt",
  "late",
  "silent",
  "losesContext",
  "silentToken",
  ...TOKEN_REFUSALS,
] as const;
export type HostBehaviour = (typeof HOST_BEHAVIOURS)[number];

/** `held` is answered when the host behaves again, `lost` never. */
type Reply = "now" | "late" | "held" | "lost" | { readonly refusal: TokenRefusal };

/** What becomes of the tab's call of this name; `nth` counts its calls from 1. */
export function replyTo(behaviour: HostBehaviour, func: string, nth: number): Reply {
  switch (behaviour) {
    case "prompt":
      return "now";
    case "late":
      return func === "initialize" || func === "getContext" ? "late" : "now";
    case "silent":
      return "held";
    case "losesContext":
      return func === "getContext" && nth === 1 ? "lost" : "now";
    case "silentToken":
      return func === TOKEN_CALL ? "held" : "now";
    default:
      return func === TOKEN_CALL ? { refusal: behaviour } : "now";
  }
}

const TOKEN_CALL = "authentication.getAuthToken";
