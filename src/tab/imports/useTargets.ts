import { useMemo } from "react";
import { isImportTarget, targetOf } from "#domain/imports/importTarget.ts";
import { useSession } from "#tab/session/session.tsx";
import { targetOptions } from "./targets.ts";

/** What columns may become, in the reader's words. */
export function useTargets() {
  const { language } = useSession();
  return useMemo(
    () => ({
      options: targetOptions(language),
      labelOf: (key: string) => (isImportTarget(key) ? targetOf(key).label[language] : key),
    }),
    [language],
  );
}
