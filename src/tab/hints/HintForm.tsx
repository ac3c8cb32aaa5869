import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { HINT_USES, type HintUse } from "#domain/hints/hint.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { giveHintMutation } from "#tab/data/hints.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

interface HintDraft {
  readonly what: string;
  readonly where: string;
  readonly inUse: HintUse;
  readonly contact: string;
}

type Problems = Partial<Readonly<Record<"what" | "where", string>>>;

const useStyles = makeStyles({ wide: { justifySelf: "stretch", maxWidth: "36rem" } });

const EMPTY: HintDraft = { what: "", where: "", inUse: "unknown", contact: "" };

/** Four questions; two of them may stay open. */
export function HintForm(props: {
  readonly title: string | undefined;
  readonly onGiven: () => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm(EMPTY, giveHintMutation(data), "hint");
  const [brought, setBrought] = useState(props.title?.slice(0, TEXT_LIMITS.hintWhat));
  const [problems, setProblems] = useState<Problems>({});
  const texts = messages.hint;
  const { draft } = form;
  const what = brought ?? draft.what;

  /** What is typed may have mended what was wrong with its field. */
  function change(part: Pick<Partial<HintDraft>, "what" | "where">) {
    form.change(part);
    const typed = Object.keys(part);
    const rest = Object.entries(problems).filter(([field]) => !typed.includes(field));
    setProblems(Object.fromEntries(rest));
  }

  function send() {
    const content = { ...draft, what: what.trim(), where: draft.where.trim() };
    const missing = {
      ...(content.what === "" ? { what: texts.missing.what } : {}),
      ...(content.where === "" ? { where: texts.missing.where } : {}),
    };
    setProblems(missing);
    if (Object.keys(missing).length === 0) form.send({ id, ...content }, props.onGiven);
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      problems={problems}
      submit={{ label: texts.give, run: send, pending: form.isPending }}
    >
      <Field
        {...fieldProps({
          className: styles.wide,
          label: texts.what,
          hint: texts.whatHint,
          required: true,
          problem: problems.what,
        })}
      >
        <Input
          value={what}
          maxLength={TEXT_LIMITS.hintWhat}
          onChange={(_, { value }) => {
            setBrought(undefined);
            change({ what: value });
          }}
        />
      </Field>
      <Field
        {...fieldProps({
          className: styles.wide,
          label: texts.where,
          hint: texts.whereHint,
          required: true,
          problem: problems.where,
        })}
      >
        <Input
          value={draft.where}
          maxLength={TEXT_LIMITS.hint}
          onChange={(_, { value }) => change({ where: value })}
        />
      </Field>
      <RadioField
        label={texts.inUse}
        keys={HINT_USES}
        textOf={(use) => texts.uses[use]}
        value={draft.inUse}
        onChange={(inUse) => form.change({ inUse })}
      />
      <Field
        {...fieldProps({ className: styles.wide, label: texts.contact, hint: texts.contactHint })}
      >
        <Input
          value={draft.contact}
          maxLength={TEXT_LIMITS.hint}
          onChange={(_, { value }) => form.change({ contact: value })}
        />
      </Field>
    </InlineForm>
  );
}
