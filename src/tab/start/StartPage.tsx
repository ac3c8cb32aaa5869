import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { isCoordinator } from "#domain/people/roles.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { firstPart } from "#tab/session/part.tsx";
import { useFirstSession } from "#tab/session/session.tsx";
import { useDeviceSetting } from "#tab/session/useDeviceSetting.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { PlainButton } from "#tab/shared/PlainButton.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { TextButton, TextLink } from "#tab/shared/TextLink.tsx";
import { UsageSearch } from "./UsageSearch.tsx";

const Waiting = firstPart("waiting", async () => (await import("./Waiting.tsx")).Waiting, "quiet");
const OwnEntries = firstPart(
  "ownEntries",
  async () => (await import("./OwnEntries.tsx")).OwnEntries,
  "quiet",
);
const Followed = firstPart(
  "followed",
  async () => (await import("./Followed.tsx")).Followed,
  "quiet",
);

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalXL, maxWidth: "72rem" },
  panels: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    alignItems: "start",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "grid", gap: tokens.spacingVerticalL },
  lines: { ...plainList, gap: tokens.spacingVerticalS },
  start: { justifySelf: "start" },
});

/** Where people land: one question, and what concerns them. */
export function StartPage({ search }: { readonly search: string }) {
  const styles = useStyles();
  const { isInChannel, me, messages } = useFirstSession();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.page}>
      <div>
        <PageTop title={messages.start.title} />
        <UsageSearch search={search} field={field} />
      </div>
      <div className={styles.panels}>
        <div className={styles.column}>
          {!isInChannel && isCoordinator(me) && <Waiting />}
          {!isInChannel && <OwnEntries />}
          {!isInChannel && <Followed />}
        </div>
        <div className={styles.column}>
          <Newcomers />
          <Reporting onIncident={() => field.current?.focus()} />
        </div>
      </div>
    </div>
  );
}

function Reporting({ onIncident }: { readonly onIncident: () => void }) {
  const styles = useStyles();
  const { messages, navigation } = useFirstSession();
  const [isIncident, setIsIncident] = useState(false);
  const texts = messages.start;
  return (
    <Panel title={texts.actions}>
      <Paragraph>{texts.reportHint}</Paragraph>
      <PlainButton
        className={styles.start}
        onClick={() => navigation.go(ADDRESSES.report.hash({}))}
      >
        {texts.report}
      </PlainButton>
      <TextLink className={styles.start} href={ADDRESSES.hint.hash({})}>
        {texts.giveHint}
      </TextLink>
      <TextButton
        className={styles.start}
        onClick={() => {
          setIsIncident(true);
          onIncident();
        }}
      >
        {texts.incident}
      </TextButton>
      <div role="status">{isIncident && <Paragraph>{texts.incidentHint}</Paragraph>}</div>
    </Panel>
  );
}

/** Three lines for whoever has not been here; this device remembers that they were read. */
function Newcomers() {
  const styles = useStyles();
  const { messages } = useFirstSession();
  const [isKnown, setIsKnown] = useDeviceSetting("newcomer", (kept) => kept === true);
  const texts = messages.start;
  if (isKnown) return null;
  return (
    <Panel title={texts.newcomers}>
      <ol className={styles.lines}>
        {texts.newcomerLines.map((line) => (
          <li key={line}>
            <Paragraph>{line}</Paragraph>
          </li>
        ))}
      </ol>
      <PlainButton className={styles.start} onClick={() => setIsKnown(true)}>
        {texts.dismiss}
      </PlainButton>
    </Panel>
  );
}
