import type { CaseView } from "#contract/case.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { StepLink } from "./StepLink.tsx";

/** Leads to the document of a decision, for those who read the decision. */
export function DocumentLink({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  if (view.decision === null) return null;
  return (
    <StepLink href={ADDRESSES.decision.hash({ caseKey: view.key })}>
      {messages.decisionDocument.open}
    </StepLink>
  );
}
