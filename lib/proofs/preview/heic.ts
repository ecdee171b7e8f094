import heicDecode from "heic-decode";
import { MAX_PIXELS, type Pixels } from "./limits";

/** Decodes the first picture of a HEIC file, turned as the file says. Throws where there is none, or one too large. */
export async function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const images = await heicDecode.all({ buffer: bytes });
  try {
    const [first] = images;
    if (!first || first.width * first.height > MAX_PIXELS) throw new Error("No picture, or too many pixels.");
    return await first.decode();
  } finally {
    images.dispose();
  }
}
