import type { Column } from "./column";
import { EXPORT_FORMAT, EXPORT_TABLE_NAMES, EXPORT_TABLES, EXPORT_VERSION, LEFT_OUT } from "./tables";

/** The description of data.json as docs/export-format.md has it; a test compares the two. */
export function describeFormat(): string {
  const parts = [
    `# What an export holds (format \`${EXPORT_FORMAT}\`, version ${EXPORT_VERSION})`,
    INTRODUCTION,
    ...EXPORT_TABLE_NAMES.map((name) => {
      const { columns, key } = EXPORT_TABLES[name];
      const order = key.length === 0 ? "One row at most." : `In the order of ${key.join(", ")}.`;
      const lines = Object.entries<Column>(columns).map(([column, kind]) => `- \`${column}\`: ${meaningOf(kind)}`);
      return [`## ${name}`, order, lines.join("\n")].join("\n\n");
    }),
    "## Left out, and why",
    Object.entries(LEFT_OUT)
      .map(([what, why]) => `- ${what}: ${why}`)
      .join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

const INTRODUCTION = `An export is a ZIP: \`data.json\` (this page), \`debts.csv\`, \`contacts.csv\`, \`payments.csv\` for a spreadsheet,
\`originals/\` with the files of proofs byte for byte, \`README.txt\`, and \`manifest.sha256\`, which \`sha256sum -c\` reads. A file
that could not be read any more is named in \`missing.txt\`.

\`data.json\` is one object: \`format\`, \`version\`, \`account\` (\`id\`, \`locale\`, \`timeZone\`), and then each table below as an array of
rows. Keys of every row are in alphabetical order and rows in the order of their table, so equal accounts give equal texts.
Every row has all of its columns; what is not known is \`null\`. Amounts are whole fen (1 yuan = 100 fen). \`words\` is what is
sealed in the database, opened.

An import gives every row a new id, in the order of the old ones, and replaces an id wherever it stands, in texts too. Two
exports are equal when they are equal after every id was replaced by its place among all ids in order.

Older versions stay importable: whoever changes a table raises the version, adds the step from the one before to
\`lib/schemas/export.ts\`, and keeps an export of the old version beside the tests of the import.`;

function meaningOf(column: Column): string {
  return `${plain(column)}${column.canBeNull ? ", or null" : ""}`;
}

function plain(column: Column): string {
  switch (column.is) {
    case "id":
      return "UUID";
    case "ref":
      return `id of one of ${column.to}`;
    case "any_ref":
      return "id of a row of any table, or of the account";
    case "text":
      return `text, at most ${column.most} characters`;
    case "choice":
      return column.of.join(" | ");
    case "texts":
      return `list of at most ${column.most} texts`;
    case "whole":
      return `whole number, ${column.from} to ${column.to}`;
    case "decimal":
      return "number";
    case "flag":
      return "true | false";
    case "fen":
      return column.from < 0 ? "fen; received is positive, paid is negative" : "fen";
    case "day":
      return "day, YYYY-MM-DD";
    case "instant":
      return "instant in UTC, YYYY-MM-DDThh:mm:ss.sssZ";
    case "sha256":
      return "SHA-256, 64 hexadecimal digits";
    case "file":
      return "name of the original in the ZIP";
    case "words":
      return column.texts.length === 0
        ? "object"
        : `object with the texts ${column.texts.join(", ")}, and perhaps more`;
  }
}
