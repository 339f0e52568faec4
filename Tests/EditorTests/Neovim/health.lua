-- `:checkhealth annot` says what is wrong and how to mend it.

local session = require('session')

---@return string
local function report()
  vim.cmd.checkhealth('annot')
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

vim.lsp.enable('annot_lsp')
local fine = report()
session.contains('the server', fine, 'OK annot-lsp')
assert(not fine:find('ERROR', 1, true), fine)

vim.g.annot = { path = 12, setting = {} }
local wrong = report()
session.contains('a wrong type', wrong, 'vim.g.annot.path is a number; it should be a string')
session.contains('an unknown key', wrong, 'vim.g.annot.setting is not known; there are: code_lenses, ')

vim.g.annot = nil
vim.env.ANNOT_LSP_PATH = '/nowhere/annot-lsp'
local missing = report()
session.contains('no server', missing, 'ERROR /nowhere/annot-lsp is not there or not executable')
session.contains('the way out', missing, 'swift build -c release --product annot-lsp')
