/** Hands a file to the browser to save. */
export const saveFile = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Browsers start reading at once; a minute is for the slow ones.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

export const saveCsv = (name: string, text: string): void => {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}

/** @throws Error when the browser cannot make a picture of the canvas */
export const savePng = (name: string, canvas: HTMLCanvasElement): Promise<void> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (!blob) {
        reject(new Error('the browser made no picture of the canvas'))
        return
      }
      saveFile(name, blob)
      resolve()
    }, 'image/png')
  })
