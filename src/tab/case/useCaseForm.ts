import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";

/**
 * A form that does something to a case. `seen` is the case as it was on the screen when the form opened: a command
 * names that revision, not the latest one, which nobody has looked at.
 */
export function useCaseForm<Draft extends object>(
  view: CaseView,
  empty: Draft,
  /** What the form is for, where what is typed into it is kept. */
  keptAs?: string,
) {
  const { data } = useSession();
  const [seen] = useState(view);
  const kept = keptAs && `${keptAs} ${view.key} ${view.targetRevision}`;
  return { seen, ...useForm(empty, caseCommandMutation(data, view.key), kept) };
}
