-- What is shown follows the text as it is typed.

local session = require('session')

session.write({
  'Council Buys Bridge',
  '',
  'The council bought the bridge on Monday.',
  '',
  '"It was a good day, Mayor Ana Brook said.',
})
vim.cmd.Annot('outline')
vim.cmd.wincmd('p')
session.eventually('the open mark is found', function()
  return #session.findings('unclosed-quote') == 1
end)

local row, column = session.find(' Mayor Ana')
vim.api.nvim_buf_set_text(0, row, column, row, column, { '"' })
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('closing the mark settles it', function()
  return #session.findings('unclosed-quote') == 0
end)
session.eventually('the outline has the quotation', function()
  return session.any(session.panel('outline'), 'It was a good day')
end)

vim.api.nvim_buf_set_lines(0, 2, 2, false, { '"We paid one euro 🌉," she said.', '' })
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('the outline has the new quotation', function()
  return session.any(session.panel('outline'), 'We paid one euro')
end)

vim.api.nvim_buf_set_lines(0, 0, -1, false, {})
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('an empty article has an empty outline', function()
  return vim.deep_equal(session.panel('outline'), { '(nothing to outline yet)' })
end)
