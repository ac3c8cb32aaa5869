import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { Conditions, conditionsOf } from "#tab/case/Conditions.tsx";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { ConditionInputs, EMPTY_CONDITION } from "./ConditionInputs.tsx";
import { conditionProblem } from "./commandDraft.ts";

/** The conditions of a decided case; a coordinator adds another one once it is approved. */
export function ConditionPanel({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const texts = messages.condition;
  if (view.conditions.length === 0 && !view.rights.addCondition) return null;
  return (
    <Panel title={texts.title}>
      <Conditions conditions={conditionsOf(view)} />
      {view.rights.addCondition && (
        <div>
          <Button aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
            {texts.add}
          </Button>
        </div>
      )}
      {isAdding && view.rights.addCondition && (
        <AddConditionForm view={view} onDone={() => setIsAdding(false)} />
      )}
    </Panel>
  );
}

function AddConditionForm(props: { readonly view: CaseView; readonly onDone: () => void }) {
  const { messages, today } = useSession();
  const form = useCaseForm(props.view, EMPTY_CONDITION, "addCondition");
  const texts = messages.condition;

  function send() {
    const problem = conditionProblem(form.draft, today);
    if (problem !== undefined) return form.refuse(texts.problems[problem]);
    const { dueOn, text } = form.draft;
    const input = { revision: form.seen.revision, text: text.trim(), dueOn };
    form.send({ name: "addCondition", input }, props.onDone);
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.add, pending: form.isPending, run: send }}
    >
      <Paragraph>{texts.addLead}</Paragraph>
      <ConditionInputs value={form.draft} onChange={form.change} />
    </InlineForm>
  );
}
