/* eslint-disable @typescript-eslint/no-deprecated, @typescript-eslint/no-meaningless-void-operator --
   the seed operation is deprecated, and what is wrong here is wrong on purpose */
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
import type { TiktokApi } from '@justoneapi/schema/platforms/tiktok'
import { expectTypeOf } from 'vitest'
import type { Client } from '../index.ts'
import { createClient } from './index.ts'

const api = createClient<DouyinXingtuApi & TiktokApi>({ token: 'token' })

expectTypeOf(api.douyinXingtu.getKolSpreadInfoV1).toEqualTypeOf<Client['douyinXingtu']['getKolSpreadInfoV1']>()
expectTypeOf(api.tiktok).toEqualTypeOf<Client['tiktok']>()
void api.GET('/api/douyin-xingtu/get-kol-spread-info/v1', { params: { query: { kolId: '1' } } })

// @ts-expect-error a platform that was not named
void api.douyin
// @ts-expect-error a path of a platform that was not named
void api.GET('/api/douyin/get-video-detail/v2', { params: { query: { videoId: '1' } } })
// @ts-expect-error the whole client reaches it all the same, but a platform has to be named here
void createClient({ token: 'token' }).douyin
