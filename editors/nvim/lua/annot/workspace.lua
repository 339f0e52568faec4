---All articles of the folder that is open, whether Neovim has read them or not.
local M = {}

---@param title string
---@param items vim.quickfix.entry[]
local function show(title, items)
  vim.fn.setqflist({}, ' ', { title = title, items = items })
  vim.cmd('botright copen')
end

---@param uri string
---@param diagnostic lsp.Diagnostic
---@param client vim.lsp.Client
---@return vim.quickfix.entry
local function entry(uri, diagnostic, client)
  local location = { uri = uri, range = diagnostic.range }
  local item = vim.lsp.util.locations_to_items({ location }, client.offset_encoding)[1]
  local message = diagnostic.message
  item.text = type(message) == 'table' and message.value or message
  item.type = ({ 'E', 'W', 'I', 'N' })[diagnostic.severity]
  return item
end

---List what a copy desk would send back in every article of the folder.
function M.findings()
  local client = require('annot').client()
  if not client then
    return
  end
  -- Without a folder the server reads what is open.
  local articles = client.root_dir and 'all articles' or 'the open articles'
  require('annot.message').tell(('reading %s …'):format(articles))
  client:request('workspace/diagnostic', { previousResultIds = {} }, function(error, result)
    if error then
      return require('annot.message').warn(error.message)
    end
    local items = {}
    for _, report in ipairs(result.items) do
      for _, diagnostic in ipairs(report.items or {}) do
        table.insert(items, entry(report.uri, diagnostic, client))
      end
    end
    if #items == 0 then
      return require('annot.message').tell('nothing to report in ' .. articles)
    end
    show('Findings in ' .. articles, items)
  end)
end

---List the speakers and quotations of every article whose text matches.
---@param query? string asked for where it is not given
function M.find(query)
  if query then
    return vim.lsp.buf.workspace_symbol(query)
  end
  vim.ui.input({ prompt = 'Who, or which words? ' }, function(answer)
    if answer then
      vim.lsp.buf.workspace_symbol(answer)
    end
  end)
end

return M
