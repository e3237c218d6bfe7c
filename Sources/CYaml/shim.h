#ifndef PROTOKOLL_CYAML_SHIM_H
#define PROTOKOLL_CYAML_SHIM_H

#include <yaml.h>

#endif
