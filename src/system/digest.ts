// What is the SHA-256 of these bytes, by the machine's own means?

/** `sha256:…`. The module is loaded only when a digest is wanted: it takes a tenth of a short run. */
export async function digestOf(bytes: Uint8Array | string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
