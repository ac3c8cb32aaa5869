import { useMemo } from "react";
import type { Bilingual } from "#domain/bilingual.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { isImportTarget, targetOf } from "#domain/imports/importTarget.ts";
import { formField } from "#tab/fields/formField.ts";
import { useSession } from "#tab/session/session.tsx";
import { targetOptions } from "./targets.ts";

/** What columns may become, in the reader's words. */
export function useTargets() {
  const { language } = useSession();
  return useMemo(
    () => ({
      options: targetOptions(language),
      labelOf: (key: string) => labelOf(key)[language],
    }),
    [language],
  );
}

/** What is missing is told by its field, which may be found through another target. */
function labelOf(key: string): Bilingual {
  if (isImportTarget(key)) return targetOf(key).label;
  return isFieldKey(key) ? formField(fieldOf(key)).label : { de: key, en: key };
}
