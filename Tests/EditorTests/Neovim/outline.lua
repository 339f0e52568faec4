-- The outline shows the article as a tree, goes where it is told to, and closes.

local session = require('session')

session.open('harbor.txt')
local article = vim.api.nvim_get_current_win()
vim.cmd.Annot('outline')
local lines = session.eventually('the outline is filled', function()
  local lines = session.panel('outline')
  return session.any(lines, 'Ferry Line Halts Night Runs') and lines
end)
for _, part in ipairs({ 'Island families angry', 'Fares will not rise', 'My daughter plays' }) do
  session.equal('holds ' .. part, session.any(lines, part), true)
end

for row, line in ipairs(lines) do
  if line:find('My daughter plays', 1, true) then
    vim.api.nvim_win_set_cursor(0, { row, 0 })
  end
end
vim.api.nvim_feedkeys(vim.keycode('<CR>'), 'xt', false)
session.equal('it goes to the article', vim.api.nvim_get_current_win(), article)
local expected = { session.find('"My daughter plays') }
local cursor = vim.api.nvim_win_get_cursor(article)
session.equal('it goes to the quotation', { cursor[1] - 1, cursor[2] }, expected)

vim.cmd.Annot('outline')
session.equal('it is closed', session.panel('outline'), nil)
