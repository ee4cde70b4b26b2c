/* Preloaded into the server: lets writes, opens and syncs below a place fail, or ends the process at a chosen call.
 *
 * The file named by FAULTS_CONTROL is shared memory: numbers that the test changes while the server runs, then the place,
 * a part of the paths that are meant. Without it every call goes through untouched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PLACE_OFFSET = 512, SIZE = 4096 };

struct control {
    int64_t refusal;        /* the errno of every write and every opening for writing; 0 = none */
    int64_t syncs_fail_at;  /* the number of the first sync that fails; 0 = none */
    int64_t syncs_that_fail;
    int64_t kill_at_write, kill_at_sync, kill_at_send; /* 0 = never */
    int64_t writes, syncs, sends;                      /* seen so far */
    int64_t fired;                                     /* how often anything was refused */
};

static volatile struct control *control;

__attribute__((constructor)) static void attach(void) {
    const char *path = getenv("FAULTS_CONTROL");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *memory = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (memory != MAP_FAILED) control = memory;
}

static int is_meant(const char *path) {
    const char *place = (const char *)control + PLACE_OFFSET;
    return *place && strstr(path, place) != NULL;
}

static int is_meant_file(int file) {
    char link[64], path[4096];
    if (!control) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0 || path[0] != '/') return 0;
    path[length] = 0;
    return is_meant(path);
}

static void count(volatile int64_t *seen, volatile int64_t *last) {
    if (__sync_add_and_fetch(seen, 1) == *last) {
        __sync_add_and_fetch(&control->fired, 1);
        kill(getpid(), SIGKILL);
    }
}

/* 0 when the call may go on, else -1 with errno. */
static int refuse(int64_t code) {
    if (!code) return 0;
    __sync_add_and_fetch(&control->fired, 1);
    errno = (int)code;
    return -1;
}

static int before_write(int file) {
    if (!is_meant_file(file)) return 0;
    count(&control->writes, &control->kill_at_write);
    return refuse(control->refusal);
}

static int before_sync(int file) {
    if (!is_meant_file(file)) return 0;
    count(&control->syncs, &control->kill_at_sync);
    int64_t first = control->syncs_fail_at, number = control->syncs;
    return refuse(first && number >= first && number < first + control->syncs_that_fail ? EIO : 0);
}

/* A full disk refuses new names, one that may only be read refuses every writer. */
static int before_open(const char *path, int flags) {
    if (!control || !control->refusal || !is_meant(path)) return 0;
    int writes = (flags & O_ACCMODE) != O_RDONLY, makes = (flags & O_CREAT) && access(path, F_OK) != 0;
    return refuse(makes || (writes && control->refusal == EROFS) ? control->refusal : 0);
}

static int before_name(const char *path) {
    return control && control->refusal && is_meant(path) ? refuse(control->refusal) : 0;
}

#define NEXT(name) \
    static __typeof__(name) *next; \
    if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define GATE(type, name, parameters, arguments, before) \
    type name parameters { \
        NEXT(name); \
        return before ? -1 : next arguments; \
    }

GATE(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size), before_write(file))
GATE(ssize_t, writev, (int file, const struct iovec *parts, int number), (file, parts, number), before_write(file))
GATE(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at), before_write(file))
GATE(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at),
     before_write(file))
GATE(int, fallocate, (int file, int mode, off_t at, off_t size), (file, mode, at, size), before_write(file))
GATE(int, fallocate64, (int file, int mode, off64_t at, off64_t size), (file, mode, at, size), before_write(file))
GATE(int, fsync, (int file), (file), before_sync(file))
GATE(int, fdatasync, (int file), (file), before_sync(file))
GATE(int, mkdir, (const char *path, mode_t mode), (path, mode), before_name(path))
GATE(int, rename, (const char *from, const char *to), (from, to), before_name(to))
GATE(int, link, (const char *from, const char *to), (from, to), before_name(to))

#define COUNTED_SEND(name, parameters, arguments) \
    ssize_t name parameters { \
        NEXT(name); \
        if (control) count(&control->sends, &control->kill_at_send); \
        return next arguments; \
    }

COUNTED_SEND(send, (int file, const void *bytes, size_t size, int flags), (file, bytes, size, flags))
COUNTED_SEND(sendto, (int file, const void *bytes, size_t size, int flags, const struct sockaddr *to, socklen_t length),
             (file, bytes, size, flags, to, length))
COUNTED_SEND(sendmsg, (int file, const struct msghdr *message, int flags), (file, message, flags))

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        NEXT(name); \
        va_list more; \
        va_start(more, flags); \
        int mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, int) : 0; \
        va_end(more); \
        return before_open(path, flags) ? -1 : next(path, flags, mode); \
    }

OPENING(open)
OPENING(open64)
