import { readFile } from "node:fs/promises";
import path from "node:path";

/** One family with Latin and Chinese in a weight for text and one for what stands out. */
export type Fonts = { regular: Buffer; strong: Buffer };

/*
 * The package's folder, named in next.config.js too, so that a build takes the two files along. The names are whole:
 * the bundler must not look for anything, and a path that it cannot see through would make it pack the whole project.
 */
const FOLDER = "node_modules/@expo-google-fonts/noto-sans-sc";

/** Reads the two fonts. They are twenty megabytes that nobody needs the rest of the day, so nothing keeps them. */
export async function readFonts(): Promise<Fonts> {
  const [regular, strong] = await Promise.all([
    readFile(path.join(/* turbopackIgnore: true */ process.cwd(), FOLDER, "400Regular/NotoSansSC_400Regular.ttf")),
    readFile(path.join(/* turbopackIgnore: true */ process.cwd(), FOLDER, "700Bold/NotoSansSC_700Bold.ttf")),
  ]);
  return { regular, strong };
}
