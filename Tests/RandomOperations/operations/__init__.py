"""The steps: each does something and tells what of its outcome is not as it must be."""
from .actions import accept_suggestion, change_action
from .by_hand import delete_by_hand, edit_by_hand, rename_by_hand, write_new_document
from .git_by_hand import git_commit, git_merge, git_move, git_pack, git_remove, git_swap
from .past import restore, undo_any, undo_last
from .recording import save, save_one, save_together
from .whole_documents import add_person, approve, edit_in_editor, new_minutes, new_plan

#: What people and programs do, and how often.
OPERATIONS = {
    edit_by_hand: 14, write_new_document: 3, rename_by_hand: 3, delete_by_hand: 2,
    save: 6, save_one: 6, save_together: 2, change_action: 20, accept_suggestion: 2,
    new_minutes: 2, new_plan: 1, edit_in_editor: 3, add_person: 1, approve: 1,
    undo_last: 4, undo_any: 3, restore: 4,
    git_commit: 4, git_move: 2, git_remove: 1, git_swap: 1, git_merge: 1, git_pack: 0.2,
}
