---`:Annot {subcommand}`
local M = {}

---@class annot.Subcommand
---@field summary string
---@field needs_article? boolean whether it works only where the server reads the buffer
---@field run fun()

---@type table<string, annot.Subcommand>
local subcommands = {
  who = {
    summary = 'who says what stands under the cursor',
    needs_article = true,
    run = function()
      require('annot').who()
    end,
  },
  outline = {
    summary = 'open or close the outline',
    needs_article = true,
    run = function()
      require('annot').outline()
    end,
  },
  speakers = {
    summary = 'open or close the list of speakers',
    needs_article = true,
    run = function()
      require('annot').speakers()
    end,
  },
  findings = {
    summary = 'list what a copy desk would send back',
    needs_article = true,
    run = function()
      require('annot').findings()
    end,
  },
  restart = {
    summary = 'stop the server and start it anew',
    needs_article = true,
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

---The subcommands that work in the current buffer, sorted.
---@return string[]
local function available()
  local is_article = require('annot').client() ~= nil
  local names = {}
  for name, subcommand in vim.spairs(subcommands) do
    if is_article or not subcommand.needs_article then
      table.insert(names, name)
    end
  end
  return names
end

---@param arguments vim.api.keyset.create_user_command.command_args
function M.run(arguments)
  local message = require('annot.message')
  if #arguments.fargs ~= 1 then
    local lines = { ':Annot needs one of these:' }
    for _, name in ipairs(available()) do
      table.insert(lines, ('  %-10s%s'):format(name, subcommands[name].summary))
    end
    return message.tell(table.concat(lines, '\n'))
  end
  local name = arguments.fargs[1]
  local subcommand = subcommands[name]
  if not subcommand then
    return message.warn(('no subcommand `%s`; there are: %s'):format(name, table.concat(available(), ', ')))
  elseif subcommand.needs_article and not require('annot').client() then
    return message.warn(('`%s` needs an article that annot-lsp reads; this buffer is none'):format(name))
  end
  subcommand.run()
end

---What completes `lead` in the current buffer.
---@param lead string
---@return string[]
function M.complete(lead)
  return vim.tbl_filter(function(name)
    return vim.startswith(name, lead)
  end, available())
end

return M
