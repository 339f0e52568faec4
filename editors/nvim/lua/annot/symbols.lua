---The article as the server outlines it.
local M = {}

---One line of the outline. Positions are LSP's, in the client's encoding.
---@class annot.Symbol
---@field name string
---@field detail string
---@field kind integer
---@field depth integer from 0
---@field range lsp.Range
---@field selection lsp.Range

---@param found lsp.DocumentSymbol[]|lsp.SymbolInformation[]
---@param depth integer
---@param into annot.Symbol[]
local function flatten(found, depth, into)
  for _, symbol in ipairs(found) do
    local range = symbol.range or symbol.location.range
    table.insert(into, {
      name = symbol.name,
      detail = symbol.detail or symbol.containerName or '',
      kind = symbol.kind,
      depth = depth,
      range = range,
      selection = symbol.selectionRange or range,
    })
    flatten(symbol.children or {}, depth + 1, into)
  end
end

---Ask for the outline of `buffer` and hand it to `use`, top to bottom; nothing where no server answers.
---@param buffer integer
---@param use fun(symbols: annot.Symbol[], client: vim.lsp.Client)
function M.request(buffer, use)
  local client = require('annot').client(buffer)
  if not client then
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  client:request('textDocument/documentSymbol', params, function(error, result)
    if error or not vim.api.nvim_buf_is_loaded(buffer) then
      return
    end
    local symbols = {}
    flatten(result or {}, 0, symbols)
    use(symbols, client)
  end, buffer)
end

---Whether the server made `symbol` for a quotation.
---@param symbol annot.Symbol
---@return boolean
function M.is_quotation(symbol)
  return symbol.kind == vim.lsp.protocol.SymbolKind.String
end

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

---Put the cursor of `window` at the start of `range` and show it.
---@param window integer
---@param range lsp.Range
---@param client vim.lsp.Client
function M.show(window, range, client)
  local buffer = vim.api.nvim_win_get_buf(window)
  local line = vim.api.nvim_buf_get_lines(buffer, range.start.line, range.start.line + 1, false)[1] or ''
  local column = vim.str_byteindex(line, client.offset_encoding, range.start.character, false)
  vim.api.nvim_win_call(window, function()
    vim.cmd("normal! m'")
    local last = vim.api.nvim_buf_line_count(buffer)
    vim.api.nvim_win_set_cursor(window, { math.min(range.start.line + 1, last), column })
    vim.cmd('normal! zv')
  end)
end

return M
