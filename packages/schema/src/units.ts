export { format, toNumber } from './units/convert.ts'
export type { FigureInfo, Unit } from './units/unit.ts'
