export { operationName, platformKey } from './operation-name.ts'
export { operationList } from './generated/operation-list.ts'
