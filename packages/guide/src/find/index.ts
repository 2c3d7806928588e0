export { type Findable, type Indexed, indexOf } from './index-of.ts'
export { isOld, search } from './search.ts'
