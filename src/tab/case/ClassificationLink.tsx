import type { CaseView } from "#contract/case.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { classificationOpening } from "./classificationOpening.ts";
import { StepLink } from "./StepLink.tsx";

/** Leads to the questions of the classification of a case, where the person has something to do or to see there. */
export function ClassificationLink({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const opening = classificationOpening(view);
  if (opening === undefined) return null;
  return (
    <StepLink href={ADDRESSES.classify.hash({ caseKey: view.key })}>
      {messages.classify.open[opening]}
    </StepLink>
  );
}
