export const words = {
  'process.title': ['业务流程', 'Processes'],
  'process.kinds': ['流程', 'Kinds of process'],
  'process.stage': ['阶段', 'Stage'],
  'process.dates': ['起止日期', 'Dates'],
  'process.until': ['至迟 {day}', 'by {day}'],
  'process.days-left': ['还有 {days} 天', '{days} days left'],
  'process.on-day': ['以哪天为准', 'On the day'],
  'process.findings': ['需要人看的矛盾（{count}）', 'Contradictions to look at ({count})'],
  'process.to-look-at': ['矛盾', 'Contradictions'],
} as const
