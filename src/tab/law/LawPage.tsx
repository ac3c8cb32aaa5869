import { Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CompareLawInput, LawInput } from "#contract/law.ts";
import type { SettingsView } from "#contract/settings.ts";
import { lawComparisonQuery } from "#tab/data/law.ts";
import { settingsQuery } from "#tab/data/settings.ts";
import { treeInForce } from "#tab/fields/settingValue.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { EnforceLaw } from "./EnforceLaw.tsx";
import { LawChoice } from "./LawChoice.tsx";
import { type FindingFilter, LawFindings } from "./LawFindings.tsx";
import { LawOpening } from "./LawOpening.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
});

/** "Was wäre wenn": what another version of the questions, or another day, would change, and the step to it. */
export function LawPage() {
  const { data, messages } = useSession();
  const texts = messages.lawPage;
  return (
    <>
      <PageTop title={texts.title} lead={texts.lead} />
      <QueryFaces query={useQuery(settingsQuery(data))}>
        {(settings) => <LawLook settings={settings} />}
      </QueryFaces>
    </>
  );
}

function LawLook({ settings }: { readonly settings: SettingsView }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const inForce = lawInForce(settings);
  const [chosen, choose] = useState<LawInput>();
  const [filter, setFilter] = useState<FindingFilter>({});
  const [done, setDone] = useState<Done>();
  const law = chosen ?? inForce;
  const input: CompareLawInput = { law, ...filter };
  const comparison = useQuery(lawComparisonQuery(data, input));
  const texts = messages.lawPage;
  const isInForce = isSame(law, inForce);
  return (
    <div className={styles.page}>
      <div role="status">{done !== undefined && <DoneMessage done={done} />}</div>
      <LawChoice
        law={law}
        inForce={inForce}
        onChange={(next) => {
          choose(next);
          setFilter({});
          setDone(undefined);
        }}
      />
      <QueryFaces query={comparison}>
        {(found) =>
          found.state === "comparing" ? (
            <Panel title={texts.results}>
              <Paragraph role="status">{texts.comparing(found.done, found.entries)}</Paragraph>
              <ProgressBar
                aria-label={texts.results}
                value={found.done}
                max={Math.max(found.entries, 1)}
              />
            </Panel>
          ) : (
            <>
              <LawFindings law={law} found={found} filter={filter} onFilter={setFilter} />
              {!isInForce && (
                <EnforceLaw
                  law={law}
                  settings={settings}
                  changesTree={law.tree !== inForce.tree}
                  onEnforced={() => {
                    choose(undefined);
                    setDone("enforced");
                  }}
                />
              )}
              {found.changed > 0 && (
                <LawOpening
                  tree={law.tree}
                  opening={isInForce ? found.opening : null}
                  onOpened={(openedAs) => setDone({ openedAs })}
                />
              )}
            </>
          )
        }
      </QueryFaces>
    </div>
  );
}

/** What was done last: put in force, or opened as a campaign. */
type Done = "enforced" | { readonly openedAs: string };

function DoneMessage({ done }: { readonly done: Done }) {
  const texts = useSession().messages.lawPage;
  if (done === "enforced") return <Message intent="success">{texts.enforced}</Message>;
  return (
    <Message intent="success">
      {texts.opened}{" "}
      <Link href={ADDRESSES.campaigns.hash({ isNew: false, id: done.openedAs })}>
        {texts.toProgress}
      </Link>
    </Message>
  );
}

function lawInForce({ settings }: SettingsView): LawInput {
  const from = settings.find(({ key }) => key === "registrationGateFrom")?.value;
  return {
    tree: treeInForce(settings),
    registrationGateFrom: typeof from === "string" ? from : null,
  };
}

function isSame(one: LawInput, other: LawInput): boolean {
  return one.tree === other.tree && one.registrationGateFrom === other.registrationGateFrom;
}
