# Completion of protokoll in fish. What may stand where the cursor is, the program itself says.

function __protokoll_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l begun (commandline --cut-at-cursor --current-token)
    set -l answer (command protokoll __complete fish $words[2..] (string unescape -- $begun; or echo -- $begun) 2>/dev/null)
    switch "$answer[1]"
        case :words
            string join -- \n $answer[2..]
        case :files
            __fish_complete_path (string replace --regex -- '^-[^=]*=' '' $begun)
        case :folders
            __fish_complete_directories (string replace --regex -- '^-[^=]*=' '' $begun)
    end
end

complete --command protokoll --no-files --keep-order --arguments '(__protokoll_complete)'
