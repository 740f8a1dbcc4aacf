import { DownloadOutlined } from '@ant-design/icons'
import { Button, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../api/RefusalAlert'
import { answered, download, server, type DisclosureAnswerVersion } from '../api/server'
import { useDoing } from '../api/useDoing'
import { useSpeech } from '../language/language'

/** The files of a version in the bytes that were kept, and whether making them once more gives the same. */
export function Papers({ disclosure, version }: { disclosure: string; version: DisclosureAnswerVersion }) {
  const { t } = useSpeech()
  const [identical, setIdentical] = useState<Record<string, boolean>>()
  const { refusal, isBusy, start } = useDoing()
  const path = { disclosure, version: version.version }
  const check = () =>
    start(async () => {
      const checked = await answered(
        server.GET('/api/disclosures/{disclosure}/versions/{version}/check', { params: { path } }),
      )
      setIdentical(checked.identical)
    })
  return (
    <div className="papers">
      <strong>{t('disclosure.files')}</strong>
      <div>
        {Object.entries(version.papers).map(([format, sha256]) => (
          <Tooltip key={format} title={`SHA-256 ${sha256}`}>
            <Button
              icon={<DownloadOutlined />}
              onClick={() =>
                start(() =>
                  download(`/api/disclosures/${disclosure}/versions/${version.version}/${format.toLowerCase()}`, {}),
                )
              }
            >
              {format}
            </Button>
          </Tooltip>
        ))}
      </div>
      <div className="minor">{t('disclosure.files-note')}</div>
      <div>
        <Button onClick={check} loading={isBusy}>
          {t('disclosure.check')}
        </Button>
      </div>
      {identical &&
        Object.entries(identical).map(([format, isSame]) => (
          <Tag key={format} color={isSame ? 'green' : 'red'}>
            {t(isSame ? 'disclosure.identical' : 'disclosure.differs', { format })}
          </Tag>
        ))}
      <RefusalAlert refusal={refusal} />
    </div>
  )
}
