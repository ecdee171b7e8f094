/*
 * A program of its own, started by run-program.ts with little memory and time: `preview-program <task> <type>`. It reads
 * one file from its standard input, says one answer on its standard output (answer.ts) and ends. Whatever a hostile file
 * does to a decoder happens here, where there are no keys, no database and no other person's data.
 */
import { type Answer, encodeAnswer } from "./answer";

type Worker = (bytes: Uint8Array) => Promise<Answer>;

const [task = "", type = ""] = process.argv.slice(2);
// Loaded outside of any catch: a decoder that is missing is a fault of the installation, not of the file.
const worker = await workerFor(task);
const answer = await worker(await readInput()).catch((): Answer => ({ refused: "unreadable" }));
process.stdout.write(encodeAnswer(answer), () => process.exit());

function workerFor(asked: string): Promise<Worker> {
  if (asked === "text") return textReader();
  return asked === "page" ? pageMaker() : previewMaker(type);
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function textReader(): Promise<Worker> {
  const { readText } = await import("./pdf");
  return async (bytes) => {
    const found = await readText(bytes);
    return "refused" in found ? found : { parts: [Buffer.from(found.text)] };
  };
}

/** From a kept preview, the picture as a page of a PDF can hold it. */
async function pageMaker(): Promise<Worker> {
  const { pageOfPreview } = await import("./pictures");
  return async (bytes) => {
    const { jpeg, width, height } = await pageOfPreview(bytes);
    return { parts: [jpeg, Buffer.from(JSON.stringify({ width, height }))] };
  };
}

/** Each decoder is loaded for its own type only: what is not there cannot be attacked, and takes no time to start. */
async function previewMaker(mime: string): Promise<Worker> {
  const { picturesOfImage, picturesOfPixels } = await import("./pictures");
  switch (mime) {
    case "application/pdf": {
      const { drawFirstPage } = await import("./pdf");
      return async (bytes) => {
        const page = await drawFirstPage(bytes);
        return "refused" in page ? page : { parts: await picturesOfPixels(page) };
      };
    }
    case "image/heic": {
      const { decodeHeic } = await import("./heic");
      return async (bytes) => ({ parts: await picturesOfPixels(await decodeHeic(bytes)) });
    }
    default:
      return async (bytes) => ({ parts: await picturesOfImage(bytes) });
  }
}
