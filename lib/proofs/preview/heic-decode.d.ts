declare module "heic-decode" {
  type Pixels = { data: Uint8ClampedArray; width: number; height: number };
  type UndecodedImage = { width: number; height: number; decode(): Promise<Pixels> };
  const heicDecode: { all(input: { buffer: Uint8Array }): Promise<UndecodedImage[] & { dispose(): void }> };
  export default heicDecode;
}
