export { renderDataModule, type DataOperation } from './render-module.ts'
