import { z } from "zod";

/** A host name that Teams can reach: no scheme, no port, no wildcard, no address. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

const guid = (what: string) =>
  z
    .guid({ error: (issue) => (issue.input === undefined ? "is missing" : `is no GUID: ${what}`) })
    .toLowerCase();

const text = () => z.string({ error: "is missing" });

const configurationSchema = z
  .strictObject({
    appId: guid("the id of the app in the Teams catalogue"),
    clientId: guid("the client id of the app registration in Entra"),
    host: text().regex(HOST, "is no public host name such as ki-register.stadt.example"),
    developerName: text().trim().min(1, "is empty").max(32, "is longer than 32 characters"),
    version: text().regex(VERSION, "is no version such as 1.2.3"),
  })
  .brand<"ManifestConfiguration">();

/** What differs between one city's package and another's; checked, so a package made of it is valid. */
export type ManifestConfiguration = z.infer<typeof configurationSchema>;

interface ConfigurationFault {
  /** The key it is about; empty for the whole. */
  readonly setting: string;
  readonly problem: string;
}

type ConfigurationResult =
  | { readonly ok: true; readonly value: ManifestConfiguration }
  | { readonly ok: false; readonly faults: readonly ConfigurationFault[] };

/** Checks the configuration; all its faults come together. */
export function parseConfiguration(input: unknown): ConfigurationResult {
  const parsed = configurationSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => ({
      setting: path.join("."),
      problem: message,
    })),
  };
}
