// What does the system say when it refuses something, in words for a user?
import { GateError } from '../errors.ts'

/** Does what the system may refuse: that is for the user to put right. Anything else is a bug, and stays what it is. */
export function orRefused<T>(file: string, work: () => T, before = ''): T {
  try {
    return work()
  } catch (error) {
    throw refusal(error, file, before)
  }
}

export function refusal(error: unknown, file: string, before = ''): unknown {
  return typeof codeOf(error) === 'string'
    ? new GateError(`${before}${reasonOf(error)}`, { file })
    : error
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'no permission',
  EIO: 'the system cannot read or write it',
  EFBIG: 'the file would be too large',
  EDQUOT: 'the disk is full',
  EEXIST: 'there is a file where a folder is needed',
  EPERM: 'no permission',
  EISDIR: 'this is a folder, expected a file',
  ELOOP: 'a loop of symbolic links',
  ENOSPC: 'the disk is full',
  EROFS: 'a read-only file system',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'not a regular file',
  ETIMEDOUT: 'took too long',
  ENOBUFS: 'its output is too long',
}

export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? ''
  if (code === 'ERR_ACCESS_DENIED') {
    const isWrite = (error as { permission?: string }).permission === 'FileSystemWrite'
    return `node runs without the permission for it; add ${isWrite ? '--allow-fs-write' : '--allow-fs-read'} to its options`
  }
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
