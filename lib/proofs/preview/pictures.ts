import sharp, { type Sharp } from "sharp";
import { LARGE_EDGE, MAX_PIXELS, type Pixels, SMALL_EDGE } from "./limits";

// Everything that libvips can read besides these three (SVG, GIF, TIFF …) has had holes that nobody here needs.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
sharp.cache(false);
sharp.concurrency(1);

/** Decodes a JPEG, PNG or WebP and makes its two pictures: upright, without metadata. Throws for anything else. */
export function picturesOfImage(bytes: Uint8Array): Promise<Uint8Array[]> {
  return bothSizes(sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" }).autoOrient());
}

/** The two pictures of pixels that are decoded already. */
export function picturesOfPixels({ data, width, height }: Pixels): Promise<Uint8Array[]> {
  return bothSizes(sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS }));
}

/** The picture of a preview as a JPEG, which is what a PDF can hold, with its size in pixels. */
export async function pageOfPreview(webp: Uint8Array): Promise<{ jpeg: Uint8Array; width: number; height: number }> {
  const image = sharp(webp, { limitInputPixels: MAX_PIXELS, failOn: "error" }).flatten({ background: "white" });
  const { data, info } = await image.jpeg({ quality: 84 }).toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

/** The large picture and, made from it, the small one. Metadata is never copied: only pixels go on. */
async function bothSizes(image: Sharp): Promise<Uint8Array[]> {
  const fitted = image.resize({ width: LARGE_EDGE, height: LARGE_EDGE, fit: "inside", withoutEnlargement: true });
  const { data, info } = await fitted
    .flatten({ background: "white" })
    .toColorspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const large = await encode(sharp(data, { raw }));
  const small = await encode(
    sharp(data, { raw }).resize({ width: SMALL_EDGE, height: SMALL_EDGE, fit: "inside", withoutEnlargement: true }),
  );
  return [large, small];
}

function encode(image: Sharp): Promise<Uint8Array> {
  return image.webp({ quality: 82, smartSubsample: true }).toBuffer();
}
