import { makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { mayExport } from "#domain/people/roles.ts";
import { registerQuery } from "#tab/data/register.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import type { RegisterView as View } from "#tab/session/registerQuery.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { PlainButton } from "#tab/shared/PlainButton.tsx";
import { RegisterView } from "./RegisterView.tsx";

const useStyles = makeStyles({ page: { display: "grid", gap: tokens.spacingVerticalS } });

/** Find, read, report: the whole register, searched and sorted in the browser. */
export function RegisterPage({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { data, me, messages, navigation } = useFirstSession();
  const [exporting, setExporting] = useState(false);
  const query = useQuery(registerQuery(data));
  const texts = messages.register;
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {mayExport(me) && (
              <PlainButton icon={<ArrowDownloadRegular />} onClick={() => setExporting(true)}>
                {texts.export}
              </PlainButton>
            )}
            <PlainButton
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => navigation.go(ADDRESSES.report.hash({}))}
            >
              {texts.report}
            </PlainButton>
          </>
        }
      />
      <QueryFaces query={query}>
        {(register) =>
          register.rows.length === 0 ? (
            <Notice
              title={texts.empty}
              text={texts.emptyHint}
              action={{ label: texts.report, run: () => navigation.go(ADDRESSES.report.hash({})) }}
            />
          ) : (
            <RegisterView
              register={register}
              view={view}
              exporting={exporting}
              onExported={() => setExporting(false)}
            />
          )
        }
      </QueryFaces>
    </div>
  );
}
