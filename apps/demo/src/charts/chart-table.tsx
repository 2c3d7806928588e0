import { useLanguage } from '../i18n/language.tsx'
import type { ChartSpec } from './chart-spec.ts'
import { showWhole } from './show-figure.ts'

/** The figures of a chart as a table, for reading them one by one. */
export const ChartTable = ({ spec, caption, corner }: { spec: ChartSpec; caption: string; corner: string }) => {
  const { language } = useLanguage()
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="figures">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {spec.series.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.labels.map((label, row) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {spec.series.map(({ name, values }) => {
                const value = values[row]
                return (
                  <td key={name} class="number">
                    {typeof value === 'number' ? showWhole(value, spec.unit, language) : '–'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
