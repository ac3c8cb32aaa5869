import type { DutyShow } from "#domain/cases/dutyShow.ts";
import { AccessibilityPage } from "#tab/accessibility/AccessibilityPage.tsx";
import { DutiesPage } from "#tab/duties/DutiesPage.tsx";
import { LawPage } from "#tab/law/LawPage.tsx";
import { PublicationPage } from "#tab/publication/PublicationPage.tsx";
import { SettingsPage } from "#tab/settings/SettingsPage.tsx";

type RarePageProps =
  | { readonly page: "accessibility" | "law" | "settings" }
  | { readonly page: "duties"; readonly show: DutyShow | null }
  | { readonly page: "publication"; readonly no: string | null };

/** What is opened now and then: one part, so that the first view names one file for all of it. */
export function RarePage(props: RarePageProps) {
  switch (props.page) {
    case "accessibility":
      return <AccessibilityPage />;
    case "duties":
      return <DutiesPage show={props.show} />;
    case "law":
      return <LawPage />;
    case "publication":
      return <PublicationPage no={props.no} />;
    case "settings":
      return <SettingsPage />;
  }
}
