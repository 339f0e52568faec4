-- The list of speakers: who they are, what they say; it goes where it is told to and follows the text.

local session = require('session')

session.write({
  'Bridge Opens',
  '',
  '🌉 "It is open," said Mayor Ana Brook.',
})
local article = vim.api.nvim_get_current_win()
vim.cmd.Annot('speakers')
session.eventually('one quotation below whose it is', function()
  local lines = session.panel('speakers')
  return #lines == 2 and lines[2] == '  "It is open,"'
end)

vim.api.nvim_win_set_cursor(0, { 2, 0 })
vim.api.nvim_feedkeys(vim.keycode('<CR>'), 'xt', false)
session.equal('it goes to the article', vim.api.nvim_get_current_win(), article)
session.equal('it goes to the quotation', vim.api.nvim_win_get_cursor(article), { 3, select(2, session.find('"It is')) })

vim.api.nvim_buf_set_lines(0, 3, 3, false, { '', '"It was time," said Bo Linden, a fisherman.' })
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('two quotations', function()
  return session.any(session.panel('speakers'), '  "It was time,"')
end)

vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '🌉 Bo Linden said the bridge had cost €3 million.' })
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('what is claimed, below the words', function()
  return session.any(session.panel('speakers'), '    quantity')
end)

vim.api.nvim_set_current_win(vim.fn.bufwinid('Speakers of'))
session.equal('other views open from here too', vim.fn.getcompletion('Annot outl', 'cmdline'), { 'outline' })
vim.cmd.Annot('outline')
session.eventually('the outline of the article', function()
  return session.any(session.panel('outline'), 'Bridge Opens')
end)
vim.cmd.Annot('outline')
vim.cmd.Annot('speakers')
session.equal('it is closed', session.panel('speakers'), nil)
