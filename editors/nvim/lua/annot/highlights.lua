local M = {}

-- Neovim colours only the token types that it knows from programs; these are the server's own, see protocol/methods.md.
local links = {
  ['@lsp.type.quotation'] = 'String',
  ['@lsp.type.fragment'] = 'String',
  ['@lsp.type.cue'] = 'Function',
  ['@lsp.type.speaker'] = 'Identifier',
  ['@lsp.type.claim'] = 'Number',
  ['@lsp.mod.unsourced'] = 'DiagnosticUnderlineWarn',
  ['@lsp.mod.indirect'] = '@markup.italic',
  AnnotPanelHeading = 'Title',
  AnnotPanelDetail = 'Comment',
  AnnotPanelCurrent = 'Visual',
}

---The token types and modifiers that have links, as a client lists them.
---@return { tokenTypes: string[], tokenModifiers: string[] }
function M.tokens()
  local names = { type = {}, mod = {} }
  for group in vim.spairs(links) do
    local kind, name = group:match('^@lsp%.(%a+)%.(%a+)$')
    if kind then
      table.insert(names[kind], name)
    end
  end
  return { tokenTypes = names.type, tokenModifiers = names.mod }
end

---Give every group a colour that a colour scheme or the user may replace.
function M.link()
  for group, target in pairs(links) do
    vim.api.nvim_set_hl(0, group, { link = target, default = true })
  end
end

return M
