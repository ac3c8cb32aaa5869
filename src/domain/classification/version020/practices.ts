import type { Bilingual } from "#domain/bilingual.ts";
import type { QuestionOption } from "#domain/classification/decisionTree.ts";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { ProhibitedPractice } from "#domain/classification/legalFacts.ts";
import type { QuestionId } from "./questionKeys.ts";

/** The practices of Art. 5(1) as they are asked. */
const practiceLabels: Readonly<Record<ProhibitedPractice, Bilingual>> = {
  a: {
    de: "Menschen unterschwellig, manipulativ oder täuschend so beeinflussen, dass ihnen erheblicher Schaden droht",
    en: "Subliminal, manipulative or deceptive techniques that influence people so that significant harm is likely",
  },
  b: {
    de: "Schwächen von Menschen (Alter, Behinderung, soziale oder wirtschaftliche Lage) ausnutzen, sodass erheblicher Schaden droht",
    en: "Exploiting people’s vulnerabilities (age, disability, social or economic situation) so that significant harm is likely",
  },
  ba: {
    de: "Intime oder sexuelle Bilder, Videos oder Töne erkennbarer Personen ohne deren Einwilligung erzeugen oder verändern",
    en: "Generating or altering intimate or sexual images, video or audio of identifiable persons without their consent",
  },
  bb: {
    de: "Darstellungen sexuellen Missbrauchs von Kindern erzeugen oder verändern",
    en: "Generating or altering child sexual abuse material",
  },
  c: {
    de: "Menschen über längere Zeit nach sozialem Verhalten oder Persönlichkeit bewerten, sodass sie in fremden Zusammenhängen oder unverhältnismäßig benachteiligt werden (Social Scoring)",
    en: "Scoring people over time by social behaviour or personality so that they are treated worse in unrelated contexts or disproportionately (social scoring)",
  },
  d: {
    de: "Das Risiko, dass eine Person eine Straftat begeht, allein aus Profil oder Persönlichkeit vorhersagen",
    en: "Predicting the risk that a person commits a crime solely from profiling or personality",
  },
  e: {
    de: "Gesichtsbilder wahllos aus Internet oder Videoüberwachung sammeln, um eine Gesichtsdatenbank aufzubauen",
    en: "Untargeted collection of facial images from the internet or CCTV to build a face database",
  },
  f: {
    de: "Gefühle von Personen am Arbeitsplatz oder in Bildungseinrichtungen ableiten",
    en: "Inferring emotions of persons at the workplace or in educational institutions",
  },
  g: {
    de: "Einzelne Menschen anhand biometrischer Daten nach Herkunft, politischer Meinung, Gewerkschaft, Religion oder Weltanschauung oder Sexualität einordnen",
    en: "Categorising individuals from biometric data by race, political opinion, trade union membership, religion or belief, or sex life or orientation",
  },
  h: {
    de: "Personen im öffentlichen Raum in Echtzeit aus der Ferne biometrisch identifizieren (Strafverfolgung)",
    en: "Real-time remote biometric identification of persons in public spaces (law enforcement)",
  },
};

export function practiceOption(
  practice: ProhibitedPractice,
): QuestionOption<ProhibitedPractice, QuestionId> {
  return {
    key: practice,
    label: practiceLabels[practice],
    set: { prohibitedHits: practice },
    legalReference: {
      de: `KI-VO Art. 5 Abs. 1 Buchst. ${practice}`,
      en: `AI Act Art. 5(1)(${practice})`,
    },
    articles: [`Art. 5(1)(${practice})`],
    appliesFrom:
      practice === "ba" || practice === "bb" ? LAW_CALENDAR.amendment : LAW_CALENDAR.prohibitions,
  };
}
