local M = {}

-- Neovim colours only the token types that it knows from programs; these are the server's own.
local links = {
  ['@lsp.type.quotation'] = 'String',
  ['@lsp.type.cue'] = 'Function',
  ['@lsp.type.speaker'] = 'Identifier',
  ['@lsp.type.claim'] = 'Underlined',
  ['@lsp.mod.unsourced'] = 'DiagnosticUnderlineHint',
  AnnotPanelHeading = 'Title',
  AnnotPanelDetail = 'Comment',
  AnnotPanelCurrent = 'Visual',
}

---Give every group a colour that a colour scheme or the user may replace.
function M.link()
  for group, target in pairs(links) do
    vim.api.nvim_set_hl(0, group, { link = target, default = true })
  end
end

return M
