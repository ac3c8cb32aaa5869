import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import type { CaseView } from "#contract/case.ts";
import { MESSAGES } from "#domain/messages/kinds.ts";
import { actorText } from "#tab/case/caseText.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS },
  item: {
    display: "grid",
    gridTemplateColumns: "9.5rem minmax(0, 1fr)",
    alignItems: "start",
    justifyItems: "start",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 639px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  texts: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS },
});

type DeliveryView = CaseView["deliveries"][number];

const TONES = { sending: "waiting", sent: "good", failed: "bad" } as const;

/**
 * Who was written to and whether it arrived. What did not comes first, says why, and a coordinator can send it again.
 */
export function CaseDeliveries({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const status = useRef<HTMLDivElement>(null);
  const resend = useMutation(caseCommandMutation(data, view.key));
  const texts = messages.case;
  const asked = resend.variables;
  const personId = asked?.name === "resend" ? asked.input.personId : undefined;
  // The register knows a head of office by the role alone.
  const nameOf = ({ name, role }: Pick<DeliveryView, "name" | "role">) =>
    name === "" ? actorText({ name, role }, language) : name;
  const written = view.deliveries.find((one) => one.personId === personId);
  const sent = view.deliveries.filter(({ state }) => state === "sent");
  const waiting = view.deliveries.filter(({ state }) => state !== "sent");
  if (view.deliveries.length === 0) return null;
  return (
    <Panel title={texts.deliveries}>
      <div ref={status} role="status" tabIndex={-1}>
        {resend.isSuccess && (
          <Message intent="success">
            {texts.resent(written === undefined ? "" : nameOf(written))}
          </Message>
        )}
        {resend.isError && <Message intent="error">{problemText(resend.error, messages)}</Message>}
      </div>
      {waiting.length > 0 && (
        <DeliveryList
          deliveries={waiting}
          action={(delivery) =>
            delivery.resendable && (
              <Button
                size="small"
                aria-label={texts.resendTo(nameOf(delivery))}
                disabledFocusable={resend.isPending}
                onClick={() =>
                  resend.mutate(
                    { name: "resend", input: { personId: delivery.personId } },
                    // The button goes once the message is on its way.
                    { onSuccess: () => status.current?.focus() },
                  )
                }
              >
                {texts.resend}
              </Button>
            )
          }
        />
      )}
      {sent.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.delivered(sent.length)}</summary>
          <DeliveryList deliveries={sent} />
        </details>
      )}
    </Panel>
  );
}

function DeliveryList(props: {
  readonly deliveries: readonly DeliveryView[];
  readonly action?: (delivery: DeliveryView) => ReactNode;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.case;
  const failures: Readonly<Record<string, string>> = texts.deliveryFailures;
  return (
    <ul className={styles.list}>
      {props.deliveries.map((delivery) => (
        <li key={delivery.key} className={styles.item}>
          <ToneBadge tone={TONES[delivery.state]}>{texts.deliveryStates[delivery.state]}</ToneBadge>
          <div className={styles.texts}>
            <Text>
              {actorText(delivery, language)}: {MESSAGES[delivery.step].label[language]}
            </Text>
            {delivery.reason !== null && (
              <Text size={200}>{failures[delivery.reason] ?? delivery.reason}</Text>
            )}
            {props.action?.(delivery)}
          </div>
        </li>
      ))}
    </ul>
  );
}
