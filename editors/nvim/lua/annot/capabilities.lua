---What the plug-in adds to what Neovim says that it can do.
local M = {}

---What the server may be told over |vim.lsp.protocol.make_client_capabilities()|.
---@return table
function M.get()
  local known = vim.lsp.protocol.make_client_capabilities()
  local tokens = vim.tbl_get(known, 'textDocument', 'semanticTokens') or {}
  local own = require('annot.highlights').tokens()
  return {
    textDocument = {
      semanticTokens = {
        -- Lists are replaced, not joined.
        tokenTypes = vim.list_extend(vim.deepcopy(tokens.tokenTypes or {}), own.tokenTypes),
        tokenModifiers = vim.list_extend(vim.deepcopy(tokens.tokenModifiers or {}), own.tokenModifiers),
      },
    },
    experimental = { commands = { 'annot.showPlaces' } },
  }
end

return M
