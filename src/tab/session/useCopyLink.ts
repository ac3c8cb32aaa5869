import { useState } from "react";
import { tabLink } from "#domain/tabLink.ts";
import { useFirstSession } from "./session.tsx";

export interface CopiedLink {
  /** Opens the place in Teams; undefined where a service of an earlier version does not say which app it is. */
  readonly link: string | undefined;
  /** Copies it, or what stands in its place. */
  readonly copy: (other?: string) => void;
  /** What became of it; refused where the host gives no clipboard. */
  readonly result: "copied" | "refused" | undefined;
}

/** A link to a place of the tab, and the way to take it along. */
export function useCopyLink(hash: string): CopiedLink {
  const { me } = useFirstSession();
  const [result, setResult] = useState<CopiedLink["result"]>();
  const { appId } = me;
  const link = appId === undefined ? undefined : tabLink(appId, hash.replace(/^#\//, ""));
  // Without a permission of the host there is no clipboard at all.
  const write = async (text: string) => navigator.clipboard.writeText(text);
  return {
    link,
    result,
    copy: (other = "") =>
      void write(link ?? other).then(
        () => setResult("copied"),
        () => setResult("refused"),
      ),
  };
}
