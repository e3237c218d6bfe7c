/* What reading is measured against: parses each Markdown file below a folder with cmark-gfm and walks its tree.

   One thread, the table and tasklist extensions, nothing made of what is seen but a count. */
#define _XOPEN_SOURCE 700
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cmark_syntax_extension *table, *tasklist;
static unsigned long files, bytes, nodes;

static int is_markdown(const char *path) {
    const char *dot = strrchr(path, '.');
    return dot && (strcmp(dot, ".md") == 0 || strcmp(dot, ".markdown") == 0);
}

/* The whole of a file, to be freed; NULL where it cannot be read. */
static char *contents(const char *path, size_t size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    char *text = malloc(size + 1);
    size_t count = text ? fread(text, 1, size, file) : 0;
    fclose(file);
    if (text && count == size) return text;
    free(text);
    return NULL;
}

static void walk(cmark_node *root) {
    cmark_iter *iter = cmark_iter_new(root);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) nodes++;
    cmark_iter_free(iter);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)place;
    if (kind != FTW_F || !is_markdown(path)) return 0;
    size_t size = (size_t)status->st_size;
    char *text = contents(path, size);
    if (!text) {
        perror(path);
        return 1;
    }
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_attach_syntax_extension(parser, tasklist);
    cmark_parser_feed(parser, text, size);
    cmark_node *root = cmark_parser_finish(parser);
    walk(root);
    cmark_node_free(root);
    cmark_parser_free(parser);
    free(text);
    files++;
    bytes += size;
    return 0;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: parse-loop folder\n");
        return 2;
    }
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
    tasklist = cmark_find_syntax_extension("tasklist");
    if (nftw(arguments[1], visit, 64, FTW_PHYS) != 0) return 1;
    printf("%lu files, %lu bytes, %lu nodes\n", files, bytes, nodes);
    return 0;
}
