-- The ledger: the account of an article, which follows the text and leads back to it.

local session = require('session')

session.article()
local article = vim.api.nvim_get_current_win()
vim.cmd.Annot('ledger')
local ledger = vim.api.nvim_get_current_buf()
local function lines()
  return vim.api.nvim_buf_get_lines(ledger, 0, -1, false)
end
session.eventually('it is written', function()
  return session.any(lines(), '## Zoë Ødegård') and session.any(lines(), 'The cellar is too wet to save')
end)
session.equal('it is Markdown', vim.bo[ledger].filetype, 'markdown')
session.equal('nobody writes it', vim.bo[ledger].modifiable, false)
session.equal('it is no article', require('annot').client(ledger), nil)

for row, line in ipairs(lines()) do
  if line:find('300 boxes a day', 1, true) then
    vim.api.nvim_win_set_cursor(0, { row, 0 })
    break
  end
end
vim.api.nvim_feedkeys(vim.keycode('<CR>'), 'xt', false)
session.equal('it goes to the article', vim.api.nvim_get_current_win(), article)
session.equal('it goes to the line', vim.api.nvim_win_get_cursor(article)[1] - 1, (session.find('"We sold 300')))

vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '😟 "It was time," said Ana Brook, an engineer.' })
vim.api.nvim_exec_autocmds('TextChanged', { buffer = 0 })
session.eventually('it follows the text', function()
  return session.any(lines(), '## Ana Brook')
end)

vim.cmd.Annot('ledger')
session.equal('it is closed', vim.api.nvim_buf_is_valid(ledger), false)
