import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportRow } from "#contract/import.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { FieldChangeLine } from "#tab/case/FieldChangeLine.tsx";
import { NOT_SHOWN } from "#tab/fields/fieldGroups.ts";
import { useFieldWords } from "#tab/fields/useFieldWords.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalXXS },
  summary: { cursor: "pointer", minHeight: "24px" },
});

/** Of a changed row what changes, in sight; of a new one its values, folded. */
export function RowDifferences({ row }: { readonly row: ImportRow }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const words = useFieldWords();
  const texts = messages.imports.preview;
  const shown = row.differences.filter(({ field }) => isShown(field));
  if (shown.length === 0) return null;
  if (row.state === "changed" || shown.some(({ before }) => before !== null)) {
    return (
      <ul className={styles.list}>
        {shown.map(({ after, before, field, isConflict }) => (
          <li key={field}>
            <FieldChangeLine
              change={{ field, before, after }}
              action={
                isConflict
                  ? () => (
                      <ToneBadge size="medium" tone="attention">
                        {texts.conflict}
                      </ToneBadge>
                    )
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <details>
      <summary className={styles.summary}>{texts.show(shown.length)}</summary>
      <Facts
        facts={shown.flatMap(({ after, field }) =>
          isFieldKey(field)
            ? [{ label: fieldOf(field).label[language], value: words(fieldOf(field), after) }]
            : [],
        )}
      />
    </details>
  );
}

function isShown(field: string): boolean {
  return isFieldKey(field) && (field === "title" || !NOT_SHOWN.has(field));
}
