import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useSession } from "#tab/session/session.tsx";
import { SearchField } from "#tab/shared/SearchField.tsx";
import { formatNumber } from "#texts/format.ts";
import { allOf, type Counts, type RowChoice, statesWith } from "./previewRows.ts";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { maxWidth: "24rem" },
});

/** How many rows there are of each kind; a number shows its rows. */
export function PreviewFilter(props: {
  readonly counts: Counts;
  readonly conflicts: number;
  readonly choice: RowChoice;
  readonly onChange: (part: Partial<RowChoice>) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const { choice, conflicts, counts, onChange } = props;
  const texts = messages.imports.preview;
  const shown = statesWith(counts, choice.show);
  const offered: readonly (readonly [RowChoice["show"], string, number])[] = [
    ["all", texts.all, allOf(counts)],
    ...shown.map((one) => [one, texts.states[one], counts[one] ?? 0] as const),
    ...(conflicts > 0 || choice.show === "conflict"
      ? [["conflict", texts.conflict, conflicts] as const]
      : []),
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons. */}
      <div role="group" aria-label={texts.filter} className={styles.filter}>
        {offered.map(([one, label, n]) => (
          <Button
            key={one}
            appearance={one === choice.show ? "primary" : "secondary"}
            aria-pressed={one === choice.show}
            onClick={() => onChange({ show: one })}
          >
            {texts.count(label, formatNumber(n, language))}
          </Button>
        ))}
      </div>
      <search className={styles.search}>
        <SearchField
          label={texts.search}
          value={choice.search}
          field={field}
          onSearch={(search) => onChange({ search })}
        />
      </search>
    </>
  );
}
