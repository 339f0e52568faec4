print("annot-lsp")
