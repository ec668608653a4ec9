// What do the texts that select files mean: the name of one, a pattern, or what is left out?

/** Whether a text has a sign of a pattern in it; whether it is one, the library that matches says. */
export function mayBePattern(text: string): boolean {
  return /[*?[{]/.test(text)
}

/** Texts that name files, and those that leave out, without their `!`. */
export function partedAtNegation(
  texts: readonly string[],
  isFile: (text: string) => boolean = () => false,
): { named: string[]; except: string[] } {
  const isNegated = (text: string): boolean => text.startsWith('!') && !isFile(text)
  return {
    named: texts.filter((text) => !isNegated(text)),
    except: texts.filter(isNegated).map((text) => text.slice(1)),
  }
}

/** A path of a file of policy, which is the same on every system. */
export function portable(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(!?)(?:\.\/+)+/, '$1')
}
