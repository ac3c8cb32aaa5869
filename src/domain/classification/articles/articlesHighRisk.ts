import type { Article } from "./article.ts";

/** Obligations of providers and deployers of high-risk systems (Art. 9 to 49). */
export const articlesHighRisk = {
  "Art. 9": {
    label: { de: "KI-VO Art. 9", en: "AI Act Art. 9" },
    text: {
      de: "Der Anbieter erkennt, bewertet und mindert Risiken über die ganze Lebensdauer des Systems.",
      en: "The provider identifies, evaluates and reduces risks during the whole life of the system.",
    },
  },
  "Art. 10": {
    label: { de: "KI-VO Art. 10", en: "AI Act Art. 10" },
    text: {
      de: "Trainings-, Validierungs- und Testdaten sind geeignet, ausreichend repräsentativ und auf Verzerrungen geprüft.",
      en: "Training, validation and test data are suitable, sufficiently representative and examined for bias.",
    },
  },
  "Art. 11": {
    label: { de: "KI-VO Art. 11", en: "AI Act Art. 11" },
    text: {
      de: "Der Anbieter hält vor dem Einsatz eine technische Dokumentation bereit und pflegt sie.",
      en: "The provider has technical documentation before use and keeps it up to date.",
    },
  },
  "Art. 12": {
    label: { de: "KI-VO Art. 12", en: "AI Act Art. 12" },
    text: {
      de: "Das System zeichnet Ereignisse selbsttätig auf, damit nachvollziehbar bleibt, was es getan hat.",
      en: "The system records events automatically so that what it did can be traced.",
    },
  },
  "Art. 13": {
    label: { de: "KI-VO Art. 13", en: "AI Act Art. 13" },
    text: {
      de: "Betreiber erhalten eine verständliche Betriebsanleitung mit Zweck, Grenzen, Genauigkeit und Aufsicht.",
      en: "Deployers receive clear instructions for use with purpose, limits, accuracy and oversight.",
    },
  },
  "Art. 14": {
    label: { de: "KI-VO Art. 14", en: "AI Act Art. 14" },
    text: {
      de: "Das System ist so gestaltet, dass Menschen es überwachen, übersteuern und anhalten können.",
      en: "The system is designed so that people can oversee, override and stop it.",
    },
  },
  "Art. 15": {
    label: { de: "KI-VO Art. 15", en: "AI Act Art. 15" },
    text: {
      de: "Das System ist angemessen genau, robust und gegen Angriffe gesichert.",
      en: "The system is appropriately accurate, robust and secured against attacks.",
    },
  },
  "Art. 16": {
    label: { de: "KI-VO Art. 16", en: "AI Act Art. 16" },
    text: {
      de: "Fasst die Pflichten des Anbieters zusammen, unter anderem Name und Anschrift am System und Abhilfe bei Mängeln.",
      en: "Sums up the obligations of the provider, among others name and address on the system and remedy of faults.",
    },
  },
  "Art. 17": {
    label: { de: "KI-VO Art. 17", en: "AI Act Art. 17" },
    text: {
      de: "Der Anbieter führt ein Qualitätsmanagement mit schriftlichen Regeln und Zuständigkeiten.",
      en: "The provider runs quality management with written rules and responsibilities.",
    },
  },
  "Art. 18–21": {
    label: { de: "KI-VO Art. 18 bis 21", en: "AI Act Art. 18 to 21" },
    text: {
      de: "Der Anbieter bewahrt Dokumentation zehn Jahre und Protokolle mindestens sechs Monate auf, behebt Mängel und arbeitet mit den Behörden zusammen.",
      en: "The provider keeps documentation for ten years and logs for at least six months, remedies faults and cooperates with the authorities.",
    },
  },
  "Art. 25(1)": {
    label: { de: "KI-VO Art. 25 Abs. 1", en: "AI Act Art. 25(1)" },
    text: {
      de: "Ein Betreiber wird Anbieter eines Hochrisiko-Systems, wenn er seinen Namen darauf setzt, es wesentlich verändert oder seinen Zweck so ändert, dass es Hochrisiko wird.",
      en: "A deployer becomes provider of a high-risk system by putting its name on it, by substantially modifying it, or by changing its purpose so that it becomes high-risk.",
    },
  },
  "Art. 26(1)": {
    label: { de: "KI-VO Art. 26 Abs. 1", en: "AI Act Art. 26(1)" },
    text: {
      de: "Betreiber nutzen das System nach der Betriebsanleitung.",
      en: "Deployers use the system according to the instructions for use.",
    },
  },
  "Art. 26(2)": {
    label: { de: "KI-VO Art. 26 Abs. 2", en: "AI Act Art. 26(2)" },
    text: {
      de: "Die Aufsicht führen Menschen mit Kompetenz, Ausbildung, Befugnis und Unterstützung.",
      en: "Oversight lies with people who have competence, training, authority and support.",
    },
  },
  "Art. 26(3)": {
    label: { de: "KI-VO Art. 26 Abs. 3", en: "AI Act Art. 26(3)" },
    text: {
      de: "Andere Pflichten aus Unions- und nationalem Recht gelten weiter.",
      en: "Other obligations under Union and national law continue to apply.",
    },
  },
  "Art. 26(4)": {
    label: { de: "KI-VO Art. 26 Abs. 4", en: "AI Act Art. 26(4)" },
    text: {
      de: "Eingabedaten, über die der Betreiber bestimmt, passen zum Zweck und sind ausreichend repräsentativ.",
      en: "Input data that the deployer controls are relevant to the purpose and sufficiently representative.",
    },
  },
  "Art. 26(5)": {
    label: { de: "KI-VO Art. 26 Abs. 5", en: "AI Act Art. 26(5)" },
    text: {
      de: "Betreiber überwachen den Betrieb, informieren bei Risiken Anbieter und Behörde, setzen die Nutzung aus und melden schwerwiegende Vorfälle sofort.",
      en: "Deployers monitor operation, inform provider and authority of risks, suspend use and report serious incidents at once.",
    },
  },
  "Art. 26(6)": {
    label: { de: "KI-VO Art. 26 Abs. 6", en: "AI Act Art. 26(6)" },
    text: {
      de: "Protokolle, über die der Betreiber verfügt, werden mindestens sechs Monate aufbewahrt.",
      en: "Logs under the deployer’s control are kept for at least six months.",
    },
  },
  "Art. 26(7)": {
    label: { de: "KI-VO Art. 26 Abs. 7", en: "AI Act Art. 26(7)" },
    text: {
      de: "Beschäftigte und ihre Vertretung erfahren vor dem Einsatz am Arbeitsplatz davon.",
      en: "Staff and their representatives are informed before use at the workplace.",
    },
  },
  "Art. 26(8)": {
    label: { de: "KI-VO Art. 26 Abs. 8", en: "AI Act Art. 26(8)" },
    text: {
      de: "Behörden registrieren sich und die Nutzung. Ein System, das nicht registriert ist, nutzen sie nicht.",
      en: "Public authorities register themselves and the use. They do not use a system that is not registered.",
    },
  },
  "Art. 26(9)": {
    label: { de: "KI-VO Art. 26 Abs. 9", en: "AI Act Art. 26(9)" },
    text: {
      de: "Die Angaben des Anbieters werden für die Datenschutz-Folgenabschätzung genutzt.",
      en: "The provider’s information is used for the data protection impact assessment.",
    },
  },
  "Art. 26(10)": {
    label: { de: "KI-VO Art. 26 Abs. 10", en: "AI Act Art. 26(10)" },
    text: {
      de: "Nachträgliche biometrische Fernidentifizierung in Ermittlungen braucht eine Genehmigung und wird dokumentiert und jährlich berichtet.",
      en: "Post-remote biometric identification in investigations needs an authorisation, and is documented and reported annually.",
    },
  },
  "Art. 26(11)": {
    label: { de: "KI-VO Art. 26 Abs. 11", en: "AI Act Art. 26(11)" },
    text: {
      de: "Wer von einer Entscheidung betroffen ist, bei der ein System nach Anhang III mitwirkt, wird darüber informiert.",
      en: "Persons affected by a decision in which a system under Annex III takes part are informed of that.",
    },
  },
  "Art. 26(12)": {
    label: { de: "KI-VO Art. 26 Abs. 12", en: "AI Act Art. 26(12)" },
    text: {
      de: "Betreiber arbeiten mit den zuständigen Behörden zusammen.",
      en: "Deployers cooperate with the competent authorities.",
    },
  },
  "Art. 27(1)": {
    label: { de: "KI-VO Art. 27 Abs. 1", en: "AI Act Art. 27(1)" },
    text: {
      de: "Öffentliche Stellen schätzen vor dem Einsatz die Folgen für Grundrechte ab: Abläufe, Dauer und Häufigkeit, betroffene Gruppen, Schäden, Aufsicht und Maßnahmen.",
      en: "Public bodies assess the impact on fundamental rights before use: processes, period and frequency, groups affected, harm, oversight and measures.",
    },
  },
  "Art. 27(2)": {
    label: { de: "KI-VO Art. 27 Abs. 2", en: "AI Act Art. 27(2)" },
    text: {
      de: "Die Abschätzung gilt der ersten Nutzung und wird erneuert, wenn sich etwas daran ändert.",
      en: "The assessment concerns the first use and is updated when something in it changes.",
    },
  },
  "Art. 27(3)": {
    label: { de: "KI-VO Art. 27 Abs. 3", en: "AI Act Art. 27(3)" },
    text: {
      de: "Das Ergebnis geht auf dem Vordruck an die Marktüberwachungsbehörde.",
      en: "The result goes to the market surveillance authority on the template.",
    },
  },
  "Art. 27(4)": {
    label: { de: "KI-VO Art. 27 Abs. 4", en: "AI Act Art. 27(4)" },
    text: {
      de: "Was die Datenschutz-Folgenabschätzung schon enthält, kann übernommen oder verwiesen werden.",
      en: "What the data protection impact assessment already contains may be taken over or referred to.",
    },
  },
  "Art. 43": {
    label: { de: "KI-VO Art. 43", en: "AI Act Art. 43" },
    text: {
      de: "Vor dem Einsatz weist ein festgelegtes Verfahren nach, dass das System die Anforderungen erfüllt.",
      en: "Before use a set procedure shows that the system meets the requirements.",
    },
  },
  "Art. 47": {
    label: { de: "KI-VO Art. 47", en: "AI Act Art. 47" },
    text: {
      de: "Der Anbieter erklärt schriftlich, dass das System der Verordnung entspricht, und bewahrt die Erklärung zehn Jahre auf.",
      en: "The provider declares in writing that the system conforms to the Act and keeps the declaration for ten years.",
    },
  },
  "Art. 48": {
    label: { de: "KI-VO Art. 48", en: "AI Act Art. 48" },
    text: {
      de: "Die CE-Kennzeichnung zeigt sichtbar, auch digital, dass das System der Verordnung entspricht.",
      en: "The CE marking shows visibly, digitally as well, that the system conforms to the Act.",
    },
  },
  "Art. 49(1)": {
    label: { de: "KI-VO Art. 49 Abs. 1", en: "AI Act Art. 49(1)" },
    text: {
      de: "Anbieter registrieren sich und ein System nach Anhang III vor dem Einsatz in der EU-Datenbank.",
      en: "Providers register themselves and a system under Annex III in the EU database before use.",
    },
  },
  "Art. 49(2)": {
    label: { de: "KI-VO Art. 49 Abs. 2", en: "AI Act Art. 49(2)" },
    text: {
      de: "Auch ein System, das nach Art. 6 Abs. 3 ausgenommen ist, registriert der Anbieter.",
      en: "The provider registers a system that is exempt under Art. 6(3) as well.",
    },
  },
  "Art. 49(3)": {
    label: { de: "KI-VO Art. 49 Abs. 3", en: "AI Act Art. 49(3)" },
    text: {
      de: "Behörden registrieren sich als Betreiber und die Nutzung eines Systems nach Anhang III.",
      en: "Public authorities register themselves as deployers and the use of a system under Annex III.",
    },
  },
  "Art. 49(4)": {
    label: { de: "KI-VO Art. 49 Abs. 4", en: "AI Act Art. 49(4)" },
    text: {
      de: "Geht es um Strafverfolgung, Migration, Asyl oder Grenzkontrolle, ist die Registrierung nicht öffentlich und knapper.",
      en: "For law enforcement, migration, asylum or border control the registration is not public and shorter.",
    },
  },
  "Art. 49(5)": {
    label: { de: "KI-VO Art. 49 Abs. 5", en: "AI Act Art. 49(5)" },
    text: {
      de: "Systeme der kritischen Infrastruktur werden auf nationaler Ebene registriert.",
      en: "Systems of critical infrastructure are registered at national level.",
    },
  },
} as const satisfies Readonly<Record<string, Article>>;
