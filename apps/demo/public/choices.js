// Runs before the first paint, so it is a file of its own and as small as it can be.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // storage is switched off
    }
  }
  const theme = read('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (read('density') === 'compact') root.dataset.density = 'compact'
  const language = read('language') ?? navigator.language
  root.lang = language.startsWith('zh') ? 'zh-CN' : 'en'
})()
