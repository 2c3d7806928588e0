import { relative, sep } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { FileChange } from './edit.ts'

/** The changes as a patch for `git apply` and `patch -p1`. */
export const renderPatch = (changes: readonly FileChange[], root: string): string =>
  changes
    .map(({ file, before, after }) => {
      const path = relative(root, file).split(sep).join('/')
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      })
    })
    .join('')
