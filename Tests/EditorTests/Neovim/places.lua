-- A code lens lists what it counts, in an article without a name too.

local session = require('session')

session.write({ 'Bridge Opens', '', '🌉 "It is open," said Mayor Ana Brook. 😟 "We paid €3 million."' })
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.codelens.enable(true, { bufnr = buffer })
local lens = session.eventually('a lens that is resolved', function()
  vim.cmd.redraw()
  return vim.iter(vim.lsp.codelens.get({ bufnr = buffer })):find(function(found)
    return found.lens.command ~= nil and found.lens.command.title:find('Ana Brook', 1, true) ~= nil
  end)
end)
vim.api.nvim_win_set_cursor(0, { lens.lens.range.start.line + 1, 0 })
vim.lsp.codelens.run()
local list = session.eventually('its places are listed', function()
  local list = vim.fn.getloclist(0)
  return #list > 0 and list
end)
session.equal('in this buffer', list[1].bufnr, buffer)
session.equal('at the words', { list[1].lnum - 1, list[1].col - 1 }, { 2, #'🌉 ' })
