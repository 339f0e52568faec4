-- Who speaks and what they say has the server's own colours.

local session = require('session')

local client = session.article()
local buffer = vim.api.nvim_get_current_buf()

---@param part string
---@return table<string, table<string, boolean>> modifiers, by type
local function tokens(part)
  local row, column = session.find(part)
  local found = {}
  for _, token in ipairs(vim.lsp.semantic_tokens.get_at_pos(buffer, row, column) or {}) do
    found[token.type] = token.modifiers
  end
  return found
end

session.eventually('the words in marks', function()
  return tokens('cellar is too wet to save').fragment
end)
session.equal('the cue', tokens('told reporters').cue ~= nil, true)
session.equal('the speaker', tokens('Ødegård told').speaker ~= nil, true)
session.equal('a claim on nobody\'s word', (tokens('1,200 boxes').claim or {}).unsourced, true)
session.equal('what is the article\'s own', tokens('Nobody is hurt'), {})

for _, kind in ipairs({ 'tokenTypes', 'tokenModifiers' }) do
  local prefix = kind == 'tokenTypes' and '@lsp.type.' or '@lsp.mod.'
  for _, name in ipairs(client.server_capabilities.semanticTokensProvider.legend[kind]) do
    local is_standard = name == 'declaration'
    session.equal(name .. ' has a colour', is_standard or vim.fn.hlexists(prefix .. name) == 1, true)
  end
end

vim.cmd.colorscheme('default')
session.equal('a colour scheme leaves them', vim.api.nvim_get_hl(0, { name = '@lsp.type.cue' }).link, 'Function')
