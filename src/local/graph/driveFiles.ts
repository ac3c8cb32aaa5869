import { z } from "zod";
import { type Call, param, type Route } from "./call.ts";
import { badRequest, itemNotFound } from "./errors.ts";
import { SITE_URL } from "./sites.ts";

const fileRow = z.object({ id: z.number(), content: z.instanceof(Uint8Array) });

/** `PUT …/drive/root:/{folder}/{name}:/content`: makes the file, or puts another content into it (201, 200). */
export const putFile: Route = async (call, { now, store }) => {
  const { folder, name } = placeOf(call);
  const content = new Uint8Array(await call.request.arrayBuffer());
  const path = `${folder}/${name}`;
  const before = store.first(fileRow, "SELECT id, content FROM files WHERE path = ?", path);
  store.run(
    "INSERT INTO files (path, content) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET content = excluded.content",
    path,
    content,
  );
  const { id } = store.first(fileRow, "SELECT id, content FROM files WHERE path = ?", path) ?? {
    id: 0,
  };
  return Response.json(
    {
      "@odata.context": `${call.base}/v1.0/$metadata#drives('root')/root/$entity`,
      id: `01FILE${String(id).padStart(8, "0")}`,
      name,
      size: content.length,
      file: { mimeType: call.request.headers.get("content-type") },
      lastModifiedDateTime: new Date(now()).toISOString(),
      webUrl: `${SITE_URL}/Freigegebene%20Dokumente/${encodeURIComponent(folder)}/${encodeURIComponent(name)}`,
    },
    { status: before === undefined ? 201 : 200 },
  );
};

/** `GET …:/content`. Graph leads to a download elsewhere; here the file comes at once. */
export const readFile: Route = (call, { store }) => {
  const { folder, name } = placeOf(call);
  const path = `${folder}/${name}`;
  const found = store.first(fileRow, "SELECT id, content FROM files WHERE path = ?", path);
  if (found === undefined) throw itemNotFound();
  return new Response(new Uint8Array(found.content));
};

/** `DELETE …/drive/root:/{folder}/{name}`: into the recycle bin of the site, which there is none of here. */
export const removeFile: Route = (call, { store }) => {
  const path = `${param(call, "folder")}/${param(call, "name")}`;
  const found = store.first(fileRow, "SELECT id, content FROM files WHERE path = ?", path);
  if (found === undefined) throw itemNotFound();
  store.run("DELETE FROM files WHERE path = ?", path);
  return new Response(null, { status: 204 });
};

/** The name ends with the colon that ends a path in Graph. */
function placeOf(call: Call): { readonly folder: string; readonly name: string } {
  const name = param(call, "name");
  if (!name.endsWith(":")) throw badRequest("The path of a file ends with a colon.");
  return { folder: param(call, "folder"), name: name.slice(0, -1) };
}
