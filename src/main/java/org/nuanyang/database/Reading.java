package org.nuanyang.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one reading has asked already: a transaction that only reads, or one of {@link #of a page}. A page is told by many who know nothing of
 * each other and ask the same; within such a transaction nothing that is asked about changes by its own hand, and what others write meanwhile
 * may as well be seen by the next.
 */
public final class Reading {
    private Reading() {}

    /**
     * Asks once; outside a reading, each time.
     *
     * @param question equal to another when its answer is the same: it names who asks, where what is seen depends on it
     */
    @SuppressWarnings("unchecked") // each question has one kind of answer
    public static <T> T once(Object question, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return answer.get();
        var told = (Map<Object, Object>) TransactionSynchronizationManager.getResource(Reading.class);
        if (told == null && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return answer.get();
        if (told == null) told = begun();
        if (!told.containsKey(question)) told.put(question, answer.get());
        return (T) told.get(question);
    }

    /** A page told in the transaction that is under way, though a look may be noted down in it. */
    public static <T extends @Nullable Object> T of(Supplier<T> page) {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !TransactionSynchronizationManager.hasResource(Reading.class)) begun();
        return page.get();
    }

    private static Map<Object, Object> begun() {
        var told = new HashMap<Object, Object>();
        TransactionSynchronizationManager.bindResource(Reading.class, told);
        TransactionSynchronizationManager.registerSynchronization(new Ends(told));
        return told;
    }

    private record Ends(Map<Object, Object> told) implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Reading.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Reading.class, told);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Reading.class);
        }
    }
}
