import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ListKind } from "#domain/exports/exportKind.ts";
import { firstColumnOf, LIST_COLUMNS, type ListColumn } from "#domain/exports/listColumns.ts";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
  },
  list: { ...plainList, maxHeight: "16rem", overflowY: "auto" },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "2rem",
  },
  first: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "2rem",
    paddingBlockEnd: tokens.spacingVerticalXXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a list begins with once somebody chooses themselves. */
const USUAL: Readonly<Record<ListKind, readonly string[]>> = {
  entries: ["title", "orgUnitName", "operationStatus", "evaluationStatus", "riskClass", "version"],
  cases: ["title", "cause", "state", "due"],
  conditions: ["title", "condition", "dueOn", "state"],
  duties: ["title", "duty", "appliesFrom"],
  campaign: ["title", "outcome", "due"],
  law: ["title", "change"],
  log: ["registerNo", "title", "action", "role", "changes"],
};

/** All columns, or those chosen here, in the order they shall have; null is all. */
export function ExportColumns(props: {
  readonly kind: ListKind;
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}) {
  const styles = useStyles();
  const texts = useSession().messages.export;
  const { chosen, kind, onChange } = props;
  const known = LIST_COLUMNS[kind];
  return (
    <div className={styles.root}>
      <RadioField
        label={texts.columns}
        keys={["all", "own"]}
        textOf={(one) => (one === "all" ? texts.allColumns(known.length) : texts.ownColumns)}
        value={chosen === null ? "all" : "own"}
        onChange={(one) => onChange(one === "all" ? null : USUAL[kind])}
      />
      {chosen !== null && (
        <ChosenColumns
          known={known}
          first={firstColumnOf(kind)}
          chosen={chosen}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function ChosenColumns(props: {
  readonly known: readonly ListColumn[];
  readonly first: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { chosen, first, known, onChange } = props;
  const texts = messages.export;
  const nameOf = (key: string) =>
    known.find((column) => column.key === key)?.label[language] ?? key;
  const rest = known.map(({ key }) => key).filter((key) => key !== first && !chosen.includes(key));
  return (
    <>
      <ul className={styles.list} aria-label={texts.chosenColumns}>
        <li className={styles.first}>
          <Text>{nameOf(first)}</Text>
          <Text size={200} className={styles.quiet}>
            {texts.first}
          </Text>
        </li>
        {chosen.map((key, at) => (
          <li key={key} className={styles.row}>
            <Text className={styles.name}>{nameOf(key)}</Text>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={texts.earlier(nameOf(key))}
              disabledFocusable={at === 0}
              onClick={() => onChange(swapped(chosen, at, at - 1))}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={texts.later(nameOf(key))}
              disabledFocusable={at === chosen.length - 1}
              onClick={() => onChange(swapped(chosen, at, at + 1))}
            />
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.remove(nameOf(key))}
              onClick={() => onChange(chosen.filter((other) => other !== key))}
            />
          </li>
        ))}
      </ul>
      <SelectField
        label={texts.addColumn}
        keys={rest}
        textOf={nameOf}
        none={texts.addColumnNone}
        value=""
        onChange={(key) => key !== null && onChange([...chosen, key])}
      />
    </>
  );
}

function swapped(keys: readonly string[], at: number, to: number): readonly string[] {
  const moved = [...keys];
  const [one, other] = [keys[at], keys[to]];
  if (one === undefined || other === undefined) return keys;
  moved[at] = other;
  moved[to] = one;
  return moved;
}
