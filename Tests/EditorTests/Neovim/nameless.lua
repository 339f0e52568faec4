-- A buffer without a name is an article once its filetype says so; a second one has to wait until it has a name.

local session = require('session')

local lines = { 'Bridge Opens', '', '王小梅 said: "🌉 It is open.' }
session.write(lines)
local buffer = vim.api.nvim_get_current_buf()
session.eventually('its finding', function()
  return #session.findings('unclosed-quote') == 1
end)
local finding = session.findings('unclosed-quote')[1]
session.equal('its place', { finding.lnum, finding.col }, { session.find('"🌉') })

vim.cmd.new()
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Another', '', 'Nothing is quoted here.' })
vim.bo.filetype = 'text'
session.equal('the second is not read', require('annot').client(), nil)

vim.cmd.write({ vim.fn.fnameescape(vim.env.XDG_CACHE_HOME .. '.txt'), mods = { silent = true } })
vim.cmd.edit()
session.attached()

vim.api.nvim_buf_set_text(buffer, 2, #lines[3], 2, #lines[3], { '"' })
session.eventually('the finding goes when it is mended', function()
  return not vim.iter(vim.diagnostic.get(buffer)):any(function(left)
    return left.code == 'unclosed-quote'
  end)
end)
