/*
 * Times an allocator: nanoseconds of processor time per allocation and the freeing of it. A pattern is six numbers, as in ../twin-allocators.ts:
 * blocks alive at once, smallest request, number of sizes, bytes between them, order of freeing, rounds.
 * The program times malloc and free of the C library; as a shared library, time_allocator() times what it is given.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static uint32_t below(uint32_t *state, uint32_t n)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % n;
}

void time_allocator(void *(*allocate)(size_t), void (*release)(void *), const int64_t *numbers, double *nanoseconds)
{
    int64_t count = numbers[0], smallest = numbers[1], sizes = numbers[2], step = numbers[3], order = numbers[4], rounds = numbers[5];
    void **blocks = calloc(count, sizeof(void *));
    int32_t *bytes = calloc(count, sizeof(int32_t)), *turn = calloc(count, sizeof(int32_t));
    uint32_t state = 1;
    for (int64_t i = 0; i < count; i++) bytes[i] = smallest + step * below(&state, sizes);
    for (int64_t i = 0; i < count; i++) turn[i] = order == 1 ? count - 1 - i : i;
    if (order == 2)
        for (int64_t i = count - 1; i > 0; i--) {
            int64_t j = below(&state, i + 1), other = turn[j];
            turn[j] = turn[i];
            turn[i] = other;
        }
    /* One living block of each size: no pool empties and fills again at every turn. */
    for (int64_t i = 0; i < sizes; i++) allocate(smallest + step * i);
    double start = 0;
    /* The first tenth warms up. */
    for (int64_t round = -rounds / 10; round < rounds; round++) {
        if (round == 0) start = now();
        for (int64_t i = 0; i < count; i++) blocks[i] = allocate(bytes[i]);
        for (int64_t i = 0; i < count; i++) release(blocks[turn[i]]);
    }
    *nanoseconds = (now() - start) / (double)(rounds * count);
    free(blocks);
    free(bytes);
    free(turn);
}

int main(int argc, char **argv)
{
    int64_t numbers[6];
    double nanoseconds;
    if (argc != 7) return 2;
    for (int i = 0; i < 6; i++) numbers[i] = strtoll(argv[i + 1], 0, 10);
    time_allocator(malloc, free, numbers, &nanoseconds);
    printf("%.3f\n", nanoseconds);
    return 0;
}
