export const words = {
  'api.unreachable': ['连不上服务器', 'The server cannot be reached'],
  'api.unreachable-advice': ['请检查网络，或看看服务器是否还在运行，然后重试。', 'Check the network and whether the server is still running, then try again.'],
  'api.not-found-advice': ['地址可能有误，或它在所选的时刻还不存在。', 'The address may be wrong, or it did not exist yet at the chosen moment.'],
  'api.forbidden-advice': ['您的角色不能做这件事；需要时请找管理员。', 'Your role may not do this; ask the administrator if it should.'],
  'api.bad-input-advice': ['地址中的条件有误，请改正或清除条件。', 'Something in the address is not right: correct or clear it.'],
  'api.recorded': ['已记账（位置 {position}）', 'recorded (position {position})'],
  'api.recorded-before': ['此前已记过，没有重复记账（位置 {position}）', 'was recorded before, nothing was added (position {position})'],
  'api.refused': ['未记账', 'Not recorded'],
  'api.again': ['重试', 'Try again'],
  'api.code': ['代码', 'code'],
} as const
