import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ImportState } from "#domain/imports/importState.ts";
import { importsQuery } from "#tab/data/imports.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { FileUpload } from "./FileUpload.tsx";
import { Template } from "./Template.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
  link: { fontWeight: tokens.fontWeightSemibold, minHeight: "24px", overflowWrap: "anywhere" },
  by: { color: tokens.colorNeutralForeground2 },
});

const TONES: Readonly<Record<ImportState, Tone>> = {
  uploading: "attention",
  planned: "attention",
  running: "waiting",
  cancelling: "waiting",
  cancelled: "neutral",
  done: "good",
  undoing: "waiting",
  undone: "neutral",
};

/** A list to be imported, and the imports that there were, the newest first. */
export function ImportsPage() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const days = useDays();
  const query = useQuery(importsQuery(data));
  const texts = messages.imports;
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        before={<Link href={ADDRESSES.manage.hash({})}>← {texts.back}</Link>}
      />
      <Panel title={texts.create}>
        <Paragraph>{texts.createLead}</Paragraph>
        <FileUpload />
        <Template />
      </Panel>
      <Panel title={texts.earlier}>
        <QueryFaces query={query}>
          {({ imports }) =>
            imports.length === 0 ? (
              <Paragraph>{texts.empty}</Paragraph>
            ) : (
              <ul className={styles.list}>
                {imports.map(({ at, by, fileName, id, state }) => (
                  <li key={id} className={styles.item}>
                    <Link className={styles.link} href={ADDRESSES.imports.hash({ id })}>
                      {state === "uploading" || state === "planned"
                        ? texts.goOn(fileName)
                        : texts.open(fileName)}
                    </Link>
                    <ToneBadge tone={TONES[state]}>{texts.states[state]}</ToneBadge>
                    <Text size={200} className={styles.by}>
                      {texts.begunBy(by.name, days.moment(at))}
                    </Text>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryFaces>
      </Panel>
    </div>
  );
}
