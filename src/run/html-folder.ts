// How does a folder get its pages? Each file whole, the index last; and no page of an earlier run stays that this one does not have.
import { folderFiles, isNamedAsPage, namesOf, noteFile } from '../print/html-folder.ts'
import { fewest, isWritten } from '../print/html-marks.ts'
import type { Report } from '../print/report.ts'
import type { World } from '../system/world.ts'
import { readIfPossible, within } from './path.ts'

/** `told`: the report with the names that its files have in it; pages are called after those that they have in their repositories. */
export function writeFolder(report: Report, told: Report, folder: string, world: World): void {
  const files = folderFiles(told, namesOf(report.checklists))
  const names = new Set(files.map(({ name }) => name))
  const old = world
    .entries(folder)
    .filter(({ name, kind }) => kind === 'file' && isNamedAsPage(name) && !names.has(name))
  for (const { name } of old) {
    const path = within(folder, name)
    if (isWritten(startOf(path, world), ['page']))
      world.write(path, noteFile(), { overwrite: true })
  }
  for (const { name, text } of files) world.write(within(folder, name), text(), { overwrite: true })
}

/** The start of a file, as far as it says whose it is. */
export function startOf(path: string, world: World): string {
  return Buffer.from(readIfPossible(path, fewest, world) ?? []).toString('utf8')
}
