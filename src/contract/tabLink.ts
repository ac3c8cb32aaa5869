/** A link that Teams opens in the register's tab, at the given page. */
export function tabLink(appId: string, subEntityId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${appId}/register?context=${context}`;
}
