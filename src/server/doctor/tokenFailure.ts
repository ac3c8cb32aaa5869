/** Why there is no token: the tenant's error code, or the kind of error; its message may say too much. */
export function tokenFailure(error: unknown): { readonly reason: string } {
  if (!(error instanceof Error)) return { reason: "?" };
  return { reason: /\bAADSTS\d+\b/.exec(error.message)?.[0] ?? error.name };
}
