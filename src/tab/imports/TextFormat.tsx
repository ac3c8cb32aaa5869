import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportSheet } from "#contract/import.ts";
import type { SheetChoice } from "#tab/data/imports.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  fields: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
const DELIMITERS = [";", ",", "\t", "|"] as const;

/** How a text file is read, for whoever sees that it was guessed wrong. */
export function TextFormat(props: {
  readonly sheet: ImportSheet;
  readonly onChoose: (part: SheetChoice) => void;
}) {
  const styles = useStyles();
  const texts = useSession().messages.imports.sheet;
  const { onChoose, sheet } = props;
  return (
    <details>
      <summary className={styles.summary}>{texts.format}</summary>
      <div className={styles.fields}>
        <SelectField
          label={texts.encoding}
          hint={texts.encodingHint}
          keys={ENCODINGS}
          textOf={(one) => one.toUpperCase()}
          none={texts.guessed}
          value={ENCODINGS.find((one) => one === sheet.encoding) ?? null}
          onChange={(encoding) => onChoose(encoding === null ? {} : { encoding })}
        />
        <SelectField
          label={texts.delimiter}
          keys={DELIMITERS}
          textOf={(one) => texts.delimiters[one]}
          none={texts.guessed}
          value={DELIMITERS.find((one) => one === sheet.delimiter) ?? null}
          onChange={(delimiter) => onChoose(delimiter === null ? {} : { delimiter })}
        />
      </div>
    </details>
  );
}
