/**
 * For esbuild: a dependency of the snippet library asks Node for a printer that it can do without; a bundle of modules
 * has no `require`.
 */
export const withoutInspect = {
  name: 'without-inspect',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/util\.inspect$/ }, () => ({ path: 'inspect', namespace: 'empty' }))
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}
