import { inject } from "vitest";

process.env.DATABASE_URL = inject("databaseUrl");
process.env.KEYS_FILE = inject("keysFile");
process.env.PROOFS_DIR = inject("proofsDir");
