/** The long edge of the large and of the small picture, in pixels. Smaller originals keep their size. */
export const LARGE_EDGE = 1600;
export const SMALL_EDGE = 480;
/** As many as a phone's largest photo has: what asks for more is refused by its header, before a pixel is read. */
export const MAX_PIXELS = 50_000_000;
/** Pixels as they come from the decoders of PDF and HEIC: red, green, blue, alpha. */
export type Pixels = { data: Uint8Array | Uint8ClampedArray; width: number; height: number };
