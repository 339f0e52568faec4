---Lists of places in articles.
local M = {}

---@param location lsp.Location|lsp.WorkspaceSymbol
---@param client vim.lsp.Client
---@param buffer integer the article that was asked about; it need not have a name
---@return vim.quickfix.entry
local function entry(location, client, buffer)
  if location.uri ~= require('annot.nameless').uri then
    return vim.lsp.util.locations_to_items({ location }, client.offset_encoding)[1]
  end
  local position = require('annot.position')
  local row, column = position.byte(buffer, location.range.start, client)
  local end_row, end_column = position.byte(buffer, location.range['end'], client)
  return {
    bufnr = buffer, lnum = row + 1, col = column + 1, end_lnum = end_row + 1, end_col = end_column + 1,
    text = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1],
  }
end

---Show `locations` in the location list.
---@param title string
---@param locations lsp.Location[]
---@param client vim.lsp.Client
---@param buffer integer
function M.list(title, locations, client, buffer)
  local items = vim.tbl_map(function(location)
    return entry(location, client, buffer)
  end, locations)
  vim.fn.setloclist(0, {}, ' ', { title = title, items = items })
  vim.cmd.lopen()
end

---The client's command of that name in protocol/methods.md: what a code lens does.
---@param command lsp.Command
---@param context { bufnr: integer, client_id: integer }
function M.show(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  if client then
    M.list(command.title, command.arguments[3], client, context.bufnr)
  end
end

---List every mention of who stands under the cursor, or every quotation of theirs.
function M.references()
  local buffer = vim.api.nvim_get_current_buf()
  local client = require('annot').client(buffer)
  if not client then
    return
  end
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  params.context = { includeDeclaration = true }
  client:request('textDocument/references', params, function(error, result)
    if error or not result or #result == 0 then
      return require('annot.message').tell(error and error.message or 'nobody stands here')
    end
    M.list(vim.fn.expand('<cword>'), result, client, buffer)
  end, buffer)
end

return M
