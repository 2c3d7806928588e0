import type { OperationInfo } from '@justoneapi/schema'

/** How the terminal writes an operation: its path without `/api/`. */
export const shortOf = ({ path }: Pick<OperationInfo, 'path'>): string => path.replace(/^\/api\//, '')
