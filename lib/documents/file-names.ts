/** Most systems take names of 255 bytes; this leaves room for a number and for the folder's own name. */
const LONGEST_BYTES = 180;

/* Marks that some system forbids in a name or reads as a path. */
const FORBIDDEN = /[/\\:*?"<>|]/g;

/* Names that Windows keeps for devices, whatever their ending: CON, nul.txt, COM¹. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * A name under which a file can be stored on any system. 汉字 and other scripts stay; slashes, control and bidi characters go,
 * so that a name can neither leave its folder nor show another ending than it has. The ending stays when a long name is cut.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/\p{C}/gu, "")
    .replaceAll(/[\s\p{Z}]+/gu, " ")
    .replaceAll(FORBIDDEN, "_")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  const kept = cut(plain === "" ? "_" : plain);
  return RESERVED.test(kept) ? `_${kept}` : kept;
}

/** Gives out each name once: the second "receipt.pdf" becomes "receipt (2).pdf". Systems that fold case count as well. */
export function newNames(): (name: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const { stem, ending } = split(safeFileName(wanted));
    let name = `${stem}${ending}`;
    for (let count = 2; taken.has(folded(name)); count += 1) name = `${stem} (${count})${ending}`;
    taken.add(folded(name));
    return name;
  };
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().toUpperCase();
}

/** The ending is what follows the last dot, if it is short. */
function split(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf(".");
  const hasEnding = dot > 0 && name.length - dot <= 11;
  return hasEnding ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: "" };
}

function cut(name: string): string {
  const { stem, ending } = split(name);
  let left = LONGEST_BYTES - Buffer.byteLength(ending);
  let kept = "";
  for (const character of stem) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.replace(/[. ]+$/, "")}${ending}`;
}
