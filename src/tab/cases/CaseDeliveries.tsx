import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { CaseView } from "#contract/case.ts";
import { actorText } from "#tab/caseText.ts";
import { caseCommandMutation } from "#tab/data.ts";
import { problemText } from "#tab/problemText.ts";
import { useData, useSession } from "#tab/session.tsx";
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

/** Who was asked and whether it arrived; a failure says why, and a coordinator can send it again. */
export function CaseDeliveries({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { api, client } = useData();
  const { language, messages } = useSession();
  const status = useRef<HTMLDivElement>(null);
  const resend = useMutation(caseCommandMutation(api, client, view.key));
  const texts = messages.case;
  const failures: Readonly<Record<string, string>> = texts.deliveryFailures;
  const asked = resend.variables;
  const personId = asked?.kind === "resend" ? asked.input.personId : undefined;
  const name = view.deliveries.find((one) => one.personId === personId)?.name ?? "";
  if (view.deliveries.length === 0) return null;
  return (
    <Panel title={texts.deliveries}>
      <div ref={status} role="status" tabIndex={-1}>
        {resend.isSuccess && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{texts.resent(name)}</MessageBarBody>
          </MessageBar>
        )}
        {resend.isError && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problemText(resend.error, messages)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ul className={styles.list}>
        {view.deliveries.map((delivery) => (
          <li key={delivery.key} className={styles.item}>
            <ToneBadge tone={TONES[delivery.state]}>
              {texts.deliveryStates[delivery.state]}
            </ToneBadge>
            <Text>
              {actorText(delivery, language)}: {texts.deliverySteps[delivery.step]}
            </Text>
            {delivery.reason !== null && (
              <Text size={200}>{failures[delivery.reason] ?? delivery.reason}</Text>
            )}
            {delivery.resendable && (
              <Button
                size="small"
                aria-label={texts.resendTo(delivery.name)}
                disabledFocusable={resend.isPending}
                onClick={() =>
                  resend.mutate(
                    { kind: "resend", input: { personId: delivery.personId } },
                    // The button goes once the message is on its way.
                    { onSuccess: () => status.current?.focus() },
                  )
                }
              >
                {texts.resend}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
