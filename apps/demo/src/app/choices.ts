/** What a reader chose about the display. Nothing else outlives the tab. */
export type Choice = 'theme' | 'density' | 'language'

/** Remembers a choice; `public/choices.js` reads it before the first paint. */
export const keep = (choice: Choice, value: string): void => {
  try {
    localStorage.setItem(choice, value)
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
}
