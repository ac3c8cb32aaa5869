import express, { Router } from "express";
import { z } from "zod";
import { GraphFailure } from "./graph/errors.ts";
import { parseBody, RouteFailure } from "./routeBody.ts";

const restoreBody = z.strictObject({ list: z.string().min(1).max(255) });

/** What the site keeps besides its lists: whether it ever had one, and its recycle bin. */
export function siteRoutes(site: {
  readonly hadLists: () => boolean;
  /** By its id or the name it had. */
  readonly restoreList: (list: string) => void;
}): Router {
  const router = Router();
  router.get("/site", (_request, response) => {
    response.json({ hadLists: site.hadLists() });
  });
  router.post("/site/restore", express.json(), (request, response) => {
    const { list } = parseBody(restoreBody, request.body);
    try {
      site.restoreList(list);
    } catch (error) {
      if (error instanceof GraphFailure) throw new RouteFailure(error.status, error.code);
      throw error;
    }
    response.status(204).end();
  });
  return router;
}
