declare const __VERSION__: string | undefined

/** The version of the package; `build.mjs` writes it in. */
export const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source'
