import { useId, useState } from 'preact/hooks'
import { type Language, useLanguage, useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'
import { Icon } from '../parts/icon.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { chooseDensity, chooseTheme, currentDensity, currentTheme, type Density, type Theme } from './theme.ts'

/** Theme, density and language. */
export const DisplayMenu = () => {
  const t = useTexts(texts)
  const id = useId()
  const { language, choose } = useLanguage()
  const [theme, setTheme] = useState<Theme>(currentTheme)
  const [density, setDensity] = useState<Density>(currentDensity)
  return (
    <>
      <button
        class="button button-quiet language-switch"
        type="button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => {
          choose(language === 'en' ? 'zh' : 'en')
        }}
      >
        {language === 'en' ? t.language.zh : t.language.en}
      </button>
      <div class="menu">
        <button class="button button-quiet" type="button" popovertarget={id} aria-label={t.settings}>
          <Icon name="sliders" />
        </button>
        <div class="menu-panel" id={id} popover="auto">
          <Segmented<Language>
            label={t.language.label}
            value={language}
            options={[
              { value: 'en', text: t.language.en },
              { value: 'zh', text: t.language.zh },
            ]}
            onChoose={choose}
          />
          <Segmented<Theme>
            label={t.theme.label}
            value={theme}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, text: t.theme[value] }))}
            onChoose={(next) => {
              chooseTheme(next)
              setTheme(next)
            }}
          />
          <Segmented<Density>
            label={t.density.label}
            value={density}
            options={(['comfortable', 'compact'] as const).map((value) => ({ value, text: t.density[value] }))}
            onChoose={(next) => {
              chooseDensity(next)
              setDensity(next)
            }}
          />
        </div>
      </div>
    </>
  )
}
