/** Something answered in Graph's place, or the answer was cut on its way: as good as none. */
export class MalformedAnswer extends Error {
  override readonly name = "MalformedAnswer";
}

/** An answer that was read to its end. */
export class WholeAnswer extends Response {
  /** JSON where the answer is JSON, the bytes where it is a file that was asked for, else null. */
  readonly payload: unknown;

  constructor({ headers, status, statusText }: Response, payload: unknown) {
    super(null, { headers, status, statusText });
    this.payload = payload;
  }
}

/** Reads the answer to its end; `heard` is told of every piece. Of a file, whatever it is, the bytes are kept. */
export async function readWhole(
  response: Response,
  heard: () => void,
  isFile = false,
): Promise<WholeAnswer> {
  const bytes = await bytesOf(response, heard);
  if (isFile && response.ok) return new WholeAnswer(response, new Uint8Array(bytes));
  const text = bytes.toString("utf8");
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  if (isJson && text !== "") return new WholeAnswer(response, parsed(text));
  // An HTML error page of a gateway is nobody's payload; in the place of what was asked for it is no answer.
  if (response.ok && text !== "") throw new MalformedAnswer("The answer is no JSON");
  return new WholeAnswer(response, null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the answer.
    throw new MalformedAnswer("The answer is no JSON");
  }
}

async function bytesOf({ body }: Response, heard: () => void): Promise<Buffer> {
  if (body === null) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  for await (const piece of body) {
    heard();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
