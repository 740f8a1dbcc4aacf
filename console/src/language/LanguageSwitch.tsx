import { Button } from 'antd'
import { useSpeech } from './language'

/** Says the other language in that language. */
export function LanguageSwitch() {
  const { language, speak } = useSpeech()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" size="small" lang={other} onClick={() => speak(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
