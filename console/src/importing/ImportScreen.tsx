import { Typography } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSpeech } from '../language/language'
import { FileCard } from './FileCard'
import { ImportList } from './ImportList'
import { ReportCard } from './ReportCard'

/** A file on its way into the ledger. The import stands in the address, so that a reload finds it again. */
export default function ImportScreen() {
  const { t } = useSpeech()
  const [parameters, change] = useSearchParams()
  const [file, setFile] = useState<File>()
  const id = parameters.get('id')
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('importing.title')}</Typography.Title>
      </div>
      <div className="stack">
        <FileCard
          file={file}
          choose={chosen => {
            setFile(chosen)
            change({})
          }}
          begun={begun => change({ id: begun })}
        />
        {id !== null && <ReportCard key={id} id={id} />}
        <ImportList after={id} />
      </div>
    </>
  )
}
