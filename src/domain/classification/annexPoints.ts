import type { Bilingual } from "#domain/bilingual.ts";
import { ANNEX_III_AREAS, type AnnexIIIArea } from "./legalFacts.ts";

export const ANNEX_III_POINTS = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
export type AnnexIIIPoint = (typeof ANNEX_III_POINTS)[number];

/** What the eight points of Annex III are about, in their order. */
export const annexIIIPointLabels: Readonly<Record<AnnexIIIPoint, Bilingual>> = {
  "1": { de: "Biometrie", en: "Biometrics" },
  "2": { de: "Kritische Infrastruktur", en: "Critical infrastructure" },
  "3": { de: "Bildung und Ausbildung", en: "Education and vocational training" },
  "4": { de: "Beschäftigung und Personal", en: "Employment and workers" },
  "5": { de: "Grundlegende Dienste und Leistungen", en: "Essential services and benefits" },
  "6": { de: "Strafverfolgung", en: "Law enforcement" },
  "7": { de: "Migration, Asyl und Grenzkontrolle", en: "Migration, asylum and border control" },
  "8": { de: "Justiz und Wahlen", en: "Justice and elections" },
};

/** The point of an area: 7c belongs to point 7. Undefined for what is no area. */
export function annexIIIPointOf(key: string): AnnexIIIPoint | undefined {
  if (!ANNEX_III_AREAS.some((area: AnnexIIIArea) => area === key)) return undefined;
  return ANNEX_III_POINTS.find((point) => key.startsWith(point));
}
