const phrases: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the name',
  EACCES: 'permission denied; make it accessible (chmod), or run as its owner',
  EPERM: 'the system does not permit this; check its owner and attributes',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  ELOOP: 'its symbolic links run in a circle; mend the link',
  ENAMETOOLONG: 'the name is too long for the file system; shorten it',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this system; close some',
  ENOSPC: 'no space left on the disk; free some, or write elsewhere',
  EDQUOT: 'the disk quota is used up; free some space, or write elsewhere',
  EFBIG: 'the file would be larger than is allowed here (ulimit -f)',
  EROFS: 'the file system is read-only; write elsewhere',
  EEXIST: 'a file stands where a folder is needed; move it, or write elsewhere',
  EBUSY: 'is in use; try again later',
  EIO: 'the disk reports a fault; check it',
  ETXTBSY: 'is a program that runs; write elsewhere',
  ENXIO: 'cannot be opened; it is a socket or a device',
  EINVAL: 'the file system does not accept this name',
  ERR_INVALID_ARG_VALUE: 'the name holds a zero byte; check it',
}

/** The code of a fault of the system, such as `ENOENT`. */
export function faultCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Says in words what went wrong with a file, and how to mend it. */
export function describeFault(error: unknown): string {
  const code = faultCode(error)
  if (code !== undefined && phrases[code] !== undefined) return phrases[code]
  return error instanceof Error ? error.message : String(error)
}
