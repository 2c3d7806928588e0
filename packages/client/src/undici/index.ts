export { undiciFetch, type UndiciOptions } from './undici-fetch.ts'
