---Findings that the server asks Neovim to pull anew, once a text that was being written has rested.
local M = {}

---Neovim would pull those of all articles of the folder instead, and then keep what it has of the open ones.
---@type lsp.Handler
function M.refresh(_, _, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  for buffer in pairs(client and client.attached_buffers or {}) do
    client:request('textDocument/diagnostic', {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      identifier = vim.tbl_get(client.server_capabilities, 'diagnosticProvider', 'identifier'),
    }, nil, buffer)
  end
  return vim.NIL
end

return M
