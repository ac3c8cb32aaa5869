import { useState } from "react";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { useSession } from "#tab/session/session.tsx";
import { useProblemFocus } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { withPersonsReason } from "./personsAnswer.ts";
import type { GivenPlan } from "./usePlan.ts";

/** Whether persons are taken over, and what for. */
export function PersonsPanel(props: {
  readonly edited: GivenPlan;
  readonly isWanted: boolean;
  readonly problem: "personsReasonMissing" | undefined;
  readonly onWanted: (isWanted: boolean) => void;
}) {
  const texts = useSession().messages.imports.values;
  const { edited, isWanted, onWanted, problem } = props;
  const [reason, setReason] = useState(edited.plan.personsReason ?? "");
  const form = useProblemFocus(problem === undefined ? undefined : { reason: problem });

  function save(next: string) {
    edited.replace((plan) => withPersonsReason(plan, next));
  }

  return (
    <Panel title={texts.persons}>
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        <Paragraph>{texts.personsLead}</Paragraph>
        <RadioField
          label={texts.personsQuestion}
          keys={["no", "yes"]}
          textOf={(one) => (one === "yes" ? texts.personsYes : texts.personsNo)}
          value={isWanted ? "yes" : "no"}
          onChange={(one) => {
            onWanted(one === "yes");
            save(one === "yes" ? reason : "");
          }}
        />
        {isWanted && (
          <WordsField
            label={texts.personsReason}
            hint={texts.personsReasonHint}
            required
            problem={problem === undefined ? undefined : texts[problem]}
            value={reason}
            rows={2}
            maxLength={IMPORT_LIMITS.reason}
            onChange={(text) => {
              setReason(text);
              save(text);
            }}
          />
        )}
      </form>
    </Panel>
  );
}
