// When does something in a folder change?
import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'
import { GateError } from '../errors.ts'
import { isA } from './files.ts'
import { codeOf, refusal } from './refusal.ts'

/** Of a folder that is not there, the nearest one above it: it may come. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  const nearest = (folder: string): string =>
    isA('isDirectory', folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
  const watchers: FSWatcher[] = []
  const stop = (): void => {
    for (const watcher of watchers) watcher.close()
  }
  for (const folder of new Set(folders.map(nearest))) {
    try {
      watchers.push(watch(folder, () => changed()).on('error', () => changed()))
    } catch (error) {
      const code = codeOf(error) ?? ''
      // gone since it was looked for
      if (code === 'ENOENT') setTimeout(changed)
      else {
        stop()
        const none = noWatches[code]
        throw none ? new GateError(none) : refusal(error, folder, 'cannot be watched: ')
      }
    }
  }
  return stop
}

const noWatches: Record<string, string> = {
  ENOSPC:
    '--watch: the system has no file watches left; raise fs.inotify.max_user_watches, or end a program that watches files',
  EMFILE:
    '--watch: too many programs watch files; raise fs.inotify.max_user_instances, or end one of them',
}
