const MARK = /^[0-9]{1,9}(\.[0-9]{1,10})?$/

/** The points of several reviewers, as typed between spaces or commas; undefined while one of them is no number. */
export function marksOf(text: string): string[] | undefined {
  const marks = text.split(/[\s,，、;；]+/).filter(mark => mark !== '')
  return marks.length > 0 && marks.every(mark => MARK.test(mark)) ? marks : undefined
}
