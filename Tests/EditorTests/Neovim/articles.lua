-- All articles of a folder, open or not: what is found in them, and who speaks in them.

local session = require('session')

local folder = vim.env.XDG_CACHE_HOME .. '/desk'
vim.fn.mkdir(folder, 'p')
vim.fn.writefile({ '{}' }, folder .. '/.annot.json')
vim.fn.writefile({ 'Bridge Opens', '', '🌉 "It is open," said Mayor Ana Brook.' }, folder .. '/bridge.txt')
vim.fn.writefile({ 'Market Shuts', '', '🐟 王小梅 said: "It is shut, said Bo Linden.' }, folder .. '/market.md')
vim.lsp.enable('annot_lsp')
vim.cmd.edit(vim.fn.fnameescape(folder .. '/bridge.txt'))
session.attached()

vim.cmd.Annot('articles')
local entry = session.eventually('the open mark of the other article is listed', function()
  return vim.iter(vim.fn.getqflist()):find(function(found)
    return vim.fs.basename(vim.fn.bufname(found.bufnr)) == 'market.md' and found.type == 'E'
  end)
end)
session.equal('its place', { entry.lnum, entry.col }, { 3, #'🐟 王小梅 said: ' + 1 })
vim.cmd.cclose()
vim.fn.setqflist({}, 'r')

vim.cmd('Annot find Ana')
session.eventually('the speaker is listed', function()
  return vim.iter(vim.fn.getqflist()):any(function(found)
    return found.text:find('Ana Brook', 1, true) and vim.fs.basename(vim.fn.bufname(found.bufnr)) == 'bridge.txt'
  end)
end)
