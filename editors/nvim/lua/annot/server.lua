---The server as a process: restart it, tell about it, read its log.
local M = {}

---How long a server may take to go, in milliseconds.
local patience = 3000

---Stop the server and start it anew, with the settings as they are now, for every article it read.
function M.restart()
  local function running()
    return vim.lsp.get_clients({ name = 'annot_lsp', _uninitialized = true })
  end
  vim.lsp.enable('annot_lsp', false)
  for _, client in ipairs(running()) do
    client:stop()
  end
  local gone = vim.wait(patience, function()
    return #running() == 0
  end, 10)
  if not gone then
    for _, client in ipairs(running()) do
      client:stop(true)
    end
  end
  vim.lsp.enable('annot_lsp')
end

---Tell which server reads the current buffer and what it can do.
function M.info()
  local path, origin = require('annot.binary').find()
  local version, reason = require('annot.binary').version(path)
  local lines = { ('%s (from %s)'):format(vim.fn.exepath(path) ~= '' and vim.fn.exepath(path) or path, origin) }
  table.insert(lines, version or reason)
  local client = require('annot').client()
  if client then
    table.insert(lines, ('reads this buffer; positions in %s; id %d'):format(client.offset_encoding, client.id))
    local features = {}
    for capability, value in vim.spairs(client.server_capabilities) do
      if value and vim.endswith(capability, 'Provider') then
        table.insert(features, (capability:gsub('Provider$', '')))
      end
    end
    table.insert(lines, 'can: ' .. table.concat(features, ', '))
  else
    table.insert(lines, 'does not read this buffer')
  end
  require('annot.message').tell(table.concat(lines, '\n'))
end

---Open the log that Neovim keeps of language servers, at its end.
function M.log()
  vim.cmd.tabedit(vim.fn.fnameescape(vim.lsp.log.get_filename()))
  vim.cmd('normal! G')
end

return M
