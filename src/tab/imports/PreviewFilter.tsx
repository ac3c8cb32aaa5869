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
  readonly choice: RowChoice;
  readonly onChange: (part: Partial<RowChoice>) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const { choice, counts, onChange } = props;
  const texts = messages.imports.preview;
  const shown = statesWith(counts, choice.show);
  const label = (one: RowChoice["show"], n: number) =>
    texts.count(one === "all" ? texts.all : texts.states[one], formatNumber(n, language));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons. */}
      <div role="group" aria-label={texts.filter} className={styles.filter}>
        {(["all", ...shown] as const).map((one) => (
          <Button
            key={one}
            appearance={one === choice.show ? "primary" : "secondary"}
            aria-pressed={one === choice.show}
            onClick={() => onChange({ show: one })}
          >
            {label(one, one === "all" ? allOf(counts) : (counts[one] ?? 0))}
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
