import { expectTypeOf } from 'vitest'
import type { GetPaths, Platforms, PostPaths } from './index.ts'
import type { DouyinXingtuApi, GetKolSpreadInfoV1Args } from './generated/platforms/douyin-xingtu.ts'
import { getKolSpreadInfoV1Range } from './generated/values/douyin-xingtu.ts'

type Seed = Platforms['douyinXingtu']['getKolSpreadInfoV1']

expectTypeOf<Seed['args']>().toEqualTypeOf<GetKolSpreadInfoV1Args>()
expectTypeOf<GetKolSpreadInfoV1Args['kolId']>().toEqualTypeOf<string>()
expectTypeOf<GetKolSpreadInfoV1Args['range']>().toEqualTypeOf<'_2' | '_3' | undefined>()
expectTypeOf<GetKolSpreadInfoV1Args['onlyAssign']>().toEqualTypeOf<boolean | undefined>()
expectTypeOf(getKolSpreadInfoV1Range._3).toEqualTypeOf<'_3'>()

// By path and by name are one operation.
expectTypeOf<GetPaths['/api/douyin-xingtu/get-kol-spread-info/v1']>().toEqualTypeOf<Seed>()
expectTypeOf<PostPaths>().toHaveProperty('/api/weixin/search-article/v1')
expectTypeOf<GetPaths>().not.toHaveProperty('/api/weixin/search-article/v1')
expectTypeOf<Platforms>().toHaveProperty('_1688')

// One platform by itself is the same as in the whole.
expectTypeOf<DouyinXingtuApi['platforms']['douyinXingtu']>().toEqualTypeOf<Platforms['douyinXingtu']>()
expectTypeOf<keyof DouyinXingtuApi['get']>().toExtend<keyof GetPaths>()

// @ts-expect-error the token is never an argument
export type Token = GetKolSpreadInfoV1Args['token']
