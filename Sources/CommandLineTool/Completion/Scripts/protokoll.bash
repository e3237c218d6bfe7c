# Completion of protokoll in bash. What may stand where the cursor is, the program itself says.

_protokoll() {
    local answer
    COMPREPLY=()
    mapfile -t answer < <(
        command protokoll __complete bash \
            "$COMP_TYPE" "${COLUMNS:-80}" "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null
    )
    case ${answer[0]-} in
        :words)
            COMPREPLY=("${answer[@]:1}")
            compopt -o nosort 2>/dev/null
            ;;
        :files) compopt -o default -o filenames ;;
        :folders) compopt -o dirnames -o filenames ;;
    esac
}

complete -F _protokoll protokoll
