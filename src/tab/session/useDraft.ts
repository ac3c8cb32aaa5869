import { useState } from "react";
import type { z } from "zod";
import { useSession } from "./session.tsx";

/** State of a form that is still there when the form comes back; `forget` ends that. */
export function useDraft<Draft>(form: string, schema: z.ZodType<Draft>, empty: () => Draft) {
  const { drafts } = useSession();
  const [draft, setDraft] = useState(() => {
    const kept = schema.safeParse(drafts.get(form));
    return kept.success ? kept.data : empty();
  });
  return {
    draft,
    change(part: Partial<Draft>) {
      setDraft((before) => {
        const next = { ...before, ...part };
        drafts.set(form, next);
        return next;
      });
    },
    forget: () => drafts.set(form, undefined),
  };
}
