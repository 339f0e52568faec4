---`:Annot {subcommand}`
local M = {}

---@class annot.Subcommand
---@field summary string
---@field needs? string the method that the server has to answer in this buffer; `''` is any server that reads it
---@field takes? string what may follow it
---@field is_view? boolean whether it works in a panel and in the ledger too
---@field run fun(argument?: string)

---@param name string
---@return fun(argument?: string)
local function call(name)
  return function(argument)
    require('annot')[name](argument)
  end
end

---@type table<string, annot.Subcommand>
local subcommands = {
  who = {
    summary = 'who says what stands under the cursor',
    needs = 'textDocument/hover',
    run = call('who'),
  },
  outline = {
    summary = 'open or close the outline',
    needs = 'textDocument/documentSymbol',
    is_view = true,
    run = call('outline'),
  },
  speakers = { summary = 'open or close the list of speakers', needs = '', is_view = true, run = call('speakers') },
  ledger = {
    summary = 'open or close the ledger of quotations and claims',
    needs = '',
    is_view = true,
    run = call('ledger'),
  },
  findings = { summary = 'list what a copy desk would send back', needs = '', run = call('findings') },
  articles = {
    summary = 'list what it would send back in all articles of the folder',
    needs = 'workspace/diagnostic',
    run = function()
      require('annot.workspace').findings()
    end,
  },
  find = {
    summary = 'find speakers and quotations in all articles of the folder',
    needs = 'workspace/symbol',
    takes = 'words',
    run = function(words)
      require('annot.workspace').find(words)
    end,
  },
  references = {
    summary = 'list the mentions of who stands under the cursor',
    needs = 'textDocument/references',
    run = call('references'),
  },
  introduction = {
    summary = 'go to where the article introduces them',
    needs = 'textDocument/definition',
    run = call('introduction'),
  },
  rename = {
    summary = 'give them another name throughout the article',
    needs = 'textDocument/rename',
    takes = 'name',
    run = call('rename'),
  },
  fix = {
    summary = 'mend what is found in this line',
    needs = 'textDocument/codeAction',
    run = call('fix'),
  },
  ['fix-all'] = {
    summary = 'mend all quotation marks',
    needs = 'textDocument/codeAction',
    run = call('fix_all'),
  },
  hints = {
    summary = 'show or hide who is meant, between the words',
    needs = 'textDocument/inlayHint',
    run = function()
      require('annot.features').toggle_hints()
    end,
  },
  lenses = {
    summary = 'show or hide how much each speaker says',
    needs = 'textDocument/codeLens',
    run = function()
      require('annot.features').toggle_lenses()
    end,
  },
  restart = {
    summary = 'stop the server and start it anew',
    needs = '',
    run = function()
      require('annot.server').restart()
    end,
  },
  info = {
    summary = 'the server, its version and what it can do',
    run = function()
      require('annot.server').info()
    end,
  },
  log = {
    summary = 'open the log of language servers',
    run = function()
      require('annot.server').log()
    end,
  },
  health = {
    summary = 'check the set-up',
    run = function()
      vim.cmd.checkhealth('annot')
    end,
  },
}

---Whether `subcommand` works in the current buffer.
---@param subcommand annot.Subcommand
---@return boolean
local function works(subcommand)
  if not subcommand.needs then
    return true
  end
  local buffer = subcommand.is_view and require('annot.article').current() or vim.api.nvim_get_current_buf()
  local client = require('annot').client(buffer)
  return client ~= nil and (subcommand.needs == '' or client:supports_method(subcommand.needs, buffer))
end

---The subcommands that work in the current buffer, sorted.
---@return string[]
local function available()
  local names = {}
  for name, subcommand in vim.spairs(subcommands) do
    if works(subcommand) then
      table.insert(names, name)
    end
  end
  return names
end

---@param arguments vim.api.keyset.create_user_command.command_args
function M.run(arguments)
  local message = require('annot.message')
  local name = arguments.fargs[1]
  if not name then
    local lines = { ':Annot needs one of these:' }
    for _, offered in ipairs(available()) do
      table.insert(lines, ('  %-14s%s'):format(offered, subcommands[offered].summary))
    end
    return message.tell(table.concat(lines, '\n'))
  end
  local subcommand = subcommands[name]
  local argument = vim.trim(arguments.args:sub(#name + 1))
  if not subcommand then
    return message.warn(('no subcommand `%s`; there are: %s'):format(name, table.concat(available(), ', ')))
  elseif argument ~= '' and not subcommand.takes then
    return message.warn(('`%s` stands alone'):format(name))
  elseif not works(subcommand) then
    local is_article = require('annot').client() ~= nil
    return message.warn((is_article and '`%s` is beyond this server' or
      '`%s` needs an article that annot-lsp reads; this buffer is none'):format(name))
  end
  subcommand.run(argument ~= '' and argument or nil)
end

---What completes `lead` behind `line` in the current buffer.
---@param lead string
---@param line string
---@return string[]
function M.complete(lead, line)
  if line:match('Annot!?%s+%S+%s') then
    return {}
  end
  return vim.tbl_filter(function(name)
    return vim.startswith(name, lead)
  end, available())
end

return M
