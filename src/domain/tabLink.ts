/** A link that Teams opens in the register's tab, at the given page. */
export function tabLink(appId: string, subEntityId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${appId}/register?context=${context}`;
}

/** A link to what the register knows of an application. */
export function entryLink(appId: string, no: string): string {
  return tabLink(appId, `entry/${encodeURIComponent(no)}`);
}
