import { useEffect, useLayoutEffect } from "react";
import type { Navigation } from "./navigation.ts";
import { usePlace } from "./session.tsx";

/** Brings the page back to where one was in it, also while its content is still growing. */
export function useReturn(navigation: Navigation): void {
  const place = usePlace(navigation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every place is another return.
  useLayoutEffect(() => bringBack(navigation), [place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => {
    if (navigation.returned() === undefined) return;
    const grown = new ResizeObserver(() => bringBack(navigation));
    grown.observe(document.body);
    return () => grown.disconnect();
  }, [place]);
}

function bringBack(navigation: Navigation): void {
  const returned = navigation.returned();
  if (returned === undefined) return;
  window.scrollTo(0, returned.top);
  if (Math.abs(window.scrollY - returned.top) < 2) navigation.reached();
}
