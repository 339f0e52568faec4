-- K on a quotation shows who says it.

local session = require('session')

local client = session.open('harbor.txt')
session.go_to('I will not put 300 people')
session.contains('the answer', session.hover(client), 'irect quotation')

require('annot').who()
local shown = session.eventually('a window opens', function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end)
session.contains('the window', shown, 'irect quotation')

session.go_to('Sign up for our newsletter')
session.equal('nothing is said about boilerplate', session.hover(client), '')
