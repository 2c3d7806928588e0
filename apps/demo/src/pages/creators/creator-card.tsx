import { showFigure } from '../../charts/show-figure.ts'
import { CompareButton } from '../../compare/compare-button.tsx'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import type { FoundCreator } from '../../server/creators/search.ts'
import { FigureInfo } from '../shared/figure-info.tsx'
import { pageTexts } from '../texts/texts.ts'

/** A creator among those found. */
export const CreatorCard = ({ creator }: { creator: FoundCreator }) => {
  const t = useTexts(pageTexts)
  const { language } = useLanguage()
  const { id, name, place, tags, followers, interactRate, completionRate, cpm, cpe, price } = creator
  const figures = [
    { name: t.figures.followers, figure: followers },
    { name: t.figures.interactRate, figure: interactRate },
    { name: t.figures.completionRate, figure: completionRate },
    { name: t.figures.cpmShort, figure: cpm },
    { name: t.figures.cpeShort, figure: cpe },
    { name: t.figures.price, figure: price },
  ]
  return (
    <li class="card creator-card">
      <div class="creator-head">
        <Avatar id={id} name={name} />
        <div>
          <h3>
            <a class="cover" href={`/creators/${id}`} lang="zh-CN">
              {name}
            </a>
          </h3>
          <p class="soft" lang="zh-CN">
            {place}
          </p>
        </div>
        <CompareButton creator={{ id, name }} />
      </div>
      <ul class="tags" lang="zh-CN">
        {tags.slice(0, 4).map((tag) => (
          <li key={tag} class="badge">
            {tag}
          </li>
        ))}
      </ul>
      <dl class="mini-figures">
        {figures.map((each) => (
          <div key={each.name}>
            <dt>
              {each.name}
              <FigureInfo {...each} />
            </dt>
            <dd>{showFigure(each.figure, language) ?? '–'}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
