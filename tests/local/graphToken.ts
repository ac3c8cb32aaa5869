import type { StandIn } from "#local/standIn.ts";

/** As the service does it, asks for the application's token once: a signature costs more than the request it is for. */
export function graphToken({ signIn }: Pick<StandIn, "signIn">): () => Promise<string> {
  let token: Promise<string> | undefined;
  return () => {
    token ??= signIn.appToken("graph");
    return token;
  };
}
