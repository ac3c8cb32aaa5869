import { type RequestHandler, Router } from "express";
import { LANGUAGES } from "#texts/language.ts";
import { galleryCards } from "./galleryCards.ts";

/** The page with all cards and what it shows; for local mode only. */
export function galleryRoutes(page: RequestHandler): Router {
  const router = Router();
  router.get("/", page);
  router.get("/cards", (request, response) => {
    const language = LANGUAGES.find((one) => one === request.query.lang) ?? "de";
    response.set("Cache-Control", "no-cache").json({ cards: galleryCards(language) });
  });
  return router;
}
