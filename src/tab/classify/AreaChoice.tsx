import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import {
  ANNEX_III_POINTS,
  type AnnexIIIPoint,
  annexIIIPointLabels,
  annexIIIPointOf,
} from "#domain/classification/annexPoints.ts";
import type { QuestionOption } from "#domain/classification/decisionTree.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS },
  area: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    display: "list-item",
    minHeight: "32px",
    boxSizing: "border-box",
    paddingBlock: tokens.spacingVerticalXS,
    cursor: "pointer",
  },
  options: { display: "grid", justifyItems: "start" },
  chosen: { color: tokens.colorNeutralForeground2 },
});

interface Shown {
  readonly options: readonly QuestionOption[];
  readonly chosen: readonly string[];
  readonly hinted: readonly string[];
  readonly box: (option: QuestionOption) => ReactNode;
}

/** The areas of Annex III by their eight points: one opens what is near, and reads no other. The rest follows below. */
export function AreaChoice(props: Shown) {
  const styles = useStyles();
  const { options, box } = props;
  return (
    <div className={styles.root}>
      {ANNEX_III_POINTS.map((point) => (
        <Area key={point} point={point} {...props} />
      ))}
      {options.filter(({ key }) => annexIIIPointOf(key) === undefined).map(box)}
    </div>
  );
}

function Area(props: Shown & { readonly point: AnnexIIIPoint }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { box, chosen, hinted, point } = props;
  const options = props.options.filter(({ key }) => annexIIIPointOf(key) === point);
  const count = options.filter(({ key }) => chosen.includes(key)).length;
  // Where something is chosen or suggested, it is in sight from the beginning.
  const [isOpen] = useState(options.some(({ key }) => [...chosen, ...hinted].includes(key)));
  if (options.length === 0) return null;
  return (
    <details className={styles.area} open={isOpen}>
      <summary className={styles.summary}>
        {annexIIIPointLabels[point][language]}
        <Text size={200} className={styles.chosen}>
          {" "}
          {messages.classify.areaChosen(point, count)}
        </Text>
      </summary>
      <div className={styles.options}>{options.map(box)}</div>
    </details>
  );
}
