import type { OperationInfo, Platforms } from '@justoneapi/schema'
import { Hono } from 'hono'
import { DemoError } from '../failure/demo-error.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Paid } from '../gateway/receipt.ts'
import type { Session } from '../session/session.ts'
import type { Env } from '../session/use-session.ts'
import { toDistributions, toIndexes, toStages } from './audience.ts'
import { idInput, overviewInput, plainInput, rangeInput, searchInput } from './input.ts'
import { toOverview, toSource } from './overview.ts'
import { toProfile } from './profile.ts'
import { toFoundCreators } from './search.ts'
import { lastDays, toFollowerDays, toRecentVideos } from './timeline.ts'

type Xingtu = Platforms['douyinXingtu']
type Name = keyof Xingtu

const SEED = 'getKolSpreadInfoV1'
const SUCCESSOR = 'gwApiDataSpGetAuthorSpreadInfoV1'

/** The same choice in the words of each operation. */
const TYPE = {
  personal: { seed: '_1', successor: 'PERSONAL_VIDEO' },
  xingtu: { seed: '_2', successor: 'XINTU_VIDEO' },
} as const
const RANGE = { '30': { seed: '_2', successor: 'DAY_30' }, '90': { seed: '_3', successor: 'DAY_90' } } as const

/** Routes of the creator pages. @param now in milliseconds */
export const creatorRoutes = (gateway: Gateway, now: () => number) => {
  const call = async <N extends Name, T>(
    session: Session,
    name: N,
    args: Xingtu[N]['args'],
    provoke: string | undefined,
    read: (operation: OperationInfo, data: Xingtu[N]['data']) => T,
  ): Promise<Paid<T>> => {
    const operation = gateway.allowed.get(`douyinXingtu.${name}`)
    if (!operation) throw new DemoError('OperationNotAllowed', `douyinXingtu.${name}`)
    const code = provoke === undefined ? undefined : Number(provoke)
    const given: object = args
    const request = { operation: operation.id, args: { ...given }, provoke: code }
    const { data, receipt } = await gateway.call(session, request)
    // The schema's types say what published answers look like; each reader copes with what is missing.
    return { data: read(operation, data ?? {}), receipt }
  }

  return new Hono<Env>()
    .get('/search', searchInput, async (c) => {
      const { keyword, by, page, provoke } = c.req.valid('query')
      const args = { keyword, searchType: by, page: Number(page) }
      return c.json(await call(c.get('session'), 'gwApiGsearchSearchForAuthorSquareV1', args, provoke, toFoundCreators))
    })
    .get('/:id/profile', idInput, plainInput, async (c) => {
      const args = { oAuthorId: c.req.valid('param').id }
      const { provoke } = c.req.valid('query')
      return c.json(await call(c.get('session'), 'gwApiAuthorGetAuthorBaseInfoV1', args, provoke, toProfile))
    })
    .get('/:id/overview', idInput, overviewInput, async (c) => {
      const { id } = c.req.valid('param')
      const { type, range, way, provoke } = c.req.valid('query')
      const session = c.get('session')
      if (way === 'seed') {
        const args = { kolId: id, type: TYPE[type].seed, range: RANGE[range].seed }
        return c.json(await call(session, SEED, args, provoke, toOverview))
      }
      const args = { oAuthorId: id, type: TYPE[type].successor, range: RANGE[range].successor }
      return c.json(await call(session, SUCCESSOR, args, provoke, toOverview))
    })
    .get('/:id/followers', idInput, rangeInput, async (c) => {
      const { range, provoke } = c.req.valid('query')
      const args = { kolId: c.req.valid('param').id, ...lastDays(Number(range), now()) }
      const read = (operation: OperationInfo, data: Xingtu['getKolDailyFansV1']['data']) => ({
        source: toSource(operation),
        days: toFollowerDays(data),
      })
      return c.json(await call(c.get('session'), 'getKolDailyFansV1', args, provoke, read))
    })
    .get('/:id/audience', idInput, plainInput, async (c) => {
      const args = { oAuthorId: c.req.valid('param').id }
      const { provoke } = c.req.valid('query')
      const read = (_: OperationInfo, data: Xingtu['gwApiDataSpAuthorAudienceDistributionV1']['data']) =>
        toDistributions(data)
      return c.json(await call(c.get('session'), 'gwApiDataSpAuthorAudienceDistributionV1', args, provoke, read))
    })
    .get('/:id/stages', idInput, plainInput, async (c) => {
      const args = { oAuthorId: c.req.valid('param').id }
      const { provoke } = c.req.valid('query')
      return c.json(await call(c.get('session'), 'gwApiDataSpAuthorLinkStructV1', args, provoke, toStages))
    })
    .get('/:id/indexes', idInput, plainInput, async (c) => {
      const args = { oAuthorId: c.req.valid('param').id }
      const { provoke } = c.req.valid('query')
      return c.json(await call(c.get('session'), 'gwApiDataSpGetAuthorLinkInfoV1', args, provoke, toIndexes))
    })
    .get('/:id/videos', idInput, plainInput, async (c) => {
      const args = { oAuthorId: c.req.valid('param').id }
      const { provoke } = c.req.valid('query')
      const read = (_: OperationInfo, data: Xingtu['gwApiAuthorGetAuthorShowItemsV2V1']['data']) => toRecentVideos(data)
      return c.json(await call(c.get('session'), 'gwApiAuthorGetAuthorShowItemsV2V1', args, provoke, read))
    })
}
