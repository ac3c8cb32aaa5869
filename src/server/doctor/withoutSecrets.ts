const SECRETS = [
  "CLIENT_SECRET",
  "LINK_SECRET",
  "LINK_SECRET_BEFORE",
  "METRICS_TOKEN",
  "SAMPLE_SECRET",
];
const TOKEN = /\bey[\w-]+\.[\w-]+\.[\w-]*/g;

/** What may be shown: whatever words an error finds, no secret of the configuration and no token is among them. */
export function withoutSecrets(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const secrets = SECRETS.flatMap((name) => env[name] ?? []).filter((secret) => secret !== "");
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, "…"), text.replace(TOKEN, "…"));
}
