---Everything that the server finds in an article: `annot/annotations` of protocol/methods.md.
local M = {}

---@class annot.Quotation: lsp.Range
---@field id string
---@field style 'direct'|'mixed'|'indirect'
---@field parts [lsp.Position, lsp.Position][]
---@field speaker? string

---@class annot.Speaker
---@field id string
---@field name string
---@field role? string
---@field mentions [lsp.Position, lsp.Position][]

---@class annot.Claim: lsp.Range
---@field id string
---@field types string[]
---@field attributed boolean
---@field speaker? string
---@field quotation? string
---@field reasons string[]

---@class annot.Annotations
---@field quotations annot.Quotation[]
---@field speakers annot.Speaker[]
---@field claims annot.Claim[]

---Ask what there is in `buffer` and hand it to `use`; nothing where no server answers.
---@param buffer integer
---@param use fun(annotations: annot.Annotations, client: vim.lsp.Client)
function M.request(buffer, use)
  local client = require('annot').client(buffer)
  if not client or not vim.tbl_get(client.server_capabilities, 'experimental', 'annotations') then
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  client:request('annot/annotations', params, function(error, result)
    if not error and result and vim.api.nvim_buf_is_loaded(buffer) then
      use(result, client)
    end
  end, buffer)
end

return M
