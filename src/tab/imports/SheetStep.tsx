import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPlanInput, ImportSheet, ImportView } from "#contract/import.ts";
import { importSheetQuery, type SheetChoice } from "#tab/data/imports.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { formatNumber } from "#texts/format.ts";
import { StepFoot } from "./StepFoot.tsx";
import { sheetChoice } from "./sheetChoice.ts";
import { TextFormat } from "./TextFormat.tsx";
import { TopRows } from "./TopRows.tsx";
import type { EditedPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  select: { maxWidth: "30rem" },
  list: { ...plainList, gap: tokens.spacingVerticalXS, justifyItems: "start" },
});

/** Which sheet, and where its header is: guessed, and shown so that a mistake is seen. */
export function SheetStep(props: { readonly view: ImportView; readonly edited: EditedPlan }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, view } = props;
  const [choice, setChoice] = useState<SheetChoice>(() => sheetChoice(edited.plan));
  const query = useQuery(importSheetQuery(data, view.id, choice));
  const sheets = view.sheets ?? [];
  const texts = messages.imports.sheet;
  return (
    <Panel title={messages.imports.steps.sheet}>
      <Paragraph>{texts.lead}</Paragraph>
      {sheets.length > 1 && (
        <div className={styles.select}>
          <SelectField
            label={texts.sheet}
            keys={sheets.map((_, n) => String(n))}
            textOf={(n) => {
              const sheet = sheets[Number(n)];
              if (sheet === undefined) return "";
              return sheet.isHidden ? texts.hidden(sheet.name) : sheet.name;
            }}
            value={String(query.data?.plan.sheet ?? choice.sheet ?? 0)}
            onChange={(n) => setChoice({ sheet: Number(n ?? 0) })}
          />
        </div>
      )}
      <QueryFaces query={query}>
        {(sheet) => (
          <Sheet
            {...props}
            sheet={sheet}
            isCurrent={!query.isPlaceholderData}
            onChoose={(part) => setChoice((before) => ({ ...before, ...part }))}
          />
        )}
      </QueryFaces>
    </Panel>
  );
}

function Sheet(props: {
  readonly view: ImportView;
  readonly edited: EditedPlan;
  readonly sheet: ImportSheet;
  readonly isCurrent: boolean;
  readonly onChoose: (part: SheetChoice) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { edited, isCurrent, onChoose, sheet, view } = props;
  const [takenIn, setTakenIn] = useState<readonly number[]>([]);
  const texts = messages.imports.sheet;
  const isOther = edited.plan !== null && !isSameSheet(edited.plan, sheet.plan);

  function adopt(): boolean {
    const leftOut = sheet.leftOut.filter((row) => !takenIn.includes(row));
    if (edited.plan === null || isOther) {
      const kept = edited.plan === null ? {} : { recodings: edited.plan.recodings };
      edited.adopt({ ...sheet.plan, ...kept, leftOut });
    } else if (edited.plan.leftOut.join() !== leftOut.join()) edited.change({ leftOut });
    return true;
  }

  return (
    <>
      {view.kind === "csv" && <TextFormat sheet={sheet} onChoose={onChoose} />}
      <Text role="status" weight="semibold">
        {texts.found(sheet.rows, formatNumber(sheet.rows, language))}
      </Text>
      {sheet.rows === 0 && <Message intent="warning">{texts.noRows}</Message>}
      {sheet.hiddenRows > 0 && (
        <Text>{texts.hiddenRows(sheet.hiddenRows, formatNumber(sheet.hiddenRows, language))}</Text>
      )}
      <TopRows sheet={sheet} onHeader={(header) => onChoose({ header })} />
      {sheet.leftOut.length > 0 && (
        <ul className={styles.list}>
          {sheet.leftOut.map((row) => (
            <li key={row}>
              {takenIn.includes(row) ? (
                <Button
                  size="small"
                  onClick={() => setTakenIn(takenIn.filter((one) => one !== row))}
                >
                  {texts.leaveOut(row)}
                </Button>
              ) : (
                <>
                  <Text>{texts.leftOut(row)}</Text>{" "}
                  <Button size="small" onClick={() => setTakenIn([...takenIn, row])}>
                    {texts.takeIn}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOther && <Message intent="info">{texts.replaces}</Message>}
      <StepFoot
        id={view.id}
        step="sheet"
        edited={edited}
        isWaiting={!isCurrent || sheet.rows === 0}
        check={adopt}
      />
    </>
  );
}

function isSameSheet(one: ImportPlanInput, other: ImportPlanInput): boolean {
  return (
    one.sheet === other.sheet &&
    one.header.join() === other.header.join() &&
    one.encoding === other.encoding &&
    one.delimiter === other.delimiter
  );
}
