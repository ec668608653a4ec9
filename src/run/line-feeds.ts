// Which bytes does a file have wherever git checked it out?

/** As on every system: git may have been told to write CRLF. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')
}
