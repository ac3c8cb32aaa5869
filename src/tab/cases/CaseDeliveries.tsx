import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { actorText } from "#tab/caseText.ts";
import { useSession } from "#tab/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const TONES = { sending: "waiting", sent: "good", failed: "bad" } as const;

/** Who was asked and whether it arrived; a failure says why. */
export function CaseDeliveries({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.case;
  const failures: Readonly<Record<string, string>> = texts.deliveryFailures;
  if (view.deliveries.length === 0) return null;
  return (
    <Panel title={texts.deliveries}>
      <ul className={styles.list}>
        {view.deliveries.map((delivery) => (
          <li key={`${delivery.name} ${delivery.step}`} className={styles.item}>
            <ToneBadge tone={TONES[delivery.state]}>
              {texts.deliveryStates[delivery.state]}
            </ToneBadge>
            <Text>
              {actorText(delivery, language)}: {texts.deliveryStep(delivery.step)}
            </Text>
            {delivery.reason !== null && (
              <Text size={200}>{failures[delivery.reason] ?? delivery.reason}</Text>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
