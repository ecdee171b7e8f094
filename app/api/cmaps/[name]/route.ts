import { readFile } from "node:fs/promises";
import path from "node:path";

type Context = { params: Promise<{ name: string }> };

const NAME = /^[A-Za-z0-9-]{1,40}\.bcmap$/;

/**
 * The tables that a PDF needs whose Chinese letters are not embedded, for the page that reads a report in the browser. They come
 * from here, never from another site: which table is asked for must not be told to anybody.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const bytes = NAME.test(name) ? await read(name) : null;
  return bytes === null
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/octet-stream" } });
}

function read(name: string): Promise<Buffer | null> {
  return readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/pdfjs-dist/cmaps", name)).catch(
    () => null,
  );
}
