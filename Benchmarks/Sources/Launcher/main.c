/* Runs a program and writes what it took into a file: exit status, nanoseconds of wall time,
 * microseconds of user time, and the peak of memory in bytes.
 *
 * A process inherits the high-water mark of the memory that it had before it became another program.
 * This one is as small as can be, so that the number is the program's own. */

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words) {
  if (count < 3) return 64;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t process = fork();
  if (process == 0) {
    execv(words[2], words + 2);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (process < 0 || wait4(process, &status, 0, &usage) != process) return 1;
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *file = fopen(words[1], "w");
  if (!file) return 1;
#ifdef __APPLE__
  long long peak = usage.ru_maxrss;
#else
  long long peak = usage.ru_maxrss * 1024LL;
#endif
  fprintf(file, "%d %lld %lld %lld\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec),
          usage.ru_utime.tv_sec * 1000000LL + usage.ru_utime.tv_usec, peak);
  return fclose(file) == 0 ? 0 : 1;
}
