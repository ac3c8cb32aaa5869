import { Checkbox, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PublicationView } from "#contract/publication.ts";
import { PUBLIC_FIELDS, type PublicField } from "#domain/publication/publishedFields.ts";
import { ApiProblem } from "#tab/data/api.ts";
import { releaseMutation } from "#tab/data/publication.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { CitizenPreview } from "./CitizenPreview.tsx";
import { tickedRow, underTick } from "./tickedRow.ts";
import { heldValue, usePublicWords } from "./usePublicWords.ts";

const useStyles = makeStyles({
  list: { ...plainList, width: "100%" },
  row: { ...tickedRow },
  value: {
    ...underTick,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  before: { color: tokens.colorNeutralForeground3 },
  others: { width: "100%" },
  summary: { minHeight: "24px", cursor: "pointer" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  preview: { display: "grid", gap: tokens.spacingVerticalS, width: "100%", minWidth: 0 },
});

/** A coordinator ticks field by field what everybody is to see; what has changed stands beside what was. */
export function ReleaseForm(props: {
  readonly view: PublicationView;
  readonly onDone: (said: string) => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { onDone, view } = props;
  const before = view.shown?.map(({ field }) => field) ?? view.usual;
  const form = useForm({ fields: before, deliberate: false }, releaseMutation(data, view.no));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const texts = messages.publication;
  const { deliberate, fields } = form.draft;
  const always = PUBLIC_FIELDS.filter(({ release }) => release === "always").map(({ key }) => key);
  const chosen = new Set<string>([...fields, ...always]);

  function release() {
    setMissing([]);
    const input = { seen: view.eTag, fields: [...fields], deliberate };
    form.send(
      input,
      () => {
        onDone(texts.released);
        focusHeading();
      },
      (failed) => {
        setMissing(fieldsIn(failed));
        return problemText(failed, messages);
      },
    );
  }

  function tick(key: string, isTicked: boolean) {
    form.change({
      fields: isTicked ? [...fields, key] : fields.filter((one) => one !== key),
    });
  }

  const rows = { view, chosen, missing, onTick: tick };
  const [first, others] = inOrder(view, chosen, missing);
  return (
    <Panel title={texts.releaseTitle}>
      <Paragraph>{texts.releaseLead}</Paragraph>
      {view.isRestricted && <Message intent="warning">{texts.restricted}</Message>}
      <InlineForm
        problem={form.problem}
        submit={{ label: texts.release, run: release, pending: form.isPending }}
        spacious
      >
        <FieldRows fields={first} {...rows} />
        {others.length > 0 && (
          <details className={styles.others}>
            <summary className={styles.summary}>{texts.emptyFields(others.length)}</summary>
            <FieldRows fields={others} {...rows} />
          </details>
        )}
        {view.isRestricted && (
          <Checkbox
            label={texts.deliberate}
            checked={deliberate}
            onChange={(_, { checked }) => form.change({ deliberate: checked === true })}
          />
        )}
        <div className={styles.preview}>
          <h3 className={styles.heading}>{texts.preview}</h3>
          <CitizenPreview values={view.present.filter(({ field }) => chosen.has(field))} />
        </div>
      </InlineForm>
    </Panel>
  );
}

/** What has changed first, then what stands there; what is empty is folded, unless it must not be. */
function inOrder(
  { changed, present }: PublicationView,
  chosen: ReadonlySet<string>,
  missing: readonly string[],
): readonly [readonly PublicField[], readonly PublicField[]] {
  const isEmpty = ({ key, release }: PublicField) =>
    heldValue(present, key) === null && release !== "always" && !missing.includes(key);
  const rank = ({ key }: PublicField) => (changed.includes(key) ? 0 : chosen.has(key) ? 1 : 2);
  const others = PUBLIC_FIELDS.filter((field) => isEmpty(field) && !changed.includes(field.key));
  const first = PUBLIC_FIELDS.filter((field) => !others.includes(field));
  return [first.toSorted((a, b) => rank(a) - rank(b)), others];
}

interface RowsProps {
  readonly view: PublicationView;
  readonly chosen: ReadonlySet<string>;
  readonly missing: readonly string[];
  readonly onTick: (key: string, isTicked: boolean) => void;
}

function FieldRows({
  chosen,
  fields,
  missing,
  onTick,
  view,
}: RowsProps & { readonly fields: readonly PublicField[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {fields.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          view={view}
          isChosen={chosen.has(field.key)}
          isMissing={missing.includes(field.key)}
          onTick={(isTicked) => onTick(field.key, isTicked)}
        />
      ))}
    </ul>
  );
}

function FieldRow(props: {
  readonly field: PublicField;
  readonly view: PublicationView;
  readonly isChosen: boolean;
  readonly isMissing: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const words = usePublicWords();
  const { field, isChosen, isMissing, onTick, view } = props;
  const texts = messages.publication;
  const now = words(field.key, heldValue(view.present, field.key)) ?? texts.empty;
  const isChanged = view.changed.includes(field.key);
  const was = words(field.key, heldValue(view.shown ?? [], field.key)) ?? texts.empty;
  return (
    <li className={styles.row}>
      {field.release === "always" ? (
        <Text weight="semibold">{texts.always(field.label[language])}</Text>
      ) : (
        <Checkbox
          label={field.label[language]}
          checked={isChosen}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
      )}
      <Text className={styles.value}>{isChanged ? texts.now(now) : now}</Text>
      {isChanged && <Text className={`${styles.value} ${styles.before}`}>{texts.before(was)}</Text>}
      {isMissing && (
        <div className={styles.value}>
          <Message intent="error">{texts.lookHere}</Message>
        </div>
      )}
    </li>
  );
}

/** The fields that a refusal is about. */
function fieldsIn(failed: Error): readonly string[] {
  const fields = failed instanceof ApiProblem ? failed.details.fields : undefined;
  return Array.isArray(fields) ? fields.filter((one) => typeof one === "string") : [];
}
