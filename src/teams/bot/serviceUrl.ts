const HOST = "smba.trafficmanager.net";
const DOMAIN = ".botframework.com";
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Whether the bot's own token may be sent to this address: Microsoft's connector, or this machine if allowed. */
export function isAllowedServiceUrl(text: string, allowLoopback: boolean): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (url.protocol === "http:") return allowLoopback && LOOPBACK.includes(url.hostname);
  return (
    url.protocol === "https:" &&
    url.port === "" &&
    (url.hostname === HOST || url.hostname.endsWith(DOMAIN))
  );
}
