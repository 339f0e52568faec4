-- Runs at every start of Neovim, so it only leaves hooks behind; lua/annot/ is read when one of them is used.

if vim.g.loaded_annot or vim.fn.has('nvim-0.11') == 0 then
  return
end
vim.g.loaded_annot = true

vim.api.nvim_create_user_command('Annot', function(arguments)
  require('annot.command').run(arguments)
end, {
  nargs = '*',
  desc = 'Quotations, speakers and claims of an article',
  complete = function(...)
    return require('annot.command').complete(...)
  end,
})

local group = vim.api.nvim_create_augroup('annot', {})
vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  desc = 'Set up an article that annot-lsp reads',
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'annot_lsp' then
      require('annot.article').attach(client, event.buf)
    end
  end,
})

for name, call in pairs({
  who = 'who',
  outline = 'outline',
  speakers = 'speakers',
  ledger = 'ledger',
  findings = 'findings',
  references = 'references',
  introduction = 'introduction',
  rename = 'rename',
  fix = 'fix',
  ['next-quotation'] = 'next_quotation',
  ['previous-quotation'] = 'previous_quotation',
}) do
  vim.keymap.set('n', '<Plug>(annot-' .. name .. ')', function()
    require('annot')[call]()
  end, { desc = 'annot: ' .. name:gsub('-', ' ') })
end
