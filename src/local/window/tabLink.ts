/** Where a link of a card or of the tab leads. */
type LinkTarget =
  | { readonly kind: "tabPath"; readonly path: string }
  | { readonly kind: "tabPage"; readonly subPage: string }
  | { readonly kind: "outside"; readonly url: string }
  | { readonly kind: "refused" };

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Links to our own tab stay in the window, as deep links stay in Teams; anything else opens beside it.
 * Schemes other than http, https and mailto are refused.
 */
export function linkTarget(link: string, ownOrigin: string): LinkTarget {
  const url = URL.parse(link, ownOrigin);
  if (url === null) return { kind: "refused" };
  if (isOwn(url, new URL(ownOrigin)) && /^\/tab(\/|$)/.test(url.pathname)) {
    return { kind: "tabPath", path: `${url.pathname}${url.search}${url.hash}` };
  }
  if (url.hostname === "teams.microsoft.com" && url.pathname.startsWith("/l/entity/")) {
    return { kind: "tabPage", subPage: subPageOf(url) };
  }
  return ["http:", "https:", "mailto:"].includes(url.protocol)
    ? { kind: "outside", url: url.href }
    : { kind: "refused" };
}

/** A link written for `127.0.0.1` is ours too when the window was opened as `localhost`. */
function isOwn(url: URL, own: URL): boolean {
  if (url.origin === own.origin) return true;
  return (
    url.protocol === own.protocol &&
    url.port === own.port &&
    LOOPBACK.includes(url.hostname) &&
    LOOPBACK.includes(own.hostname)
  );
}

/** Teams writes the page as JSON into `context`: `{"subEntityId": "entry/42"}`. */
function subPageOf(url: URL): string {
  const context = url.searchParams.get("context");
  if (context === null) return "";
  try {
    const parsed: unknown = JSON.parse(context);
    if (typeof parsed !== "object" || parsed === null) return "";
    const { subEntityId } = { subEntityId: undefined, ...parsed };
    return typeof subEntityId === "string" ? subEntityId : "";
  } catch {
    // A broken context opens the app's first page, as in Teams.
    return "";
  }
}
