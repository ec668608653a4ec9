// Transcripts in pages: what stands below a command is what it prints.
import { argumentsOf, run } from './world.ts'

/** The page with each command of its `console` blocks run anew: `$ gate …`, and `$ echo $?` for the exit code of the one before. */
export async function executed(
  page: string,
  folder: string,
  over: Parameters<typeof run>[2] = {},
): Promise<string> {
  let made = page
  for (const [block = '', inside = ''] of page.matchAll(/```console\n([\s\S]*?)```/g)) {
    const shown: string[] = []
    let last: number | null = null
    for (const [, command = ''] of inside.matchAll(/^\$ (.*)$/gm)) {
      shown.push(`$ ${command}\n`)
      if (command === 'echo $?' && last !== null) shown.push(`${last}\n`)
      else if (command.startsWith('gate ')) {
        const { out, err, code } = await run(argumentsOf(command), folder, over)
        shown.push(out, err)
        last = code
      } else throw new Error(`a transcript cannot run "${command}"`)
    }
    if (last === null) throw new Error(`a transcript without a command: ${inside}`)
    made = made.replace(block, () => `\`\`\`console\n${shown.join('')}\`\`\``)
  }
  return made
}
