import { useMemo } from "react";
import { useSession } from "#tab/session/session.tsx";
import { targetLabel, targetOptions } from "./targets.ts";

/** What columns may become, in the reader's words. */
export function useTargets() {
  const { language, messages } = useSession();
  const { others } = messages.imports.columns;
  return useMemo(
    () => ({
      options: targetOptions(language, others),
      labelOf: (key: string) => targetLabel(key, language, others),
    }),
    [language, others],
  );
}
