package org.nuanyang.common;

import java.util.List;
import java.util.function.Function;

/** One page of a list: what stands on it, its number from 1, how many fit on a page and how many there are in all. */
public record Page<T>(List<T> items, int number, int size, long total) {
    /** A list shows this many lines a page, unless it says otherwise. */
    public static final int SIZE = 50;

    public Page {
        if (number < 1 || size < 1 || total < 0) throw new IllegalArgumentException("page " + number + " of " + size);
        items = List.copyOf(items);
    }

    /** The number a person asked for in the address; anything unreadable is the first page. */
    public static int number(int asked) {
        return Math.max(1, asked);
    }

    public static long offset(int number) {
        return (number(number) - 1L) * SIZE;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public <R> Page<R> map(Function<? super T, R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), number, size, total);
    }
}
