import { useState } from "react";
import { tabLink } from "#contract/tabLink.ts";
import { ADDRESSES, type EntryTab } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";

export interface CopiedLink {
  /** Undefined where the service has not said which app it is. */
  readonly copy: (() => void) | undefined;
  /** What became of it; the link itself where the host gives no clipboard. */
  readonly result: "copied" | { readonly link: string } | undefined;
}

/** A link that opens this tab of the entry in Teams. */
export function useCopyLink(no: string, tab: EntryTab): CopiedLink {
  const { me } = useSession();
  const [result, setResult] = useState<CopiedLink["result"]>();
  const { appId } = me;
  if (appId === undefined) return { copy: undefined, result };
  const link = tabLink(appId, ADDRESSES.entry.hash({ no, tab }).replace("#/", ""));
  // Without a permission of the host there is no clipboard at all.
  const write = async () => navigator.clipboard.writeText(link);
  const copy = () =>
    void write().then(
      () => setResult("copied"),
      () => setResult({ link }),
    );
  return { copy, result };
}
