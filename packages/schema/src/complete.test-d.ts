import { expectTypeOf } from 'vitest'
import type { Complete } from './complete.ts'

interface Comment {
  id?: number | string
  text?: string | null
  replies?: Comment[] | null
  author?: { name?: string; tags?: { id?: string }[] }
  likes?: Record<string, { count?: number }>
  media?: { url?: string } | unknown[]
  extra?: unknown
  always: boolean
}
type Whole = Complete<Comment>

expectTypeOf<Whole['id']>().toEqualTypeOf<number | string>()
expectTypeOf<Whole['text']>().toEqualTypeOf<string | null>()
expectTypeOf<Whole['extra']>().toEqualTypeOf<unknown>()
expectTypeOf<Whole['always']>().toEqualTypeOf<boolean>()
expectTypeOf<Whole['author']['name']>().toEqualTypeOf<string>()
expectTypeOf<Whole['author']['tags'][number]['id']>().toEqualTypeOf<string>()
expectTypeOf<Whole['likes'][string]['count']>().toEqualTypeOf<number>()
expectTypeOf<Extract<Whole['media'], unknown[]>>().toEqualTypeOf<unknown[]>()
expectTypeOf<Exclude<Whole['media'], unknown[]>['url']>().toEqualTypeOf<string>()

// It goes on for as long as the comments do, and null is not promised away.
expectTypeOf<
  NonNullable<NonNullable<Whole['replies']>[number]['replies']>[number]['author']['name']
>().toEqualTypeOf<string>()
// @ts-expect-error the list may be null
export type Reply = Whole['replies'][number]

expectTypeOf<Complete<unknown>>().toEqualTypeOf<unknown>()
expectTypeOf<Complete<string | null>>().toEqualTypeOf<string | null>()
expectTypeOf<Complete<{ a?: 1 }[] | null>>().toEqualTypeOf<{ a: 1 }[] | null>()
// All that is complete can be used where the plain type is asked for.
expectTypeOf<Whole>().toExtend<Comment>()
