import { Button, Field, Input, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { EvidenceView } from "#contract/conditions.ts";
import { EVIDENCE_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  field: { width: "100%", maxWidth: "40rem" },
});

/** The documents that prove something, in the city's SharePoint; what was replaced says by what. */
export function CaseEvidence({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const { evidence, rights } = view;
  const texts = messages.evidence;
  const close = () => setIsAdding(false);
  const mayAdd = rights.addEvidence && evidence.length < EVIDENCE_MAX;
  if (evidence.length === 0 && !mayAdd) return null;
  return (
    <Panel title={texts.title}>
      {evidence.length > 0 && (
        <ul className={styles.list} aria-label={texts.title}>
          {evidence.map((one) => (
            <EvidenceItem key={one.id} evidence={one} all={evidence} />
          ))}
        </ul>
      )}
      {mayAdd && !isAdding && (
        <div>
          <Button onClick={() => setIsAdding(true)}>{texts.add}</Button>
        </div>
      )}
      {mayAdd && isAdding && <EvidenceForm view={view} onDone={close} onCancel={close} />}
    </Panel>
  );
}

function EvidenceItem(props: {
  readonly evidence: EvidenceView;
  readonly all: readonly EvidenceView[];
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const days = useDays();
  const { all, evidence } = props;
  const texts = messages.evidence;
  const next = all.find(({ id }) => id === evidence.replacedBy);
  const about = [
    evidence.isOfArt63 ? texts.ofArt63 : undefined,
    evidence.version === "" ? undefined : texts.versionOf(evidence.version),
    days.beside(evidence.datedOn),
    next === undefined ? undefined : texts.replacedBy(nameOf(next, texts.versionOf)),
  ];
  return (
    <li className={styles.item}>
      <Link href={evidence.url} target="_blank" rel="noreferrer">
        {evidence.title}
      </Link>
      <Text size={200}>{about.filter((part) => part !== undefined).join(" · ")}</Text>
    </li>
  );
}

function EvidenceForm(props: {
  readonly view: CaseView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const form = useCaseForm(
    props.view,
    { url: "", title: "", version: "", datedOn: "", replaces: "" },
    "evidence",
  );
  const { draft } = form;
  const texts = messages.evidence;
  const inForce = props.view.evidence.filter(({ replacedBy }) => replacedBy === null);

  function send() {
    const url = draft.url.trim();
    if (url === "") return form.refuse({ url: texts.urlMissing });
    const { datedOn } = draft;
    const input = {
      url,
      title: draft.title.trim(),
      version: draft.version.trim(),
      ...(datedOn === "" ? {} : { datedOn }),
      ...(draft.replaces === "" ? {} : { replaces: Number(draft.replaces) }),
    };
    form.send({ name: "addEvidence", input }, props.onDone);
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.add, pending: form.isPending, run: send }}
      cancel={{ label: messages.faces.cancel, run: props.onCancel }}
    >
      <Field
        className={styles.field}
        {...fieldProps({
          label: texts.url,
          hint: texts.urlHint,
          required: true,
          problem: form.problemOf("url"),
        })}
      >
        <Input
          type="url"
          value={draft.url}
          maxLength={TEXT_LIMITS.evidenceUrl}
          onChange={(_, { value }) => form.change({ url: value })}
        />
      </Field>
      <Field className={styles.field} {...fieldProps({ label: texts.name, hint: texts.nameHint })}>
        <Input
          value={draft.title}
          maxLength={TEXT_LIMITS.evidenceTitle}
          onChange={(_, { value }) => form.change({ title: value })}
        />
      </Field>
      <Field className={styles.field} label={texts.version}>
        <Input
          value={draft.version}
          maxLength={TEXT_LIMITS.evidenceVersion}
          onChange={(_, { value }) => form.change({ version: value })}
        />
      </Field>
      <Field label={texts.datedOn}>
        <Input
          type="date"
          max={today}
          value={draft.datedOn}
          onChange={(_, { value }) => form.change({ datedOn: value })}
        />
      </Field>
      {inForce.length > 0 && (
        <SelectField
          className={styles.field}
          label={texts.replaces}
          none={texts.replacesNone}
          keys={inForce.map(({ id }) => `${id}`)}
          textOf={(key) => {
            const one = inForce.find(({ id }) => `${id}` === key);
            return one === undefined ? "" : nameOf(one, texts.versionOf);
          }}
          value={draft.replaces}
          onChange={(key) => form.change({ replaces: key ?? "" })}
        />
      )}
    </InlineForm>
  );
}

function nameOf({ title, version }: EvidenceView, versionOf: (version: string) => string): string {
  return version === "" ? title : `${title}, ${versionOf(version)}`;
}
