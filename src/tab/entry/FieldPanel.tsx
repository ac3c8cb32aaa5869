import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { type ReactNode, useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { FieldFacts } from "#tab/fields/FieldFacts.tsx";
import { NOT_SHOWN } from "#tab/fields/fieldGroups.ts";
import { useSession } from "#tab/session/session.tsx";
import { takeFocus } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { EditForm, editDraft } from "./EditForm.tsx";
import { editFields } from "./editValues.ts";
import { useInheritedWords } from "./useInheritedWords.ts";

const useStyles = makeStyles({ empty: { color: tokens.colorNeutralForeground2 } });

/** One part of an entry: read by everybody, changed in its place by those who may. */
export function FieldPanel(props: {
  readonly entry: EntryView;
  /** Under which name what is typed here is kept. */
  readonly part: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Somebody comes for this part: the focus goes to its button. */
  readonly wanted?: boolean;
  /** What is still needed, where another count than that of the empty fields says it. */
  readonly needs?: ReactNode;
  /** Where what nobody writes here comes from. */
  readonly source?: ReactNode;
  /** Instead of the plain list of the fields. */
  readonly children?: ReactNode;
}) {
  const { drafts } = useSession();
  const { children, entry, fields, needs, part, source, title } = props;
  // Whoever was editing goes on with it.
  const [editing, setEditing] = useState(drafts.get(editDraft(entry.no, part)) !== undefined);
  const [left, setLeft] = useState(props.wanted === true);
  const writable = editFields(entry, fields);
  const inheritedWords = useInheritedWords(entry);
  if (editing) {
    return (
      <EditForm
        entry={entry}
        part={part}
        title={title}
        fields={writable}
        onDone={() => {
          setEditing(false);
          setLeft(true);
        }}
      />
    );
  }
  const shown = fields.filter(({ key }) => !NOT_SHOWN.has(key) && entry.values[key] !== undefined);
  if (shown.length === 0 && writable.length === 0 && children === undefined) return null;
  return (
    <Panel
      title={title}
      action={
        writable.length > 0 && (
          <EditButton part={title} takesFocus={left} onEdit={() => setEditing(true)} />
        )
      }
    >
      {children ?? <FieldFacts fields={shown} values={entry.values} noteOf={inheritedWords} />}
      {source}
      {writable.length > 0 && (needs ?? <EmptyFields fields={fields} values={entry.values} />)}
    </Panel>
  );
}

/** Names its part: a page has several of them. */
export function EditButton(props: {
  readonly part: string;
  /** Back from the form, the focus is where it was. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
}) {
  const { messages } = useSession();
  return (
    <Button
      ref={props.takesFocus ? takeFocus : null}
      data-screen-only
      size="small"
      icon={<EditRegular />}
      aria-label={messages.entryPage.editPart(props.part)}
      onClick={props.onEdit}
    >
      {messages.entry.edit}
    </Button>
  );
}

/** How many asked fields are still empty: for those who can fill them. */
function EmptyFields(props: {
  readonly fields: readonly Field[];
  readonly values: EntryView["values"];
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const empty = props.fields.filter((field) => isMissed(field, props.values)).length;
  // Of a single field the panel itself says so.
  if (empty === 0 || props.fields.length === 1) return null;
  return (
    <Text size={200} className={styles.empty}>
      {messages.entry.unfilled(empty)}
    </Text>
  );
}

/** Only what everybody reads: a field that is hidden from this person is not missing. */
function isMissed(field: Field, values: EntryView["values"]): boolean {
  return (
    field.stage !== "system" &&
    field.readers === "all" &&
    field.requiredWhen === undefined &&
    values[field.key] === undefined
  );
}
