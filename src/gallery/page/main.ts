import { prepareCards } from "#local/window/cardView.ts";
import { createGallery } from "./createGallery.ts";
import { fetchCards } from "./fetchCards.ts";

prepareCards();
await createGallery(fetchCards);
