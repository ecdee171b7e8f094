import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { downloadName, PROOF_TYPES } from "./file-types";
import { HEAD_BYTES, sniff } from "./sniff";
import { sampleFile, sampleFiles } from "./testing/sample-files";

const html = Buffer.from("<!doctype html><script>alert(1)</script>");
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const exe = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), randomBytes(500)]);
const zip = Buffer.concat([Buffer.from("PK\x03\x04\x14\0\0\0\x08\0", "latin1"), randomBytes(500)]);
const gif = Buffer.concat([Buffer.from("GIF89a/*"), randomBytes(500)]);
const mkv = Buffer.concat([
  Buffer.from("1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61", "hex"),
  randomBytes(500),
]);
const hls = Buffer.from("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
const php = Buffer.from("<?php system($_GET['c']); ?>");
const mhtml = Buffer.from(
  "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n",
);
const avif = Buffer.from("0000001c66747970617669660000000061766966", "hex");
const followedBy = (head: Buffer, tail: Buffer) => Buffer.concat([head, randomBytes(200), tail]);
const { bytes: pdf } = sampleFile("application/pdf");
const { bytes: jpeg } = sampleFile("image/jpeg");
const { bytes: mp3 } = sampleFile("audio/mpeg");

const verdict = async (bytes: Buffer, name: string) => {
  const found = await sniff(bytes.subarray(0, HEAD_BYTES), name);
  return found === "wrong_type" ? found : found.type;
};

describe("a file is what its content and its name say together", () => {
  test.each(sampleFiles().map((file) => [file.name, file] as const))("%s", async (name, { bytes, type }) => {
    expect(await verdict(bytes, name)).toBe(type);
  });

  test.each(PROOF_TYPES.flatMap(({ type, extensions }) => extensions.map((extension) => [extension, type] as const)))(
    "under every ending: .%s",
    async (extension, type) => {
      const { bytes } = sampleFile(type);
      expect(await verdict(bytes, `a.${extension}`)).toBe(type);
      expect(await verdict(bytes, `a.php.${extension.toUpperCase()}`)).toBe(type);
      expect(await verdict(bytes, `a.${extension}.php`)).toBe("wrong_type");
      expect(await verdict(bytes, `a.${extension}.exe`)).toBe("wrong_type");
    },
  );

  test("a recording under the general brand of its format is one when its name says so", async () => {
    const bytes = Buffer.from(sampleFile("audio/mp4").bytes);
    for (const brand of ["isom", "mp42", "M4A "]) {
      bytes.write(brand, 8, "latin1");
      expect(await verdict(bytes, "a.m4a"), brand).toBe("audio/mp4");
      expect(await verdict(bytes, "a.mp4"), brand).toBe("wrong_type");
    }
  });

  test("AMR in both widths", async () => {
    expect(await verdict(Buffer.from("#!AMR-WB\nabcdefgh"), "a.amr")).toBe("audio/amr");
    expect(await verdict(Buffer.from("#!amr\nabcdefgh"), "a.amr")).toBe("wrong_type");
  });
});

describe("what is none of these is refused", () => {
  const names = PROOF_TYPES.flatMap(({ extensions }) => extensions.map((extension) => `a.${extension}`));
  test.each(Object.entries({ html, svg, exe, zip, gif, mkv, hls, php, mhtml, avif, text: Buffer.from("a,b\n1,2\n") }))(
    "%s, whatever it is called",
    async (kind, bytes) => {
      for (const name of [...names, `a.${kind}`, "a", "", ".", "a.", ".pdf.", "pdf"]) {
        expect(await verdict(bytes, name), name).toBe("wrong_type");
      }
    },
  );

  test.each(sampleFiles().map((file) => [file.type, file] as const))(
    "%s under another's name",
    async (type, { bytes }) => {
      for (const other of sampleFiles()) {
        expect(await verdict(bytes, other.name), other.name).toBe(other.type === type ? type : "wrong_type");
      }
    },
  );

  test.each(["a", "", ".", "CON", ".htaccess", "pdf", "a.pdf ", "a.pdf\u202e", "a.svg", "a.html", "a.pdf.exe"])(
    "a document called “%s”",
    async (name) => {
      expect(await verdict(pdf, name)).toBe("wrong_type");
    },
  );
});

describe("a file that is two things", () => {
  test.each<[string, Buffer, string, string]>([
    ["JPEG and HTML", followedBy(jpeg, html), "a.jpg", "image/jpeg"],
    ["JPEG and HTML, as HTML", followedBy(jpeg, html), "a.html", "wrong_type"],
    ["PDF and ZIP", followedBy(pdf, zip), "a.pdf", "application/pdf"],
    ["PDF and ZIP, as ZIP", followedBy(pdf, zip), "a.zip", "wrong_type"],
    ["MP3 and JPEG", followedBy(mp3, jpeg), "a.mp3", "audio/mpeg"],
    ["MP3 and JPEG, as JPEG", followedBy(mp3, jpeg), "a.jpg", "wrong_type"],
    ["GIF and JavaScript", gif, "a.jpg", "wrong_type"],
    ["HTML before a PDF", Buffer.concat([html, pdf]), "a.pdf", "wrong_type"],
    ["PDF with junk before its header", Buffer.concat([randomBytes(20), pdf]), "a.pdf", "wrong_type"],
  ])("%s is what it begins as, or refused", async (_what, bytes, name, expected) => {
    expect(await verdict(bytes, name)).toBe(expected);
  });
});

describe("damaged files", () => {
  test.each(sampleFiles().map((file) => [file.type, file] as const))(
    "%s: chance and mutants get an answer",
    (type, file) =>
      fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 600 }),
          fc.array(fc.tuple(fc.nat(599), fc.nat(255)), { maxLength: 12 }),
          fc.boolean(),
          async (chance, changes, isMutant) => {
            const bytes = isMutant ? Buffer.from(file.bytes.subarray(0, 600)) : Buffer.from(chance);
            for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
            expect([type, "wrong_type"]).toContain(await verdict(bytes, file.name));
          },
        ),
        { numRuns: 2_000 },
      ),
  );
});

test.each([
  ["a.pdf", "application/pdf", "a.pdf"],
  ["A.PDF", "application/pdf", "A.PDF"],
  ["a.exe", "application/pdf", "a.exe.pdf"],
  ["账单", "image/jpeg", "账单.jpg"],
  ["a.jpeg", "image/jpeg", "a.jpeg"],
  ["a.pdf", "audio/ogg", "a.pdf.ogg"],
] as const)("%s of %s is handed out as %s", (name, type, expected) => {
  expect(downloadName(name, type)).toBe(expected);
});
