import type { problemsPublication as german } from "#texts/de/problemsPublication.ts";

export const problemsPublication: typeof german = {
  notToPublish: "The application is not in use. Only what the city uses is published.",
  classNotPublic:
    "The risk class is not clarified yet. Please have the application evaluated first.",
  publicFieldMissing:
    "Something is missing without which nothing is published. Please fill in the marked fields.",
  contactIsPerson:
    "Please give a functional mailbox or a web address (https://) as the contact, not the address of a person.",
  namesPerson:
    "A text holds the name of a person. Please take it out: persons are never published.",
  unknownPublicField: "One of the fields cannot be published. Please reload the page.",
  deliberateMissing:
    "In this area (Art. 49(4) AI Act) more than the least is a deliberate decision. Please confirm it.",
  publicTooLong:
    "Together the texts are too long for the public page. Please shorten them or leave fields out.",
  releaseChanged:
    "What is to be published has changed meanwhile. Please look at how it stands now.",
  notPublished: "The application is not published.",
  notReopened: "The publication is being decided on already.",
  releasedAlone:
    "Please release this application by itself: Art. 49(4) AI Act asks for a closer look.",
  withheldNoteMissing: "Please write for “Other” why it is not published.",
};
