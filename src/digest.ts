// What is the SHA-256 of these bytes, where there is no node:crypto, and no waiting for one? FIPS 180-4.

/** `sha256:…`, as the program computes it with the machine's own. */
export function sha256(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  const primes = primesBelow(312)
  const hash = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
  const words = new Uint32Array(64)
  for (let block = 0; block < length; block += 64) {
    for (let t = 0; t < 64; t++)
      words[t] = t < 16 ? view.getUint32(block + t * 4) : expanded(words, t)
    mix(hash, words, constants)
  }
  return `sha256:${Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')}`
}

/** Found when they are needed: most runs need none. */
function primesBelow(end: number): number[] {
  const primes: number[] = []
  for (let n = 2; n < end; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}

/** The first 32 bits of the fractional part. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) >>> 0
}

function expanded(words: Uint32Array, t: number): number {
  const [a, b, c, d] = [
    words[t - 16] ?? 0,
    words[t - 15] ?? 0,
    words[t - 7] ?? 0,
    words[t - 2] ?? 0,
  ]
  return (
    a +
    (turned(b, 7) ^ turned(b, 18) ^ (b >>> 3)) +
    c +
    (turned(d, 17) ^ turned(d, 19) ^ (d >>> 10))
  )
}

function mix(hash: Uint32Array, words: Uint32Array, constants: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < 64; t++) {
    const first =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (constants[t] ?? 0) +
        (words[t] ?? 0)) |
      0
    const second =
      ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    hash[index] = (hash[index] ?? 0) + word
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}
