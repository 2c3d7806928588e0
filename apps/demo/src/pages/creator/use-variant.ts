import { useLocation } from 'preact-iso'
import { toAddress } from '../shared/to-address.ts'
import type { Variant } from './variants.ts'

/** The variant that the address of the page names, and how to put another one there. */
export const useVariant = () => {
  const { query, route, path } = useLocation()
  const variant: Variant = {
    type: query['type'] === 'xingtu' ? 'xingtu' : 'personal',
    range: query['range'] === '90' ? '90' : '30',
  }
  const choose = (next: Partial<Variant>) => {
    route(toAddress(path, { ...query, ...variant, ...next }), true)
  }
  return { variant, choose }
}
