/** The addresses behind the vendor's names of its environments. */
export const HOSTS = {
  'prod-global': 'https://api.justoneapi.com',
  'prod-cn': 'http://47.117.133.51:30015',
} as const

export type EnvironmentName = keyof typeof HOSTS

/** The environment of an option that was checked against the two names. */
export const toEnvironment = (given: string | undefined): EnvironmentName =>
  given === 'prod-cn' ? 'prod-cn' : 'prod-global'
