/** The value a JSON pointer leads to; undefined where nothing is. Only for pointers without `*`, `~0` and `~1`. */
export const readPointer = (data: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      data,
    )
