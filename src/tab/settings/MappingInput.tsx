import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useState } from "react";
import { SETTING_LIMITS, type SettingKind } from "#domain/settings/settingKind.ts";
import { linesOf, mappedIn } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { InputGroup } from "./InputGroup.tsx";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(20rem, 100%), 1fr))",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  ordered: { gridTemplateColumns: "minmax(0, 36rem)" },
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  field: { flex: "1 1 0", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

/** What our fields or values are called elsewhere: one word each, under our own label. */
export function MappingInput(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly kind: Extract<SettingKind, { readonly kind: "mapping" }>;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { hint, kind, label, lines, onChange, problem } = props;
  const { isOrdered } = kind;
  const words = new Map(mappedIn(lines, kind.rows).map(({ row, word }) => [row.key, word]));
  // A row stays where it is while somebody writes its word.
  const [rows, setRows] = useState(() =>
    isOrdered ? mappedIn(lines, kind.rows).map(({ row }) => row) : kind.rows,
  );
  const texts = messages.settings;

  function give(next: typeof rows, changed: ReadonlyMap<string, string> = words) {
    setRows(next);
    onChange(linesOf(next.map((row) => ({ row, word: changed.get(row.key) ?? row.own }))));
  }

  function move(from: number, to: number) {
    const next = rows.toSpliced(from, 1);
    const [row] = rows.slice(from, from + 1);
    if (row !== undefined) give(next.toSpliced(to, 0, row));
  }

  return (
    <InputGroup label={label} hint={hint} problem={problem}>
      <ul className={isOrdered ? `${styles.rows} ${styles.ordered}` : styles.rows}>
        {rows.map((row, index) => {
          const name = row.label[language];
          return (
            <li key={row.key} className={styles.row}>
              <Field className={styles.field} label={name}>
                <Input
                  input={{ className: styles.input }}
                  maxLength={SETTING_LIMITS.name}
                  value={words.get(row.key) ?? row.own}
                  onChange={(_, { value }) => give(rows, new Map([...words, [row.key, value]]))}
                />
              </Field>
              {isOrdered && (
                <>
                  <Button
                    icon={<ArrowUpRegular />}
                    aria-label={texts.moveUp(name)}
                    disabledFocusable={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <Button
                    icon={<ArrowDownRegular />}
                    aria-label={texts.moveDown(name)}
                    disabledFocusable={index === rows.length - 1}
                    onClick={() => move(index, index + 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </InputGroup>
  );
}
