import { createHash, type Hash } from "node:crypto";
import type { StoredProof } from "@/server/stored-proofs/stored-proof";
import { damaged, type Header, type Row, type Section, type TableStart } from "./format";
import { gatherProofRows, type ProofRows } from "./proof-rows";
import { type Layout, readBackupFile } from "./read-file";

export type BackupSummary = {
  header: Header;
  rows: number;
  keys: string | null;
  layout: Layout;
  /** The proofs among the rows. */
  proofs: StoredProof[];
};

type State = {
  header: Header | null;
  open: { table: TableStart; rows: number; hash: Hash } | null;
  finished: string[];
  rows: number;
  keys: string | null;
  proofs: ProofRows;
  isDone: boolean;
};

/**
 * Reads the text of a backup and checks that it holds what its header promises: tables, rows and their checksums, in order.
 * The files are checked by `checkFiles`.
 */
export async function verifyBackup(file: string): Promise<BackupSummary> {
  const proofs = gatherProofRows();
  const state: State = { header: null, open: null, finished: [], rows: 0, keys: null, proofs, isDone: false };
  const layout = await readBackupFile(file, (line) => {
    const problem = Array.isArray(line) ? takeRow(state, line) : takeSection(state, line);
    if (problem) throw damaged(file, problem);
  });
  if (!state.header || !state.isDone) throw damaged(file, "the end is missing");
  return { header: state.header, rows: state.rows, keys: state.keys, layout, proofs: proofs.proofs() };
}

/** The text over which a table's checksum runs, row by row. */
export function rowText(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}

function takeRow({ open, proofs }: State, row: Row): string | null {
  if (!open || row.length !== open.table.columns.length) return "a row out of place";
  open.rows++;
  open.hash.update(rowText(row));
  proofs.take(open.table, row);
  return null;
}

function takeSection(state: State, section: Section): string | null {
  if (state.isDone || (section.kind === "header") !== (state.header === null)) return `"${section.kind}" out of place`;
  if (state.open && section.kind !== "end") return `table ${state.open.table.name} has no end`;
  switch (section.kind) {
    case "header":
      state.header = section;
      return null;
    case "table":
      state.open = { table: section, rows: 0, hash: createHash("sha256") };
      return null;
    case "end":
      return endTable(state, section);
    case "keys":
      state.keys = section.content;
      return null;
    case "done":
      state.isDone = true;
      return state.finished.length === state.header?.tables.length ? null : "a table is missing";
  }
}

function endTable(state: State, { name, rows, sha256 }: Extract<Section, { kind: "end" }>): string | null {
  const promised = state.header?.tables[state.finished.length];
  const { open } = state;
  const isWhole = open?.table.name === name && promised?.name === name && open.rows === rows && promised.rows === rows;
  if (!isWhole || open.hash.digest("hex") !== sha256) return `table ${name}`;
  state.finished.push(name);
  state.rows += rows;
  state.open = null;
  return null;
}
