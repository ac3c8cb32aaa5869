import type { Article } from "./article.ts";

/** Prohibited practices and the classes of high risk (Art. 5, 6). */
export const articlesProhibited = {
  "Art. 5(1)": {
    label: { de: "KI-VO Art. 5 Abs. 1", en: "AI Act Art. 5(1)" },
    text: {
      de: "Zählt auf, welche Zwecke und Techniken der KI verboten sind.",
      en: "Lists which purposes and techniques of AI are prohibited.",
    },
  },
  "Art. 5(1)(a)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. a", en: "AI Act Art. 5(1)(a)" },
    text: {
      de: "Verboten ist, Menschen unterschwellig, manipulativ oder täuschend so zu beeinflussen, dass ihnen oder anderen erheblicher Schaden droht.",
      en: "It is prohibited to influence people subliminally, manipulatively or deceptively so that significant harm to them or others is likely.",
    },
  },
  "Art. 5(1)(b)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. b", en: "AI Act Art. 5(1)(b)" },
    text: {
      de: "Verboten ist, Schwächen durch Alter, Behinderung oder soziale und wirtschaftliche Lage so auszunutzen, dass erheblicher Schaden droht.",
      en: "It is prohibited to exploit vulnerabilities of age, disability or social and economic situation so that significant harm is likely.",
    },
  },
  "Art. 5(1)(ba)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. ba", en: "AI Act Art. 5(1)(ba)" },
    text: {
      de: "Verboten ist, intime oder sexuelle Bilder, Videos oder Töne erkennbarer Personen ohne deren ausdrückliche Einwilligung zu erzeugen oder zu verändern.",
      en: "It is prohibited to generate or alter intimate or sexual images, video or audio of identifiable persons without their explicit consent.",
    },
  },
  "Art. 5(1)(bb)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. bb", en: "AI Act Art. 5(1)(bb)" },
    text: {
      de: "Verboten ist, Darstellungen sexuellen Missbrauchs von Kindern zu erzeugen oder zu verändern.",
      en: "It is prohibited to generate or alter child sexual abuse material.",
    },
  },
  "Art. 5(1)(c)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. c", en: "AI Act Art. 5(1)(c)" },
    text: {
      de: "Verboten ist, Menschen über längere Zeit nach Verhalten oder Persönlichkeit zu bewerten und sie deshalb in fremden Zusammenhängen oder unverhältnismäßig zu benachteiligen.",
      en: "It is prohibited to score people over time by behaviour or personality and therefore to treat them worse in unrelated contexts or disproportionately.",
    },
  },
  "Art. 5(1)(d)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. d", en: "AI Act Art. 5(1)(d)" },
    text: {
      de: "Verboten ist, das Risiko einer Straftat allein aus Profil oder Persönlichkeit vorherzusagen. Erlaubt bleibt, Menschen bei der Einschätzung nachprüfbarer Tatsachen zu unterstützen.",
      en: "It is prohibited to predict the risk of a crime solely from profiling or personality. Supporting people who judge verifiable facts stays permitted.",
    },
  },
  "Art. 5(1)(e)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. e", en: "AI Act Art. 5(1)(e)" },
    text: {
      de: "Verboten ist, Gesichtsbilder wahllos aus Internet oder Videoüberwachung zu sammeln, um eine Gesichtsdatenbank aufzubauen.",
      en: "It is prohibited to collect facial images untargeted from the internet or CCTV in order to build a face database.",
    },
  },
  "Art. 5(1)(f)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. f", en: "AI Act Art. 5(1)(f)" },
    text: {
      de: "Verboten ist, Gefühle von Personen am Arbeitsplatz oder in Bildungseinrichtungen abzuleiten, außer aus medizinischen Gründen oder für die Sicherheit.",
      en: "It is prohibited to infer emotions of persons at the workplace or in education, except for medical or safety reasons.",
    },
  },
  "Art. 5(1)(g)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. g", en: "AI Act Art. 5(1)(g)" },
    text: {
      de: "Verboten ist, einzelne Menschen anhand biometrischer Daten nach Herkunft, Überzeugung, Gewerkschaft, Religion oder Sexualität einzuordnen. Rechtmäßig erlangte Datensätze dürfen sortiert werden.",
      en: "It is prohibited to categorise individuals from biometric data by race, opinion, trade union, religion or sex life. Lawfully acquired sets of data may be filtered.",
    },
  },
  "Art. 5(1)(h)": {
    label: { de: "KI-VO Art. 5 Abs. 1 Buchst. h", en: "AI Act Art. 5(1)(h)" },
    text: {
      de: "Verboten ist die biometrische Fernidentifizierung in Echtzeit im öffentlichen Raum zur Strafverfolgung. Ausnahmen sind die Suche nach Opfern und Vermissten, die Abwehr unmittelbarer Gefahren und die Suche nach Verdächtigen schwerer Straftaten.",
      en: "Real-time remote biometric identification in public spaces for law enforcement is prohibited. Exceptions are the search for victims and missing persons, the prevention of imminent threats and the search for suspects of serious crimes.",
    },
  },
  "Art. 5(1a)": {
    label: { de: "KI-VO Art. 5 Abs. 1a", en: "AI Act Art. 5(1a)" },
    text: {
      de: "Die Verbote nach Buchst. ba und bb treffen Betreiber nur, wenn sie die Anwendung zu diesem Zweck nutzen, und Anbieter nur, wenn das der Zweck ist oder Schutzmaßnahmen fehlen.",
      en: "The prohibitions under (ba) and (bb) bind deployers only if they use the application for that purpose, and providers only if that is its purpose or safeguards are missing.",
    },
  },
  "Art. 5(1b)": {
    label: { de: "KI-VO Art. 5 Abs. 1b", en: "AI Act Art. 5(1b)" },
    text: {
      de: "Wer Bilder so bearbeitet, dass nicht mehr zu sehen ist als vorher, verändert sie nicht im Sinne von Buchst. ba.",
      en: "Editing that shows no more than before is no manipulation under (ba).",
    },
  },
  "Art. 6(1)": {
    label: { de: "KI-VO Art. 6 Abs. 1", en: "AI Act Art. 6(1)" },
    text: {
      de: "Hochrisiko ist eine KI, die selbst ein Produkt oder ein Sicherheitsbauteil eines Produkts nach Anhang I ist, wenn eine unabhängige Stelle das Produkt prüfen muss.",
      en: "An AI that is itself a product, or a safety component of a product, under Annex I is high-risk if an independent body has to assess that product.",
    },
  },
  "Art. 6(1a)": {
    label: { de: "KI-VO Art. 6 Abs. 1a", en: "AI Act Art. 6(1a)" },
    text: {
      de: "Reine Assistenz, Optimierung, Automatisierung, Komfort oder Qualitätskontrolle ohne Bezug zur Sicherheit ist kein Sicherheitsbauteil.",
      en: "Mere assistance, optimisation, automation, convenience or quality control without relation to safety is no safety component.",
    },
  },
  "Art. 6(1b)": {
    label: { de: "KI-VO Art. 6 Abs. 1b", en: "AI Act Art. 6(1b)" },
    text: {
      de: "Gefährdet ein Ausfall Gesundheit und Sicherheit, ist die KI doch ein Sicherheitsbauteil.",
      en: "If a failure endangers health and safety, the AI is a safety component all the same.",
    },
  },
  "Art. 6(1c)": {
    label: { de: "KI-VO Art. 6 Abs. 1c", en: "AI Act Art. 6(1c)" },
    text: {
      de: "Eine Prüfung durch Dritte nur wegen anderer Risiken als Gesundheit und Sicherheit, etwa wegen Funkfrequenzen, macht nicht zu Hochrisiko.",
      en: "A third-party assessment solely for risks other than health and safety, such as radio spectrum, does not make a system high-risk.",
    },
  },
  "Art. 6(2)": {
    label: { de: "KI-VO Art. 6 Abs. 2", en: "AI Act Art. 6(2)" },
    text: {
      de: "Hochrisiko ist auch eine KI, die einem Zweck in Anhang III dient.",
      en: "An AI that serves a purpose in Annex III is high-risk as well.",
    },
  },
  "Art. 6(3)": {
    label: { de: "KI-VO Art. 6 Abs. 3", en: "AI Act Art. 6(3)" },
    text: {
      de: "Ausgenommen ist eine solche KI, wenn sie kein erhebliches Risiko birgt und nur eine eng gefasste, verbessernde, vergleichende oder vorbereitende Aufgabe hat. Mit Profiling von Menschen gilt die Ausnahme nie.",
      en: "Such an AI is exempt if it poses no significant risk and has only a narrow, improving, comparing or preparatory task. With profiling of people the exemption never applies.",
    },
  },
  "Art. 6(4)": {
    label: { de: "KI-VO Art. 6 Abs. 4", en: "AI Act Art. 6(4)" },
    text: {
      de: "Wer als Anbieter die Ausnahme nutzt, dokumentiert dies vor dem Einsatz, registriert das System und legt die Unterlagen auf Verlangen vor.",
      en: "A provider who uses the exemption documents this before use, registers the system and shows the documents on request.",
    },
  },
} as const satisfies Readonly<Record<string, Article>>;
