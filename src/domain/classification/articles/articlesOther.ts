import type { Article } from "./article.ts";

/** Transparency, models, what follows use, and the annexes. */
export const articlesOther = {
  "Art. 50(1)": {
    label: { de: "KI-VO Art. 50 Abs. 1", en: "AI Act Art. 50(1)" },
    text: {
      de: "Der Anbieter sorgt dafür, dass Menschen merken, dass sie mit einer KI sprechen oder schreiben, wenn es nicht offensichtlich ist.",
      en: "The provider ensures that people notice that they talk or write to an AI, unless it is obvious.",
    },
  },
  "Art. 50(2)": {
    label: { de: "KI-VO Art. 50 Abs. 2", en: "AI Act Art. 50(2)" },
    text: {
      de: "Der Anbieter kennzeichnet erzeugte oder veränderte Inhalte maschinenlesbar. Übliche Bearbeitungshilfe ist ausgenommen.",
      en: "The provider marks generated or altered content in a machine-readable way. Standard editing assistance is exempt.",
    },
  },
  "Art. 50(3)": {
    label: { de: "KI-VO Art. 50 Abs. 3", en: "AI Act Art. 50(3)" },
    text: {
      de: "Betreiber informieren anwesende Personen, wenn Gefühle erkannt oder Menschen biometrisch eingeordnet werden.",
      en: "Deployers inform the persons present if emotions are recognised or people are biometrically categorised.",
    },
  },
  "Art. 50(4)": {
    label: { de: "KI-VO Art. 50 Abs. 4", en: "AI Act Art. 50(4)" },
    text: {
      de: "Betreiber legen Deepfakes offen, ebenso KI-Texte zu Themen von öffentlichem Interesse. Texte, die Menschen geprüft haben und verantworten, sind ausgenommen.",
      en: "Deployers disclose deep fakes, and AI text on matters of public interest. Text that people have checked and answer for is exempt.",
    },
  },
  "Art. 50(5)": {
    label: { de: "KI-VO Art. 50 Abs. 5", en: "AI Act Art. 50(5)" },
    text: {
      de: "Die Hinweise sind klar, barrierefrei und spätestens bei der ersten Interaktion da.",
      en: "The notices are clear, accessible and there at the first interaction at the latest.",
    },
  },
  "Art. 51": {
    label: { de: "KI-VO Art. 51", en: "AI Act Art. 51" },
    text: {
      de: "Sagt, wann ein Modell mit allgemeinem Verwendungszweck ein systemisches Risiko birgt.",
      en: "Says when a general-purpose model poses a systemic risk.",
    },
  },
  "Art. 53–55": {
    label: { de: "KI-VO Art. 53 bis 55", en: "AI Act Art. 53 to 55" },
    text: {
      de: "Pflichten der Anbieter von Modellen mit allgemeinem Verwendungszweck: Dokumentation, Urheberrecht, bei systemischem Risiko auch Tests und Meldungen.",
      en: "Obligations of providers of general-purpose models: documentation, copyright and, with systemic risk, tests and reports.",
    },
  },
  "Art. 72": {
    label: { de: "KI-VO Art. 72", en: "AI Act Art. 72" },
    text: {
      de: "Der Anbieter beobachtet nach einem Plan, wie sich das System im Einsatz bewährt.",
      en: "The provider monitors by a plan how the system performs in use.",
    },
  },
  "Art. 73": {
    label: { de: "KI-VO Art. 73", en: "AI Act Art. 73" },
    text: {
      de: "Der Anbieter meldet schwerwiegende Vorfälle: in der Regel binnen 15 Tagen, nach einem Todesfall binnen 10, nach einem verbreiteten Verstoß oder dem Ausfall kritischer Infrastruktur binnen 2 Tagen.",
      en: "The provider reports serious incidents: as a rule within 15 days, after a death within 10, after a widespread infringement or the failure of critical infrastructure within 2 days.",
    },
  },
  "Art. 86": {
    label: { de: "KI-VO Art. 86", en: "AI Act Art. 86" },
    text: {
      de: "Wer von einer Entscheidung auf Grundlage eines Systems nach Anhang III erheblich betroffen ist, kann eine Erklärung zur Rolle der KI und zu den wichtigsten Gesichtspunkten verlangen.",
      en: "Who is significantly affected by a decision based on a system under Annex III may ask for an explanation of the role of the AI and of the main elements.",
    },
  },
  "Art. 111(2)": {
    label: { de: "KI-VO Art. 111 Abs. 2", en: "AI Act Art. 111(2)" },
    text: {
      de: "Für Hochrisiko-Systeme, die schon vorher im Einsatz waren, gelten die Pflichten erst bei einer bedeutenden Änderung, für Behörden in jedem Fall spätestens ab dem 2. August 2030.",
      en: "For high-risk systems in use before, the obligations apply only on a significant change; for public authorities in any case from 2 August 2030 at the latest.",
    },
  },
  "Art. 111(4)": {
    label: { de: "KI-VO Art. 111 Abs. 4", en: "AI Act Art. 111(4)" },
    text: {
      de: "Systeme, die vor dem 2. August 2026 auf dem Markt waren, kennzeichnen ihre Inhalte spätestens ab dem 2. Dezember 2026.",
      en: "Systems that were on the market before 2 August 2026 mark their content from 2 December 2026 at the latest.",
    },
  },
  "Annex I": {
    label: { de: "KI-VO Anhang I", en: "AI Act Annex I" },
    text: {
      de: "Listet das EU-Produktsicherheitsrecht auf, etwa für Medizinprodukte, Aufzüge, Funkanlagen und Spielzeug.",
      en: "Lists EU product safety law, such as for medical devices, lifts, radio equipment and toys.",
    },
  },
  "Annex III no. 1": {
    label: { de: "KI-VO Anhang III Nr. 1", en: "AI Act Annex III no. 1" },
    text: {
      de: "Biometrie: Fernidentifizierung, Einordnung nach sensiblen Merkmalen, Gefühlserkennung.",
      en: "Biometrics: remote identification, categorisation by sensitive attributes, emotion recognition.",
    },
  },
  "Annex III no. 2": {
    label: { de: "KI-VO Anhang III Nr. 2", en: "AI Act Annex III no. 2" },
    text: {
      de: "Sicherheitsbauteile kritischer Infrastruktur, etwa von Straßenverkehr, Wasser, Gas, Wärme und Strom.",
      en: "Safety components of critical infrastructure, such as road traffic, water, gas, heating and electricity.",
    },
  },
  "Annex III no. 3": {
    label: { de: "KI-VO Anhang III Nr. 3", en: "AI Act Annex III no. 3" },
    text: {
      de: "Bildung: Zugang, Lernergebnisse, Bildungsniveau, Aufsicht bei Prüfungen.",
      en: "Education: access, learning outcomes, level of education, supervision of tests.",
    },
  },
  "Annex III no. 4": {
    label: { de: "KI-VO Anhang III Nr. 4", en: "AI Act Annex III no. 4" },
    text: {
      de: "Beschäftigung: Auswahl von Bewerbungen, Entscheidungen zum Arbeitsverhältnis, Zuteilung von Aufgaben, Überwachung.",
      en: "Employment: selection of applications, decisions on the working relationship, allocation of tasks, monitoring.",
    },
  },
  "Annex III no. 5": {
    label: { de: "KI-VO Anhang III Nr. 5", en: "AI Act Annex III no. 5" },
    text: {
      de: "Grundlegende Leistungen: öffentliche Leistungen, Kreditwürdigkeit, Lebens- und Krankenversicherung, Notrufe.",
      en: "Essential services: public benefits, creditworthiness, life and health insurance, emergency calls.",
    },
  },
  "Annex III no. 6": {
    label: { de: "KI-VO Anhang III Nr. 6", en: "AI Act Annex III no. 6" },
    text: {
      de: "Strafverfolgung, soweit sie erlaubt ist.",
      en: "Law enforcement, as far as it is permitted.",
    },
  },
  "Annex III no. 7": {
    label: { de: "KI-VO Anhang III Nr. 7", en: "AI Act Annex III no. 7" },
    text: {
      de: "Migration, Asyl und Grenzkontrolle, etwa Anträge auf Asyl, Visa und Aufenthalt.",
      en: "Migration, asylum and border control, such as applications for asylum, visas and residence.",
    },
  },
  "Annex III no. 8": {
    label: { de: "KI-VO Anhang III Nr. 8", en: "AI Act Annex III no. 8" },
    text: { de: "Justiz und demokratische Prozesse.", en: "Justice and democratic processes." },
  },
} as const satisfies Readonly<Record<string, Article>>;
