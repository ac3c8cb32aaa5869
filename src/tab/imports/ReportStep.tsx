import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportView } from "#contract/import.ts";
import { DEFAULT_SORT } from "#domain/entry/registerSort.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { exportImportMutation, undoImportMutation } from "#tab/data/imports.ts";
import { FileDialog } from "#tab/fields/FileDialog.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Facts } from "#tab/shared/Facts.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatNumber } from "#texts/format.ts";
import { reportFacts } from "./reportFacts.ts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

const EVERYTHING = { filter: {}, show: "all", sort: DEFAULT_SORT } as const;

/** What has become of an import. */
export function ReportStep({ view }: { readonly view: ImportView }) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const days = useDays();
  const [open, setOpen] = useState<"export" | "undo">();
  const { fileDeletedOn, made, problem, state } = view;
  const texts = messages.imports.report;
  const close = () => setOpen(undefined);
  const ended = state === "done" ? "success" : "info";
  const intent = problem === null ? ended : "warning";
  const facts = reportFacts(view).map(({ name, value }) => ({
    label: texts[name],
    value: formatNumber(value, language),
  }));
  return (
    <div className={styles.root}>
      <Panel title={texts.title}>
        <Message intent={intent}>{said()}</Message>
        {problem !== null && <Paragraph>{messages.problems[problem]}</Paragraph>}
        {facts.length > 0 && <Facts facts={facts} />}
        {fileDeletedOn !== null && (
          <Paragraph>{texts.fileDeleted(days.on(fileDeletedOn))}</Paragraph>
        )}
        <div className={styles.actions}>
          <Link href={ADDRESSES.register.hash(EVERYTHING)}>{texts.toRegister}</Link>
          {made !== null && <Button onClick={() => setOpen("export")}>{texts.export}</Button>}
          {made !== null && state !== "undone" && (
            <Button onClick={() => setOpen("undo")}>{texts.undo}</Button>
          )}
          <Link href={ADDRESSES.imports.hash({})}>{texts.again}</Link>
        </div>
      </Panel>
      {state === "undone" && <Touched touched={view.touched ?? []} />}
      {open === "export" && (
        <FileDialog
          lead={texts.exportLead}
          asking={exportImportMutation(data, view.id)}
          onClose={close}
        />
      )}
      {open === "undo" && (
        <ReasonDialog
          title={texts.undoTitle}
          submit={texts.undoDo}
          lead={texts.undoLead}
          label={texts.undoReason}
          maxLength={IMPORT_LIMITS.reason}
          keptAs={`undoImport ${view.id}`}
          mutation={undoImportMutation(data, view.id)}
          inputOf={(reason) => ({ reason })}
          onClose={close}
          onDone={() => {
            close();
            focusHeading();
          }}
        />
      )}
    </div>
  );

  function said(): string {
    if (state === "undone") return texts.undone;
    if (state === "done") return texts.done;
    if (problem !== null) return texts.broken;
    return made === null ? texts.discarded : texts.cancelled;
  }
}

/** Entries that an undone import could not give their earlier state. */
function Touched({ touched }: { readonly touched: NonNullable<ImportView["touched"]> }) {
  const styles = useStyles();
  const texts = useSession().messages.imports.report;
  return (
    <Panel title={texts.touched}>
      {touched.length === 0 ? (
        <Paragraph>{texts.noneTouched}</Paragraph>
      ) : (
        <ul className={styles.list}>
          {touched.map(({ no, title }) => (
            <li key={no}>
              <Link href={ADDRESSES.entry.hash({ no })}>{title}</Link> ({no})
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
