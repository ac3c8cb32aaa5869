const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The stand-in calls nobody but this machine. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === "http:" || protocol === "https:") && LOOPBACK.has(hostname);
}
