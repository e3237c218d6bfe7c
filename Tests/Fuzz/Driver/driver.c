/* libFuzzer brings main and calls LLVMFuzzerTestOneInput of the Reader. SwiftPM renames the entry point of a program in
   Swift, and needs a source file to call this a program in C. */
int LLVMFuzzerTestOneInput(const unsigned char *bytes, unsigned long count);
