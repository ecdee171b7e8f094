export function run(command: string | undefined, args: readonly string[]): Promise<number>;
export function bundle(files: readonly string[], folder: string): Promise<void>;
