import { makeStyles, tokens } from "@fluentui/react-components";
import { type OwnEntries, quickFilterLabels } from "#domain/entry/quickFilter.ts";
import type { Narrowed, Shown } from "#tab/fields/rowFacets.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { PlainButton } from "#tab/shared/PlainButton.tsx";
import { formatNumber } from "#texts/format.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  chip: { minWidth: "auto", borderRadius: tokens.borderRadiusCircular },
});

const ORDER = ["allowed", "office", "mine", "inReview", "suspended", "changed", "all"] as const;

/** What people come for, one press each, with how much each shows. What means nothing for a person is not offered. */
export function QuickFilters(props: {
  readonly shown: Shown | undefined;
  readonly counts: Narrowed["quickCounts"];
  readonly own: OwnEntries;
  readonly hasChanges: boolean;
  readonly onShow: (shown: Shown | undefined) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useFirstSession();
  const texts = messages.registerView;
  const { counts, hasChanges, own, shown = "all" } = props;
  const isOffered = {
    office: own.offices.size > 0,
    mine: own.entries.size > 0,
    changed: hasChanges,
    allowed: true,
    inReview: true,
    suspended: true,
    all: true,
  };
  const labelOf = (one: Shown | "all") => {
    if (one === "all") return texts.all;
    return one === "changed" ? texts.sinceVisit : quickFilterLabels[one][language];
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons.
    <div role="group" aria-label={texts.quick} className={styles.root}>
      {ORDER.filter((one) => isOffered[one] || one === shown).map((one) => (
        <PlainButton
          key={one}
          className={styles.chip}
          aria-pressed={one === shown}
          appearance={one === shown ? "primary" : "secondary"}
          onClick={() => props.onShow(one === "all" ? undefined : one)}
        >
          {texts.count(labelOf(one), formatNumber(counts[one], language))}
        </PlainButton>
      ))}
    </div>
  );
}
