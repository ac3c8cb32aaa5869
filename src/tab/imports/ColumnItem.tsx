import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ImportTarget } from "#domain/imports/importTarget.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatNumber } from "#texts/format.ts";
import type { PlannedColumn, SheetColumn } from "./columnUse.ts";
import { TargetPicker } from "./TargetPicker.tsx";
import { meaningKind, takesSeveral } from "./targets.ts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 639px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    alignContent: "start",
    justifyItems: "start",
  },
  wide: { justifySelf: "stretch" },
  title: { margin: 0, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2 },
  samples: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

const TONES = { sure: "good", likely: "waiting", guess: "attention" } satisfies Record<
  string,
  Tone
>;
const SEPARATORS = [",", ";", "/", "|"] as const;
const ORDERS = ["dayFirst", "monthFirst"] as const;
const SAMPLES = 3;
const SAMPLE = 100;

/** A column: what is in it, and what becomes of it. */
export function ColumnItem(props: {
  readonly column: SheetColumn;
  readonly title: string;
  readonly use: PlannedColumn | undefined;
  /** The column that has the same target. */
  readonly twin: string | undefined;
  readonly onUse: (use: Omit<PlannedColumn, "column"> | undefined) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { language, messages } = useSession();
  const { column, onUse, title, twin, use } = props;
  const { filled, isHidden, proposal, samples } = column;
  const texts = messages.imports.columns;
  return (
    <li className={styles.item} aria-labelledby={id}>
      <div className={styles.side}>
        <Text as="h3" id={id} weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Text size={200} className={styles.about}>
          {texts.filled(filled, formatNumber(filled, language))}
          {isHidden && ` · ${texts.hidden}`}
        </Text>
        {samples.length === 0 ? (
          <Text size={200} className={styles.about}>
            {texts.noSamples}
          </Text>
        ) : (
          <ul className={styles.samples} aria-label={texts.samples}>
            {samples.slice(0, SAMPLES).map((sample) => (
              <li key={sample}>
                {sample.length > SAMPLE ? `${sample.slice(0, SAMPLE)} …` : sample}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.side}>
        <div className={styles.wide}>
          <TargetPicker
            title={title}
            target={use?.target}
            problem={twin === undefined ? undefined : texts.twice(twin)}
            onChange={(target) =>
              onUse(target === undefined ? undefined : { ...optionsFor(target, proposal), target })
            }
          />
        </div>
        {use !== undefined &&
          (proposal !== null && proposal.target === use.target ? (
            <ToneBadge tone={TONES[proposal.sureness]}>
              {texts.sureness[proposal.sureness]}
            </ToneBadge>
          ) : (
            <ToneBadge tone="neutral">{texts.own}</ToneBadge>
          ))}
        {use !== undefined && <Reading use={use} kind={column.kind} onUse={onUse} />}
      </div>
    </li>
  );
}

/** How its cells are read, where that can be told in more than one way. */
function Reading(props: {
  readonly use: PlannedColumn;
  readonly kind: string;
  readonly onUse: (use: Omit<PlannedColumn, "column">) => void;
}) {
  const styles = useStyles();
  const texts = useSession().messages.imports.columns;
  const { onUse } = props;
  const { column: _, ...use } = props.use;
  const { dateOrder, ...withoutOrder } = use;
  const { separator, ...withoutSeparator } = use;
  const isDay = meaningKind(use.target) === "day";
  if (!isDay && !takesSeveral(use.target)) return null;
  return (
    <div className={styles.wide}>
      {isDay ? (
        <SelectField
          label={texts.dateOrder}
          keys={ORDERS}
          textOf={(one) => texts.dateOrders[one]}
          none={texts.dateOrderAsked}
          value={dateOrder ?? null}
          onChange={(one) => onUse(one === null ? withoutOrder : { ...use, dateOrder: one })}
        />
      ) : (
        <SelectField
          label={texts.separator}
          keys={SEPARATORS}
          textOf={(one) => texts.separators[one]}
          none={texts.separators[""]}
          value={SEPARATORS.find((one) => one === separator) ?? null}
          onChange={(one) => onUse(one === null ? withoutSeparator : { ...use, separator: one })}
        />
      )}
    </div>
  );
}

function optionsFor(
  target: ImportTarget,
  proposal: SheetColumn["proposal"],
): Pick<PlannedColumn, "dateOrder" | "separator"> {
  if (proposal === null || proposal.target !== target) return {};
  const { dateOrder, separator } = proposal;
  return {
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(separator === undefined ? {} : { separator }),
  };
}
