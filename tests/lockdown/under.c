// SPDX-License-Identifier: GPL-3.0-or-later
// under CALL ERRNO PROGRAM...: runs a program on a kernel without that system call: "landlock", or "seccomp" (both ways to it).
#include <errno.h>
#include <seccomp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 4) return 125;
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const unsigned action = SCMP_ACT_ERRNO((unsigned)atoi(arguments[2]));
  int bad = 0;
  if (strcmp(arguments[1], "landlock") == 0) {
    bad |= seccomp_rule_add(filter, action, SCMP_SYS(landlock_create_ruleset), 0);
  } else {
    bad |= seccomp_rule_add(filter, action, SCMP_SYS(seccomp), 0);
    bad |= seccomp_rule_add(filter, action, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
  }
  if (bad != 0 || seccomp_load(filter) != 0) return 125;
  execv(arguments[3], arguments + 3);
  return 126;
}
