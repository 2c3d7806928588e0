export { renderDataModule, type DataModuleOptions, type DataOperation } from './render-module.ts'
export type { Describe } from './platform-shape.ts'
export { readResponses, schemasByPath, type Responses, type ResponseSchema } from '../examples/responses.ts'
