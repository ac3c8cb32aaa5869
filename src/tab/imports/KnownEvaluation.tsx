import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { parseDay } from "#domain/time/day.ts";
import { useSession } from "#tab/session/session.tsx";
import { useProblemFocus } from "#tab/shared/focus.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem" },
});

const KINDS = ["proposal", "known"] as const;

/** Whether it is to be so, and whether going on was tried: then what is missing is said. */
interface KnownWish {
  readonly isWanted: boolean;
  readonly isChecked: boolean;
  readonly onWanted: (isWanted: boolean) => void;
}

/** What a class in the list is worth; that it is decided already has to be said with a reason. */
export function KnownEvaluation(props: KnownWish & { readonly edited: GivenPlan }) {
  const styles = useStyles();
  const { messages } = useSession();
  const { edited, isChecked, isWanted, onWanted } = props;
  const { evaluation } = edited.plan;
  const isGiven = evaluation.kind === "known";
  const [reason, setReason] = useState(isGiven ? evaluation.reason : "");
  const [on, setOn] = useState<string>(isGiven ? (evaluation.on ?? "") : "");
  const texts = messages.imports.evaluations;
  const problem =
    isChecked && isWanted && reason.trim() === "" ? texts.knownReasonMissing : undefined;
  const form = useProblemFocus(problem === undefined ? undefined : { reason: problem });

  // Without a reason it stays a proposal.
  function save(next: { isWanted?: boolean; reason?: string; on?: string }) {
    const wanted = { isWanted, reason, on, ...next };
    onWanted(wanted.isWanted);
    setReason(wanted.reason);
    setOn(wanted.on);
    const day = parseDay(wanted.on);
    const words = wanted.reason.trim();
    edited.change({
      evaluation:
        wanted.isWanted && words !== ""
          ? { kind: "known", reason: words, ...(day === undefined ? {} : { on: day }) }
          : { kind: "proposal" },
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.root}
      onSubmit={(event) => event.preventDefault()}
    >
      <RadioField
        label={texts.knownChoice}
        keys={KINDS}
        textOf={(one) => texts.kinds[one]}
        value={isWanted ? "known" : "proposal"}
        onChange={(one) => save({ isWanted: one === "known" })}
      />
      {isWanted && (
        <>
          <WordsField
            label={texts.knownReason}
            hint={texts.knownReasonHint}
            required
            problem={problem}
            value={reason}
            rows={2}
            maxLength={IMPORT_LIMITS.reason}
            onChange={(text) => save({ reason: text })}
          />
          <Field label={texts.knownOn}>
            <Input type="date" value={on} onChange={(_, { value }) => save({ on: value })} />
          </Field>
        </>
      )}
    </form>
  );
}
