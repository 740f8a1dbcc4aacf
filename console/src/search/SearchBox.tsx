import { Input } from 'antd'
import { useNavigate } from 'react-router'
import { useSpeech } from '../language/language'

export function SearchBox() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  return (
    <Input.Search
      className="search-box"
      allowClear
      placeholder={t('search.box')}
      aria-label={t('search.box')}
      onSearch={text => {
        const plain = text.trim()
        if (plain) void navigate(`/search?q=${encodeURIComponent(plain)}`)
      }}
    />
  )
}
