import express from "express";
import { pino } from "pino";
import { z } from "zod";
import { mountService } from "#server/start/service.ts";
import { mountedParts } from "./mountedParts.ts";
import type { TestService } from "./startTestService.ts";

export interface MountedRoute {
  readonly method: string;
  /** With its parameters' names: `/api/entries/:no`. */
  readonly path: string;
}

const layerSchema = z.looseObject({
  rawPath: z.unknown(),
  route: z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
  handle: z.unknown(),
});

/** Every route below `/api` that the service mounts, as its router tells it. */
export function mountedRoutes({ linkSecrets, service }: TestService): readonly MountedRoute[] {
  const web = express();
  const nobody = () => Promise.reject(new Error("Nobody asks"));
  mountService(web, {
    ...mountedParts(),
    register: service.register,
    identify: nobody,
    linkSecrets,
    demo: true,
    log: pino({ enabled: false }),
  });
  return routesIn(web.router, "").filter(({ path }) => path.startsWith("/api/"));
}

function routesIn(router: unknown, prefix: string): readonly MountedRoute[] {
  if (typeof router !== "function" || !("stack" in router)) return [];
  return z
    .array(layerSchema)
    .parse(router.stack)
    .flatMap(({ handle, rawPath, route }) => {
      if (typeof rawPath !== "string") throw new Error("A path that cannot be read");
      const path = join(prefix, rawPath);
      if (route === undefined) return routesIn(handle, path);
      return Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path }));
    });
}

function join(prefix: string, path: string): string {
  return path === "/" ? prefix : prefix + path;
}
