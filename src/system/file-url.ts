// Which file does an address name?
import { fileURLToPath } from 'node:url'

/** The path that a `file:` address names; null for an address of anything else, such as a text that was never saved. */
export function pathOfUrl(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    return null
  }
}
