import { useSpeech } from '../language/language'

/** Where in a file something stands: a row of a table by its number, a fact by its id, and else the file as a whole. */
export function useWhere(): (where: string) => string {
  const { t } = useSpeech()
  return where => {
    if (where === '') return t('importing.whole-file')
    const row = /^row (\d+)$/.exec(where)?.[1]
    return row === undefined ? where : t('importing.at-row', { row })
  }
}
