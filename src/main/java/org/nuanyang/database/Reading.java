package org.nuanyang.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction that only reads has asked already. A page is told by many who know nothing of each other and ask the same; within such
 * a transaction nothing changes by its own hand, and what others write meanwhile may as well be seen by the next.
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
        if (!TransactionSynchronizationManager.isSynchronizationActive() || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return answer.get();
        var told = (Map<Object, Object>) TransactionSynchronizationManager.getResource(Reading.class);
        if (told == null) {
            told = new HashMap<>();
            TransactionSynchronizationManager.bindResource(Reading.class, told);
            TransactionSynchronizationManager.registerSynchronization(new Ends(told));
        }
        if (!told.containsKey(question)) told.put(question, answer.get());
        return (T) told.get(question);
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
