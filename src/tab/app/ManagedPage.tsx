import { LawPage } from "#tab/law/LawPage.tsx";
import { PublicationPage } from "#tab/publication/PublicationPage.tsx";
import { SettingsPage } from "#tab/settings/SettingsPage.tsx";

/** What is opened now and then by those who manage the register: one part, so that the first view names one file for all. */
export function ManagedPage(props: {
  readonly page: "law" | "publication" | "settings";
  readonly no?: string | null;
}) {
  switch (props.page) {
    case "law":
      return <LawPage />;
    case "publication":
      return <PublicationPage no={props.no ?? null} />;
    case "settings":
      return <SettingsPage />;
  }
}
