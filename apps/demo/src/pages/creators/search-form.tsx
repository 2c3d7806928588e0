import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../../i18n/language.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Segmented } from '../../parts/segmented.tsx'
import { pageTexts } from '../texts/texts.ts'

/** Where the keyword is looked for. */
export type MatchBy = 'CONTENT' | 'NICKNAME'

interface SearchFormProps {
  readonly keyword: string
  readonly by: MatchBy
  readonly onSearch: (keyword: string, by: MatchBy) => void
}

const SUGGESTIONS = ['美食', '旅行', '科技', '美妆', '运动', '游戏']

/** The keyword and where it is looked for. */
export const SearchForm = ({ keyword, by, onSearch }: SearchFormProps) => {
  const t = useTexts(pageTexts).search
  const [text, setText] = useState(keyword)
  const [match, setMatch] = useState(by)
  useEffect(() => {
    setText(keyword)
    setMatch(by)
  }, [keyword, by])
  const search = (word: string, where: MatchBy) => {
    if (word.trim() !== '') onSearch(word.trim(), where)
  }
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(text, match)
      }}
    >
      <div class="search-row">
        <label class="search-field">
          <span class="visually-hidden">{t.label}</span>
          <Icon name="search" />
          <input
            class="field"
            type="search"
            name="keyword"
            maxLength={60}
            autoComplete="off"
            enterKeyHint="search"
            placeholder={t.placeholder}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value)
            }}
          />
        </label>
        <Segmented<MatchBy>
          bare
          label={t.by}
          value={match}
          options={[
            { value: 'CONTENT', text: t.byContent },
            { value: 'NICKNAME', text: t.byNickname },
          ]}
          onChoose={(next) => {
            setMatch(next)
            if (keyword !== '') search(text, next)
          }}
        />
        <button class="button" type="submit">
          {t.submit}
        </button>
      </div>
      <p class="suggestions">
        <span>{t.try}</span>
        {SUGGESTIONS.map((word) => (
          <button
            key={word}
            class="chip"
            type="button"
            lang="zh-CN"
            onClick={() => {
              search(word, 'CONTENT')
            }}
          >
            {word}
          </button>
        ))}
      </p>
    </form>
  )
}
