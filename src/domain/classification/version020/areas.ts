import type { Bilingual } from "#domain/bilingual.ts";
import type { QuestionOption } from "#domain/classification/decisionTree.ts";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { AnnexIIIArea } from "#domain/classification/legalFacts.ts";
import type { QuestionId } from "./questionKeys.ts";

/** The areas of Annex III as they are asked. */
const areaLabels: Readonly<Record<AnnexIIIArea, Bilingual>> = {
  "1a": {
    de: "Biometrie: Personen aus der Ferne identifizieren (nicht: reine Bestätigung der Identität, 1:1)",
    en: "Biometrics: identifying persons remotely (not: mere confirmation of identity, 1:1)",
  },
  "1b": {
    de: "Biometrie: Menschen nach sensiblen oder geschützten Merkmalen einordnen",
    en: "Biometrics: categorising people by sensitive or protected attributes",
  },
  "1c": { de: "Biometrie: Gefühle erkennen", en: "Biometrics: recognising emotions" },
  "2": {
    de: "Kritische Infrastruktur: Sicherheitsbauteil bei Straßenverkehr, Wasser-, Gas-, Wärme- oder Stromversorgung oder kritischer digitaler Infrastruktur",
    en: "Critical infrastructure: safety component in road traffic, in the supply of water, gas, heating or electricity, or in critical digital infrastructure",
  },
  "3a": {
    de: "Bildung: Zugang, Zulassung oder Zuweisung (z. B. Schulplätze; Kitaplätze, soweit die Kita als Bildungseinrichtung gilt)",
    en: "Education: access, admission or assignment (e.g. school places; day-care places where the day-care centre counts as an educational institution)",
  },
  "3b": { de: "Bildung: Lernergebnisse bewerten", en: "Education: evaluating learning outcomes" },
  "3c": {
    de: "Bildung: einschätzen, welches Bildungsniveau eine Person erhalten oder erreichen kann",
    en: "Education: assessing the level of education a person will receive or can access",
  },
  "3d": {
    de: "Bildung: verbotenes Verhalten bei Prüfungen überwachen",
    en: "Education: monitoring prohibited behaviour during tests",
  },
  "4a": {
    de: "Personal: Stellenanzeigen gezielt ausspielen, Bewerbungen filtern, Bewerbende bewerten",
    en: "Employment: targeting job advertisements, filtering applications, evaluating candidates",
  },
  "4b": {
    de: "Personal: Entscheidungen zum Arbeitsverhältnis, Aufgaben nach Verhalten oder Eigenschaften verteilen, Leistung oder Verhalten überwachen",
    en: "Employment: decisions on the working relationship, allocating tasks by behaviour or traits, monitoring performance or behaviour",
  },
  "5a": {
    de: "Öffentliche Leistungen: Anspruch prüfen, gewähren, kürzen, widerrufen, zurückfordern (z. B. Wohngeld, Sozialhilfe, Gesundheitsleistungen)",
    en: "Public benefits and services: checking eligibility, granting, reducing, revoking, reclaiming (e.g. housing benefit, social assistance, health services)",
  },
  "5b": {
    de: "Kreditwürdigkeit von Personen bewerten (nicht: Finanzbetrug aufdecken)",
    en: "Evaluating the creditworthiness of persons (not: detecting financial fraud)",
  },
  "5c": {
    de: "Lebens- und Krankenversicherung: Risiko und Preis für Personen bestimmen",
    en: "Life and health insurance: determining risk and price for persons",
  },
  "5d": {
    de: "Notrufe bewerten, Polizei, Feuerwehr oder Rettungsdienst disponieren, Triage von Patientinnen und Patienten",
    en: "Evaluating emergency calls, dispatching police, fire or ambulance services, triage of patients",
  },
  "6a": {
    de: "Strafverfolgung: Risiko, Opfer einer Straftat zu werden",
    en: "Law enforcement: risk of becoming the victim of a criminal offence",
  },
  "6b": {
    de: "Strafverfolgung: Lügendetektor und Ähnliches",
    en: "Law enforcement: polygraphs and similar tools",
  },
  "6c": {
    de: "Strafverfolgung: Verlässlichkeit von Beweisen bewerten",
    en: "Law enforcement: evaluating the reliability of evidence",
  },
  "6d": {
    de: "Strafverfolgung: Risiko, (erneut) straffällig zu werden",
    en: "Law enforcement: risk of offending or re-offending",
  },
  "6e": {
    de: "Strafverfolgung: Profiling von Personen bei Aufdeckung, Ermittlung oder Verfolgung",
    en: "Law enforcement: profiling of persons when detecting, investigating or prosecuting offences",
  },
  "7a": {
    de: "Migration: Lügendetektor und Ähnliches",
    en: "Migration: polygraphs and similar tools",
  },
  "7b": {
    de: "Migration: Risiko einschätzen, das von einer Person ausgeht",
    en: "Migration: assessing a risk posed by a person",
  },
  "7c": {
    de: "Migration: Prüfung von Asyl-, Visa- oder Aufenthaltsanträgen und Beschwerden dazu unterstützen",
    en: "Migration: assisting the examination of applications for asylum, visas or residence permits and related complaints",
  },
  "7d": {
    de: "Migration: Personen erkennen oder identifizieren (nicht: Reisedokumente prüfen)",
    en: "Migration: detecting or identifying persons (not: verifying travel documents)",
  },
  "8a": {
    de: "Justiz oder Streitbeilegung: Sachverhalt und Recht ermitteln und anwenden, für eine Justizbehörde oder Schlichtungsstelle",
    en: "Justice or dispute resolution: researching and applying facts and law for a judicial authority or dispute resolution body",
  },
  "8b": {
    de: "Wahlen und Abstimmungen: Ergebnis oder Wahlverhalten beeinflussen",
    en: "Elections and referendums: influencing the outcome or voting behaviour",
  },
};

/** The numbers of Annex III. */
const NUMBERS = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;

export function areaOption(area: AnnexIIIArea): QuestionOption<AnnexIIIArea, QuestionId> {
  const number = area.slice(0, 1);
  const letter = area.slice(1);
  return {
    key: area,
    label: areaLabels[area],
    set: { annexIII: area },
    legalReference: {
      de: `KI-VO Anhang III Nr. ${number}${letter === "" ? "" : ` Buchst. ${letter}`}`,
      en: `AI Act Annex III no. ${number}${letter === "" ? "" : `(${letter})`}`,
    },
    articles: NUMBERS.filter((one) => one === number).map((one) => `Annex III no. ${one}` as const),
    appliesFrom: LAW_CALENDAR.annexIII,
  };
}
