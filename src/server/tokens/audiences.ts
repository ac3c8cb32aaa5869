/**
 * For whom a token of the register's API may be made out. Tokens of version 2 name the client id; those asked for by the
 * resource name it: in Microsoft's form for a tab with a bot, or in that of earlier packages.
 */
export function audiencesOf(host: string, clientId: string): readonly string[] {
  return [clientId, `api://${host}/botid-${clientId}`, `api://${host}/${clientId}`];
}
