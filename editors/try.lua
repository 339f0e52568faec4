-- The session that editors/try opens: Neovim as it comes, the plug-in, and what makes prose and findings readable.

local plugin = vim.env.ANNOT_TRY_PLUGIN
vim.opt.runtimepath:prepend(plugin)
vim.cmd.helptags(vim.fn.fnameescape(plugin .. '/doc'))

vim.o.termguicolors = vim.env.COLORTERM == 'truecolor' or vim.env.COLORTERM == '24bit'
vim.o.swapfile = false
vim.o.wrap = true
vim.o.linebreak = true
vim.o.breakindent = true
vim.o.signcolumn = 'yes'
vim.o.winborder = 'rounded'
vim.o.laststatus = 3
vim.o.completeopt = 'menu,menuone,noselect,popup'
vim.o.statusline = " %t %m%=%{v:lua.require'annot'.statusline()}  %l:%c "
vim.o.winbar = ' K who says this   gO outline   grr mentions   grn rename   gra mend   ]d next finding'
  .. '   ]q next quotation   :Annot more   :q! quit%<'

vim.diagnostic.config({ virtual_lines = true, severity_sort = true })

vim.g.annot = { cursor = true, inlay_hints = true, code_lenses = true, folding = true, completion = true }

-- An article need not end in .txt.
vim.filetype.add({ pattern = { ['.*'] = { 'text', { priority = -math.huge } } } })

vim.keymap.set('n', 'gO', '<Plug>(annot-outline)')
vim.keymap.set('n', ']q', '<Plug>(annot-next-quotation)')
vim.keymap.set('n', '[q', '<Plug>(annot-previous-quotation)')

vim.lsp.enable('annot_lsp')
