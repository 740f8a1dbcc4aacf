const SHOWN = 10
const READ = 64 << 10

/** The first lines of a text file, in UTF-8 or else GB18030. */
export async function firstLines(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, READ).arrayBuffer())
  return decoded(bytes, file.size > READ).split(/\r?\n/).slice(0, SHOWN)
}

function decoded(bytes: Uint8Array, isCut: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
