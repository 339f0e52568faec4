-- What `vim.g.annot` asks for is there, at the right places; what it does not ask for is not.

local session = require('session')

vim.g.annot = {
  cursor = true, inlay_hints = true, code_lenses = true, folding = true, linked_editing = true, completion = true,
}
local client = session.article()
local buffer = vim.api.nvim_get_current_buf()

---@param row integer
---@return string
local function line(row)
  return vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1]
end

local row, column = session.find('She had warned')
session.eventually('a hint behind the word says who she is', function()
  return vim.iter(vim.lsp.inlay_hint.get({ bufnr = buffer })):any(function(found)
    local hint = found.inlay_hint
    local label = type(hint.label) == 'table' and hint.label[1].value or hint.label
    local byte = vim.str_byteindex(line(hint.position.line), client.offset_encoding, hint.position.character)
    return label:find('Ødegård', 1, true) and hint.position.line == row and byte == column + #'She'
  end)
end)

session.eventually('a lens counts', function()
  return vim.iter(vim.lsp.codelens.get({ bufnr = buffer })):any(function(found)
    return found.lens.range.start.line == session.find('Bo Linden, a fishmonger')
  end)
end)

session.go_to('Ødegård told')
vim.api.nvim_exec_autocmds('CursorMoved', { buffer = buffer })
local marks = vim.api.nvim_create_namespace('nvim.lsp.references')
session.eventually('the other mentions are marked', function()
  local found = vim.api.nvim_buf_get_extmarks(buffer, marks, 0, -1, { details = true })
  return #found > 2 and vim.iter(found):any(function(mark)
    local text = vim.api.nvim_buf_get_text(buffer, mark[2], mark[3], mark[4].end_row, mark[4].end_col, {})[1]
    return text:find('She', 1, true)
  end)
end)

session.equal('folds', { vim.wo.foldmethod, vim.wo.foldexpr }, { 'expr', 'v:lua.vim.lsp.foldexpr()' })
session.eventually('a section folds', function()
  return vim.fn.foldlevel(session.find('🎣 The market lost') + 1) > 0
end)

local plain = vim.deepcopy(vim.g.annot)
for key in pairs(plain) do
  plain[key] = false
end
vim.g.annot = plain
vim.cmd.enew()
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Bridge Opens', '', '"It is open," said Mayor Ana Brook. She paid.' })
vim.cmd.file(vim.fn.fnameescape(vim.env.XDG_CACHE_HOME .. '/plain.txt'))
vim.bo.filetype = 'text'
session.attached()
session.eventually('it is read', function()
  return require('annot').statusline() ~= ''
end)
session.equal('no hints', vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }), false)
session.equal('no lenses', vim.lsp.codelens.is_enabled({ bufnr = 0 }), false)
session.equal('no folds', vim.wo.foldexpr, '0')
