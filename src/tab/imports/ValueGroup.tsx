import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { keyOf, recodingOf, type UnknownValue, withRecoding } from "./recodings.ts";
import type { GivenPlan } from "./usePlan.ts";
import { ValueItem } from "./ValueItem.tsx";

const useStyles = makeStyles({
  group: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { ...plainList, gridTemplateColumns: "minmax(0, 1fr)" },
  more: { justifySelf: "start" },
});

const PAGE = 30;

/** The unknown texts of one field. */
export function ValueGroup(props: {
  readonly label: string;
  readonly values: readonly UnknownValue[];
  readonly edited: GivenPlan;
}) {
  const styles = useStyles();
  const id = useId();
  const texts = useSession().messages.imports.values;
  const [most, setMost] = useState(PAGE);
  const { edited, label, values } = props;
  const hidden = values.length - most;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {label}
      </h3>
      <ul className={styles.list}>
        {values.slice(0, most).map((value) => (
          <ValueItem
            key={keyOf(value)}
            value={value}
            recoding={recodingOf(edited.plan, value)}
            onFix={(fixed) =>
              edited.change((plan) => ({ recodings: withRecoding(plan, value, fixed) }))
            }
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} onClick={() => setMost(most + PAGE)}>
          {texts.showMore(Math.min(hidden, PAGE))}
        </Button>
      )}
    </section>
  );
}
