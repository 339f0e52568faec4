-- From a mention to where the article introduces them, to their other mentions, and to another name for them.

local session = require('session')

session.article()
local introduced = { session.find('Zoë Ødegård said') }

session.go_to('Ødegård told')
require('annot').introduction()
session.eventually('the cursor is at the introduction', function()
  local cursor = vim.api.nvim_win_get_cursor(0)
  return cursor[1] - 1 == introduced[1] and math.abs(cursor[2] - introduced[2]) <= #'Mayor '
end)

local row, column = session.find('Ødegård told')
session.go_to('She had warned')
vim.cmd.Annot('references')
local list = session.eventually('the mentions are listed', function()
  local list = vim.fn.getloclist(0)
  return #list >= 4 and list
end)
session.equal('one behind wide characters', vim.iter(list):any(function(entry)
  return entry.lnum == row + 1 and entry.col == column + 1
end), true)
vim.cmd.lclose()

local spoken_of = session.find('Ødegård had never')
session.go_to('Ødegård told')
vim.lsp.buf.incoming_calls()
session.eventually('who speaks of her is listed', function()
  return vim.iter(vim.fn.getqflist()):any(function(entry)
    return entry.text == 'Bo Linden' and entry.lnum == spoken_of + 1
  end)
end)
vim.cmd.cclose()

session.go_to('Zoë Ødegård said')
vim.cmd('Annot rename Zoë Bergström')
session.eventually('the surname alone where only that stood', function()
  return session.any(vim.api.nvim_buf_get_lines(0, 0, -1, false), 'save," Bergström told')
end)
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
session.contains('the full name', text, 'Mayor Zoë Bergström said')
session.equal('nothing is left of the old one', text:find('Ødegård', 1, true), nil)
