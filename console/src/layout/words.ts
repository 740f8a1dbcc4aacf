export const words = {
  'layout.name': ['明账', 'Mingzhang'],
  'layout.skip': ['跳到正文', 'Skip to the content'],
  'layout.navigation': ['主导航', 'Main navigation'],
  'layout.account': ['账户', 'Account'],
  'layout.no-screen': ['没有这个页面', 'There is no such page'],
  'layout.no-screen-advice': ['地址 {path} 不对应任何页面。', 'Nothing stands at {path}.'],
  'layout.to-overview': ['回到总览', 'Back to the overview'],
  'layout.broken': ['页面出错了', 'This page has failed'],
  'layout.broken-advice': ['账本没有受影响。请重新载入；若仍出错，请把下面的文字告诉管理员。', 'The ledger is untouched. Load the page again; if it fails again, tell the administrator the text below.'],
  'layout.reload': ['重新载入', 'Load again'],
  'layout.position': ['账上位置 {position}', 'at position {position}'],
  'layout.print': ['打印', 'Print'],
} as const
