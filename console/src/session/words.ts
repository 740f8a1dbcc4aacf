export const words = {
  'session.title': ['登录明账', 'Sign in to Mingzhang'],
  'session.lead': ['专项资金事件账本：每个数都能说明来处。', 'A ledger of special funds in which every figure can be explained.'],
  'session.user': ['用户', 'User'],
  'session.password': ['密码', 'Password'],
  'session.sign-in': ['登录', 'Sign in'],
  'session.sign-out': ['退出登录', 'Sign out'],
  'session.first-time': [
    '第一次使用：用户 admin，密码在服务器首次启动时显示一次（./ledger serve 或 ./ledger demo 的终端里）。',
    'The first time: the user is admin, and the password was printed once when the server first started, in the terminal of ./ledger serve or ./ledger demo.',
  ],
  'session.ended': ['登录已过期，请重新登录。', 'Your session has ended. Please sign in again.'],
  'session.SPENDING_UNIT': ['预算单位', 'spending unit'],
  'session.FINANCE_BUREAU': ['财政局', 'finance bureau'],
  'session.AWARD_SECRETARIAT': ['评奖秘书处', 'award secretariat'],
  'session.AUDITOR': ['审计', 'auditor'],
  'session.REVIEWER': ['绩效评价', 'performance reviewer'],
  'session.PUBLIC': ['公众', 'public'],
} as const
