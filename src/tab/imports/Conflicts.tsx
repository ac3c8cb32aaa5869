import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { formatNumber } from "#texts/format.ts";
import type { GivenPlan } from "./usePlan.ts";

const RULES = ["keepRegister", "takeFile"] as const;

/** What counts where people have changed in the register what the list has changed too: asked once there is such a row. */
export function Conflicts(props: { readonly edited: GivenPlan; readonly conflicts: number }) {
  const { language, messages } = useSession();
  const { conflicts, edited } = props;
  const texts = messages.imports.rules;
  return (
    <>
      <Message intent="warning">
        {texts.conflictsFound(conflicts, formatNumber(conflicts, language))}
      </Message>
      <ConflictRule edited={edited} />
    </>
  );
}

export function ConflictRule({ edited }: { readonly edited: GivenPlan }) {
  const texts = useSession().messages.imports.rules;
  return (
    <RadioField
      label={texts.conflicts}
      keys={RULES}
      textOf={(one) => texts.conflict[one]}
      value={edited.plan.conflicts}
      onChange={(conflicts) => edited.change({ conflicts })}
    />
  );
}
