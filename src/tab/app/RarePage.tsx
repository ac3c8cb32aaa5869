import type { DutyShow } from "#domain/cases/dutyShow.ts";
import { AccessibilityPage } from "#tab/accessibility/AccessibilityPage.tsx";
import { CampaignPage } from "#tab/campaigns/CampaignPage.tsx";
import { CampaignsPage } from "#tab/campaigns/CampaignsPage.tsx";
import { NewCampaignPage } from "#tab/campaigns/NewCampaignPage.tsx";
import { DecisionPage } from "#tab/decision/DecisionPage.tsx";
import { DutiesPage } from "#tab/duties/DutiesPage.tsx";
import { FiguresPage } from "#tab/figures/FiguresPage.tsx";
import { HintPage } from "#tab/hints/HintPage.tsx";
import { HintsPage } from "#tab/hints/HintsPage.tsx";
import { ImportPage } from "#tab/imports/ImportPage.tsx";
import { ImportsPage } from "#tab/imports/ImportsPage.tsx";
import { LawPage } from "#tab/law/LawPage.tsx";
import { PublicationPage } from "#tab/publication/PublicationPage.tsx";
import { SettingsPage } from "#tab/settings/SettingsPage.tsx";

type RarePageProps =
  | { readonly page: "accessibility" | "hints" | "law" | "settings" }
  | {
      readonly page: "campaigns";
      readonly asked: { readonly isNew: boolean; readonly id?: string | null };
    }
  | { readonly page: "decision"; readonly caseKey: string }
  | { readonly page: "duties"; readonly show: DutyShow | null }
  | {
      readonly page: "figures";
      readonly asked: { readonly from?: string; readonly to?: string; readonly office?: string };
    }
  | { readonly page: "hint"; readonly title?: string | undefined }
  | { readonly page: "imports"; readonly asked: { readonly id?: string; readonly step?: string } }
  | { readonly page: "publication"; readonly no: string | null };

/** What is opened now and then: one part, so that the first view names one file for all of it. */
export function RarePage(props: RarePageProps) {
  switch (props.page) {
    case "accessibility":
      return <AccessibilityPage />;
    case "campaigns":
      return <Campaigns {...props.asked} />;
    case "decision":
      return <DecisionPage caseKey={props.caseKey} />;
    case "duties":
      return <DutiesPage show={props.show} />;
    case "figures":
      return <FiguresPage asked={props.asked} />;
    case "hint":
      return <HintPage title={props.title} />;
    case "hints":
      return <HintsPage />;
    case "imports":
      return <Imports {...props.asked} />;
    case "law":
      return <LawPage />;
    case "publication":
      return <PublicationPage no={props.no} />;
    case "settings":
      return <SettingsPage />;
  }
}

function Campaigns({ id = null, isNew }: { readonly isNew: boolean; readonly id?: string | null }) {
  if (isNew) return <NewCampaignPage />;
  return id === null ? <CampaignsPage /> : <CampaignPage id={id} />;
}

function Imports({ id = "", step = "" }: { readonly id?: string; readonly step?: string }) {
  return id === "" ? <ImportsPage /> : <ImportPage key={id} id={id} wanted={step} />;
}
