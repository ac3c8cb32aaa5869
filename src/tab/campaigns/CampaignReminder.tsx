import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CampaignResultView } from "#contract/campaign.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { type TakenTogether, togetherMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface OpenCase {
  readonly key: string;
  readonly revision: number;
}

/** Brings the questions up again that nobody has answered, each by the step of its case and by its rule. */
export function CampaignReminder(props: { readonly results: readonly CampaignResultView[] }) {
  const styles = useStyles();
  const { data, me, messages } = useSession();
  const [isAsking, setAsking] = useState(false);
  const together = useMutation(togetherMutation<OpenCase>(data));
  const open = props.results.flatMap(({ caseKey, outcome, revision }): readonly OpenCase[] =>
    outcome === "open" && caseKey !== null && revision !== null ? [{ key: caseKey, revision }] : [],
  );
  const texts = messages.campaigns;
  if (!isCoordinator(me)) return null;
  return (
    <div className={styles.root}>
      {open.length > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={together.isPending}
          onClick={() => setAsking(true)}
        >
          {texts.remind(open.length)}
        </Button>
      )}
      <div role="status">{together.data !== undefined && <Outcome outcome={together.data} />}</div>
      {isAsking && (
        <FormDialog
          title={texts.remindTitle}
          lead={texts.remindLead(open.length)}
          cancel={{ run: () => setAsking(false) }}
          submit={{
            label: texts.remindNow,
            pending: together.isPending,
            run: () =>
              together.mutate(
                open.map((view) => ({
                  view,
                  command: { name: "remindResponsible", input: { revision: view.revision } },
                })),
                { onSettled: () => setAsking(false) },
              ),
          }}
        />
      )}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: TakenTogether<OpenCase> }) {
  const styles = useStyles();
  const { messages } = useSession();
  const { refused, taken } = outcome;
  const texts = messages.campaigns;
  const reasons = refused.map(({ failure }) => problemText(failure, messages));
  return (
    <>
      {taken.length > 0 && <Message intent="success">{texts.reminded(taken.length)}</Message>}
      {refused.length > 0 && (
        <Message intent="warning">
          {texts.notReminded(refused.length)}
          <ul className={styles.list}>
            {[...new Set(reasons)].map((why) => (
              <li key={why}>
                {texts.refusedFor(reasons.filter((one) => one === why).length, why)}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}
