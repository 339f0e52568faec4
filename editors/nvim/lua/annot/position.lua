---Places in an article, as LSP and as Neovim count them.
local M = {}

---Whether `left` stands before `right`.
---@param left lsp.Position
---@param right lsp.Position
---@return boolean
function M.before(left, right)
  if left.line ~= right.line then
    return left.line < right.line
  end
  return left.character < right.character
end

---The cursor of `window` as LSP counts it for `client`.
---@param window integer
---@param client vim.lsp.Client
---@return lsp.Position
function M.cursor(window, client)
  return vim.lsp.util.make_position_params(window, client.offset_encoding).position
end

---The byte of `position` in `buffer`: row and column from 0. A place that is no longer there is the nearest one.
---@param buffer integer
---@param position lsp.Position
---@param client vim.lsp.Client
---@return integer row
---@return integer column
function M.byte(buffer, position, client)
  local row = math.min(position.line, vim.api.nvim_buf_line_count(buffer) - 1)
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ''
  return row, vim.str_byteindex(line, client.offset_encoding, position.character, false)
end

---The text from `start` to `finish`, on one line.
---@param buffer integer
---@param start lsp.Position
---@param finish lsp.Position
---@param client vim.lsp.Client
---@return string
function M.text(buffer, start, finish, client)
  local row, column = M.byte(buffer, start, client)
  local end_row, end_column = M.byte(buffer, finish, client)
  if end_row < row or (end_row == row and end_column < column) then
    return ''
  end
  local lines = vim.api.nvim_buf_get_text(buffer, row, column, end_row, end_column, {})
  return (table.concat(lines, ' '):gsub('%s+', ' '))
end

---Put the cursor of `window` at `position` and show it; `<C-O>` goes back.
---@param window integer
---@param position lsp.Position
---@param client vim.lsp.Client
function M.show(window, position, client)
  local row, column = M.byte(vim.api.nvim_win_get_buf(window), position, client)
  vim.api.nvim_win_call(window, function()
    vim.cmd("normal! m'")
    vim.api.nvim_win_set_cursor(window, { row + 1, column })
    vim.cmd('normal! zv')
  end)
end

return M
