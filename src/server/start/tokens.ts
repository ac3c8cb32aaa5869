import {
  ClientAssertionCredential,
  type ClientAssertionCredentialOptions,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from "@azure/identity";
import type { RequestPolicy } from "#outbound/requestPolicy.ts";
import { withRetries } from "#outbound/withRetries.ts";
import type { TenantConfig } from "./config.ts";

/** Entra answers within a second; whoever waits for a token waits for its answer, too. */
const TOKEN_POLICY: RequestPolicy = {
  tryMs: 4_000,
  allMs: 9_000,
  tries: 3,
  firstWaitMs: 500,
  longestWaitMs: 2_000,
};

/** Our policy tries again, not the library's own. */
const OPTIONS = { retryOptions: { maxRetries: 0 } };

/** What an assertion for a federated credential of Entra is made out to. */
const EXCHANGE_SCOPE = "api://AzureADTokenExchange/.default";

/** A token for a scope; another one than was refused, where one was. */
export type Tokens = (scope: string, refused?: string) => Promise<string>;

/** Tokens of the credential that `make` makes. It remembers them until shortly before their end; a new one remembers none. */
export function createTokens(
  make: () => TokenCredential,
  policy: RequestPolicy = TOKEN_POLICY,
): Tokens {
  let credential = make();
  const ask = async (of: TokenCredential, scope: string): Promise<string> => {
    const token = await withRetries(
      policy,
      (abortSignal) => of.getToken(scope, { abortSignal }),
      (error) => (isRefusal(error) ? undefined : {}),
    );
    if (token === null) throw new Error(`The tenant gives no token for ${scope}`);
    return token.token;
  };
  return async (scope, refused) => {
    const asked = credential;
    const token = await ask(asked, scope);
    if (token !== refused) return token;
    if (credential === asked) credential = make();
    return ask(credential, scope);
  };
}

/** Entra has answered, and would answer the same again. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = "statusCode" in error ? error.statusCode : undefined;
  if (typeof status === "number") return status >= 400 && status < 500 && status !== 429;
  return /\bAADSTS\d+\b/.test(error.message);
}

/** How the service signs in, as its settings say; `authority` is Entra where it says nothing else. */
export function credentialOf(
  config: TenantConfig,
  authority: ClientAssertionCredentialOptions = {},
): TokenCredential {
  const options = { ...OPTIONS, ...authority };
  const { CLIENT_CERTIFICATE_PATH, CLIENT_ID, CLIENT_SECRET, TENANT_ID } = config;
  if (CLIENT_SECRET !== undefined) {
    return new ClientSecretCredential(TENANT_ID, CLIENT_ID, CLIENT_SECRET, options);
  }
  if (CLIENT_CERTIFICATE_PATH !== undefined) {
    return new ClientCertificateCredential(TENANT_ID, CLIENT_ID, CLIENT_CERTIFICATE_PATH, options);
  }
  const { MANAGED_IDENTITY_CLIENT_ID: clientId } = config;
  if (clientId === undefined) throw new Error("MANAGED_IDENTITY_CLIENT_ID is missing");
  const identity = new ManagedIdentityCredential({ clientId, ...OPTIONS });
  return federated(config, identity, options);
}

/** The app registration trusts the managed identity: what that one is given proves who we are, and nothing is kept secret. */
function federated(
  { CLIENT_ID, TENANT_ID }: Pick<TenantConfig, "CLIENT_ID" | "TENANT_ID">,
  identity: TokenCredential,
  options: ClientAssertionCredentialOptions,
): TokenCredential {
  const assertion = async (): Promise<string> => {
    const token = await identity.getToken(EXCHANGE_SCOPE);
    if (token === null) throw new Error("The managed identity gives no assertion");
    return token.token;
  };
  return new ClientAssertionCredential(TENANT_ID, CLIENT_ID, assertion, options);
}
